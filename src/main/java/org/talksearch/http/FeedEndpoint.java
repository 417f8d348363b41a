package org.talksearch.http;

import java.util.Set;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Explain;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;

/// The talks that match a query and filters, as an Atom feed.
///
/// @param window how far into the hits pages go
record FeedEndpoint(SearchEngine engine, int window) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    SearchRequest asked =
        SearchParameters.request(parameters, window).counting(Set.of()).explained(Explain.NOTHING);
    SearchRequest search =
        parameters.single("sort").isPresent() ? asked : asked.sortedBy(Sort.NEWEST);
    AtomFeed feed = new AtomFeed(request.site(), parameters, engine.state().committed());
    SearchResult found = engine.search(search);
    return Answer.timed(
        Content.of("application/atom+xml", feed.of(search, found)), found.partial());
  }
}
