package org.talksearch.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexingStatus;

/// What is served, and how the upkeep of the index stands.
record StatusEndpoint(SearchEngine engine, Supplier<IndexingStatus> indexing, String version)
    implements Endpoint {

  @Override
  public Answer answer(Request request) {
    return Answer.json(Json.writeAll(StatusAnswer.of(version, index(), indexing.get())));
  }

  private Optional<IndexState> index() {
    try {
      return Optional.of(engine.state());
    } catch (EngineException e) {
      return Optional.empty();
    }
  }
}
