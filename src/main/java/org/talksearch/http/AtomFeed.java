package org.talksearch.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.talksearch.engine.SearchResult;
import org.talksearch.export.Excerpt;
import org.talksearch.export.WebAddress;
import org.talksearch.export.XmlDocument;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Event;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// A search as an Atom feed (RFC 4287), with the elements of OpenSearch 1.1 that say how many talks
/// there are and which of them these are.
///
/// Ids depend on nothing but the search and the talk, so that they stay the same when the site
/// moves. A talk counts as updated on its day, or on the first of its year: had it the time of a
/// commit, each commit would bring every talk back to the reader as news.
///
/// @param parameters the search
/// @param committed when the index last changed
record AtomFeed(SiteAddress site, Parameters parameters, Instant committed) {
  private static final int LONGEST_SUMMARY = 2_000;

  /// @param search what the parameters ask for
  /// @param found and what came of it
  byte[] of(SearchRequest search, SearchResult found) {
    XmlDocument xml = new XmlDocument("feed", "http://www.w3.org/2005/Atom");
    xml.namespace("opensearch", OpenSearchEndpoint.NAMESPACE);
    String query = parameters.query();
    xml.element("id", id("search", query))
        .element("title", title())
        .element("updated", committed.toString());
    link(xml, "self", "application/atom+xml", site.at(address("/feed.atom", query)));
    link(
        xml,
        "alternate",
        "text/html",
        site.at(
            address(
                "/",
                parameters.only(SearchParameters.counting(Parameter.single("sort"))).query())));
    // for talks without speakers, since every entry must have an author
    xml.start("author").element("name", "talksearch").end();
    xml.element("opensearch:totalResults", String.valueOf(found.total()))
        .element("opensearch:startIndex", String.valueOf(search.offset() + 1))
        .element("opensearch:itemsPerPage", String.valueOf(search.size()));
    found.hits().forEach(hit -> entry(xml, hit.talk().talk()));
    return xml.bytes();
  }

  private String title() {
    List<String> asked = SearchParameters.asked(parameters);
    return asked.isEmpty() ? "talksearch" : String.join(" ", asked) + " · talksearch";
  }

  private void entry(XmlDocument xml, Talk talk) {
    xml.start("entry");
    String language = Locale.forLanguageTag(talk.language()).toLanguageTag();
    if (!language.equals("und")) {
      xml.attribute("xml:lang", language);
    }
    xml.element("id", id("talk", talk.id().value()))
        .element("title", talk.title())
        .element("updated", updated(talk.event()).toString());
    link(xml, "alternate", "text/html", site.talk(talk.id()));
    WebAddress.parse(talk.url())
        .map(URI::toASCIIString)
        .ifPresent(url -> link(xml, "related", url));
    for (Speaker speaker : talk.speakers()) {
      xml.start("author").element("name", speaker.name()).end();
    }
    for (String tag : talk.tags()) {
      xml.start("category").attribute("term", tag).end();
    }
    String summary = Excerpt.of(talk, LONGEST_SUMMARY);
    if (!summary.isEmpty()) {
      xml.element("summary", summary);
    }
    xml.end();
  }

  private static void link(XmlDocument xml, String relation, String mediaType, String url) {
    xml.start("link")
        .attribute("rel", relation)
        .attribute("type", mediaType)
        .attribute("href", url)
        .end();
  }

  private static void link(XmlDocument xml, String relation, String url) {
    xml.start("link").attribute("rel", relation).attribute("href", url).end();
  }

  private Instant updated(Event event) {
    LocalDate date = event.date();
    Integer year = event.year();
    LocalDate day = date == null && year != null ? LocalDate.of(year, 1, 1) : date;
    Instant given = day == null ? Instant.EPOCH : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return given.isBefore(committed) ? given : committed; // a talk may be announced
  }

  private static String id(String kind, String name) {
    byte[] named = ("talksearch:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(named);
  }

  private static String address(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
