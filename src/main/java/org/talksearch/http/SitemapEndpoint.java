package org.talksearch.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list of the addresses of talks, or the index of these lists.
///
/// @param document what a request asks for; nothing if there is no such list
record SitemapEndpoint(Function<Request, Optional<byte[]>> document) implements Endpoint {
  private static final Pattern LIST = Pattern.compile("([1-9][0-9]{0,8})\\.xml");

  static SitemapEndpoint start(Sitemap sitemap) {
    return new SitemapEndpoint(request -> Optional.of(sitemap.start(request.site())));
  }

  static SitemapEndpoint list(Sitemap sitemap) {
    return new SitemapEndpoint(request -> {
      Matcher name = LIST.matcher(request.variable("list"));
      return name.matches()
          ? sitemap.list(request.site(), Integer.parseInt(name.group(1)))
          : Optional.empty();
    });
  }

  @Override
  public Answer answer(Request request) {
    return document
        .apply(request)
        .map(xml -> Answer.of(200, Content.of("application/xml", xml)))
        .orElseGet(() -> Problem.notFound().answer());
  }
}
