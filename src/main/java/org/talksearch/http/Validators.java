package org.talksearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.SearchEngine;

/// Validators (RFC 9110 section 8.8): what a client shows to learn whether what it has is still so.
///
/// @param version of the program, since another one may answer otherwise
record Validators(SearchEngine engine, String version) {
  private static final int TAG_BYTES = 16;

  /// That of a file.
  static ETag of(byte[] content) {
    return new ETag(false, tag(content));
  }

  /// That of the answer from the index to a request. Weak: answers tell how long they took.
  ///
  /// To be asked for before the search: if a commit comes between, the client has a newer answer
  /// than it knows, and not an older one for good.
  ///
  /// @throws org.talksearch.engine.EngineException if there is no index to read
  /// @param language of the answer, where it is in that of its reader
  ETag of(HttpServerExchange exchange, String language) {
    IndexState index = engine.state();
    String all =
        String.join(
            "\n",
            version,
            index.analysis(),
            String.valueOf(index.generation()),
            index.committed().toString(), // another index of the same folder counts from 1 again
            Visit.of(exchange).caller().site().root(), // a feed has it in its links
            Visit.of(exchange).path(),
            exchange.getQueryString(),
            language);
    return new ETag(true, tag(all.getBytes(StandardCharsets.UTF_8)));
  }

  /// Whether a request says that its client has what this validator stands for.
  static boolean named(HttpServerExchange exchange, ETag validator) {
    String tags = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    return tags != null
        && ETagUtils.parseETagList(tags).stream()
            .anyMatch(tag -> tag.getTag().equals(validator.getTag()));
  }

  /// Whether a request asks for an answer only where there is none yet (`*`). Since what answers it
  /// has one, that is never sent.
  static boolean anyNamed(HttpServerExchange exchange) {
    String tags = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    return tags != null
        && tags.strip().equals("*")
        && (exchange.getRequestMethod().equals(Methods.GET)
            || exchange.getRequestMethod().equals(Methods.HEAD));
  }

  private static String tag(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES);
  }
}
