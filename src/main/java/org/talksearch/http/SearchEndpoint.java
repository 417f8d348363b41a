package org.talksearch.http;

import java.time.Clock;
import java.util.function.Consumer;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;

/// The talks that match a query and filters.
///
/// @param log is told of each search, but not of its later pages
record SearchEndpoint(SearchEngine engine, Consumer<LoggedSearch> log, Clock clock)
    implements Endpoint {

  @Override
  public Answer answer(Request request) {
    SearchRequest search = SearchParameters.request(request.parameters());
    int page = SearchParameters.page(request.parameters());
    SearchResult found = engine.search(search);
    if (search.offset() == 0) {
      log.accept(LoggedSearch.of(search, found, clock.instant(), engine.state().generation()));
    }
    return Answer.json(SearchAnswer.of(search, page, found));
  }
}
