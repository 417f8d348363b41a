package org.talksearch.http;

import java.util.EnumSet;
import java.util.List;
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
              Stream.of("q", "sort", "page").map(Parameter::single),
              SearchParameters.filterParameters().stream())
          .toList();

  /// As many hits as the page's own `address.js` has on one, since both read the same addresses.
  private static final int SIZE = 20;

  private static final Set<Facet> COUNTED = EnumSet.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR);

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    return parameters.isEmpty() ? welcome(request) : found(request, search(parameters));
  }

  private SearchRequest search(Parameters parameters) {
    SearchRequest asked =
        SearchParameters.request(parameters, SIZE, window)
            .counting(COUNTED)
            .explained(Explain.NOTHING);
    boolean unordered = asked.query().isBlank() && asked.sort() == Sort.RELEVANCE;
    return unordered ? asked.sortedBy(Sort.NEWEST) : asked;
  }

  private Answer found(Request request, SearchRequest search) {
    SearchResult found = engine.search(search);
    SearchPage page =
        new SearchPage(request.parameters(), search, window, found, pages.links(), request.words());
    return Answer.timed(
        pages.page(
            request.words(),
            request.parameters(),
            head -> Pages.titled(head, page.title()),
            page::write),
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
