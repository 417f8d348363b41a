package org.talksearch.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.XmlDocument;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;

/// The addresses of all talks, for programs that collect pages (sitemaps.org): one list, or an
/// index of several where there are more talks than one may hold. Safe for use by many threads.
final class Sitemap {
  /// The most addresses that the protocol lets one list have.
  static final int LARGEST_LIST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final SearchEngine engine;
  private final int listSize;
  private @Nullable Talks newest;

  /// @param listSize the most addresses in one list
  Sitemap(SearchEngine engine, int listSize) {
    this.engine = engine;
    this.listSize = listSize;
  }

  /// All talks of a commit, by the part of their addresses that is the same everywhere.
  private record Talks(long generation, List<String> paths) {}

  byte[] start(SiteAddress site) {
    List<String> paths = paths();
    if (paths.size() <= listSize) {
      return list(site, paths);
    }
    XmlDocument xml = new XmlDocument("sitemapindex", NAMESPACE);
    for (int from = 0; from < paths.size(); from += listSize) {
      String list = site.at("/sitemaps/" + (from / listSize + 1) + ".xml");
      xml.start("sitemap").element("loc", list).end();
    }
    return xml.bytes();
  }

  /// @param number from 1
  Optional<byte[]> list(SiteAddress site, int number) {
    List<String> paths = paths();
    long from = (number - 1L) * listSize;
    return number < 1 || from >= paths.size()
        ? Optional.empty()
        : Optional.of(
            list(site, paths.subList((int) from, (int) Math.min(from + listSize, paths.size()))));
  }

  private static byte[] list(SiteAddress site, List<String> paths) {
    XmlDocument xml = new XmlDocument("urlset", NAMESPACE);
    paths.forEach(path -> xml.start("url").element("loc", site.at(path)).end());
    return xml.bytes();
  }

  /// Kept as long as the index stays as it is, since it takes a look at every talk.
  private synchronized List<String> paths() {
    long generation = engine.state().generation();
    Talks known = newest;
    if (known == null || known.generation() != generation) {
      List<String> paths = new ArrayList<>();
      engine.forEach(
          SearchRequest.of("").sortedBy(Sort.NEWEST),
          talk -> paths.add(SiteAddress.talkPath(talk.talk().id())));
      known = new Talks(generation, paths);
      newest = known;
    }
    return known.paths();
  }
}
