package org.talksearch.http;

import org.talksearch.engine.SearchEngine;

/// Whether searches can be answered; the problem why not, otherwise.
record ReadyEndpoint(SearchEngine engine) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    engine.state();
    return Answer.json(Json.write(new LiveEndpoint.Health("ready")));
  }
}
