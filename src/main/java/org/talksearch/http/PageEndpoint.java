package org.talksearch.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page, whose own addresses begin with the base path.
record PageEndpoint(Answer page) implements Endpoint {
  private static final String FILE = "index.html";

  /// The first sign of an address, in an attribute or as the text of a link.
  private static final Pattern ADDRESS = Pattern.compile("(?<=[\">])/(?=[a-z])");

  static PageEndpoint of(ResourceFolder ui, String basePath) {
    String html =
        ui.file(FILE)
            .map(file -> StandardCharsets.UTF_8.decode(file.content().bytes()).toString())
            .orElseThrow(() ->
                new IllegalStateException(FILE + " is missing from the class path. Build anew."));
    byte[] bytes =
        ADDRESS
            .matcher(html)
            .replaceAll(Matcher.quoteReplacement(basePath + "/"))
            .getBytes(StandardCharsets.UTF_8);
    return new PageEndpoint(Answer.validated(Content.of("text/html", bytes), Validators.of(bytes)));
  }

  @Override
  public Answer answer(Request request) {
    return page;
  }
}
