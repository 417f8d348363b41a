package org.talksearch.http;

import org.talksearch.engine.SearchEngine;
import org.talksearch.query.SearchRequest;

/// The talks that match a query and filters.
record SearchEndpoint(SearchEngine engine) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    SearchRequest search = SearchParameters.request(request.parameters());
    int page = SearchParameters.page(request.parameters());
    return Answer.json(SearchAnswer.of(search, page, engine.search(search)));
  }
}
