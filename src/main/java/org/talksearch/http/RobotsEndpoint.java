package org.talksearch.http;

import java.nio.charset.StandardCharsets;

/// What programs that collect pages may fetch (RFC 9309): every talk, but not every search there
/// could be.
record RobotsEndpoint() implements Endpoint {

  /// The page of a talk or an entity asks the API for what it shows.
  private static final String RULES =
      """
      User-agent: *
      Allow: /api/talks/
      Allow: /api/entities/
      Allow: /api/status
      Disallow: /api/
      Disallow: /?
      Disallow: /map?
      Disallow: /trends?
      Disallow: /feed.atom?

      Sitemap:\
      """;

  @Override
  public Answer answer(Request request) {
    String rules = RULES.replace(": /", ": " + request.site().basePath() + "/");
    String text = rules + " " + request.site().at("/sitemap.xml") + "\n";
    return Answer.of(200, Content.of("text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }
}
