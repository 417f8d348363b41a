package org.talksearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.talksearch.export.Language;
import org.talksearch.export.Words;

/// Who asks: in which language, and whether as a person with a browser.
final class Reader {
  /// The headers by which one reader's page is told from another's.
  static final String TOLD_APART_BY = "Accept, Accept-Language";

  private Reader() {}

  static Words words(HttpServerExchange exchange) {
    String wanted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE);
    return Words.in(Language.preferred(Objects.requireNonNullElse(wanted, "")));
  }

  /// Whether HTML is named among what the client takes, as browsers and collectors of pages do.
  /// Programs that take anything get problems as JSON.
  static boolean takesHtml(HttpServerExchange exchange) {
    List<String> accepted = exchange.getRequestHeaders().get(Headers.ACCEPT);
    return accepted != null
        && accepted.stream()
            .anyMatch(types -> types.toLowerCase(Locale.ROOT).contains("text/html"));
  }
}
