package org.talksearch.http;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;

/// The talks that match a query and filters.
///
/// @param window how far into the hits pages go
/// @param log is told of each search, but not of its later pages
record SearchEndpoint(SearchEngine engine, int window, Consumer<LoggedSearch> log, Clock clock)
    implements Endpoint {
  static final List<Parameter> ACCEPTED =
      Stream.concat(SearchParameters.ACCEPTED.stream(), Stream.of(Parameter.single("cursor")))
          .toList();

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    SearchRequest search = SearchParameters.request(parameters, window);
    if (parameters.single("cursor").isPresent()) {
      return walked(search, parameters);
    }
    SearchResult found = logged(search);
    return Answer.json(
        SearchAnswer.page(search, SearchParameters.page(parameters, window), window, found));
  }

  private Answer walked(SearchRequest search, Parameters parameters) {
    if (parameters.single("page").isPresent()) {
      throw Parameters.bad(
          "cursor",
          "“cursor” and “page” both say which hits are wanted.",
          "Give one of them: a page of the first hits, or a cursor to walk through all.");
    }
    if (search.size() == 0) {
      throw Parameters.bad(
          "size", "“size” is 0, so that the cursor would stay where it is.", "Give 1 at least.");
    }
    String cursor = parameters.single("cursor").orElse("");
    SearchRequest part = cursor.equals(Cursor.START) ? search : Cursor.resume(search, cursor);
    SearchResult found = logged(part);
    if (found.partial()) {
      throw new EngineException.TooSlow("Talks would be passed over for good.");
    }
    return Answer.json(SearchAnswer.walked(part, window, found));
  }

  private SearchResult logged(SearchRequest search) {
    SearchResult found = engine.search(search);
    if (search.offset() == 0 && search.after().isEmpty()) {
      log.accept(LoggedSearch.of(search, found, clock.instant(), engine.state().generation()));
    }
    return found;
  }
}
