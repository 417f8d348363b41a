package org.talksearch.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;

/// The page, with what its address searches for. Without a query and filters it does not search.
///
/// @param window how far into the hits pages go
record SearchPageEndpoint(SearchEngine engine, int window, Pages pages) implements Endpoint {
  static final List<Parameter> ACCEPTED =
      Stream.concat(
              Stream.of("q", "sort", "page", "cursor").map(Parameter::single),
              SearchParameters.filterParameters().stream())
          .toList();

  /// As many hits as the page's own `address.js` has on one, since both read the same addresses.
  private static final int SIZE = 20;

  /// More than there are talks of anything.
  private static final int MOST_PAGES = 1_000_000;

  private static final Set<Facet> COUNTED = EnumSet.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR);

  @Override
  public Answer answer(Request request) {
    return request.parameters().isEmpty() ? welcome(request) : found(request);
  }

  /// Pages beyond the window are reached by a cursor; their number tells the reader how far they
  /// are, and no more.
  private SearchRequest search(Parameters parameters, int page) {
    Optional<String> cursor = parameters.single("cursor").filter(_ -> page > 1);
    SearchRequest asked =
        SearchParameters.request(
                cursor.isPresent() ? parameters.with("page", List.of()) : parameters, SIZE, window)
            .counting(COUNTED)
            .explained(Explain.NOTHING);
    boolean unordered = asked.query().isBlank() && asked.sort() == Sort.RELEVANCE;
    SearchRequest ordered = unordered ? asked.sortedBy(Sort.NEWEST) : asked;
    return cursor.map(place -> Cursor.resume(ordered, place)).orElse(ordered);
  }

  private Answer found(Request request) {
    Parameters parameters = request.parameters();
    int number = parameters.number("page", 1, MOST_PAGES, 1);
    SearchRequest search = search(parameters, number);
    SearchResult found = engine.search(search);
    SearchPage page =
        new SearchPage(parameters, number, search, window, found, pages.links(), request.words());
    return Answer.timed(
        pages.page(
            request.words(), parameters, head -> Pages.titled(head, page.title()), page::write),
        found.partial());
  }

  private Answer welcome(Request request) {
    Content page =
        pages.page(
            request.words(),
            Parameters.NONE,
            head ->
                head.element("title", "talksearch")
                    .single(
                        "meta",
                        "name",
                        "description",
                        "content",
                        "Search talk abstracts and notes in Chinese and English."
                            + " 搜索中英文演讲的摘要与笔记。"),
            main ->
                main.element("h1", request.words().say("welcome.title"))
                    .start("p")
                    .element(
                        "a",
                        request.words().say("none.browse"),
                        "href",
                        pages.links().home() + "?sort=newest")
                    .end());
    return Answer.validated(page, page.validator());
  }
}
