package org.talksearch.http;

import java.util.List;
import org.talksearch.engine.SearchEngine;

/// A company or a technology, and the talks that name it.
record EntityEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED = List.of(Parameter.single("size"));

  private static final int LARGEST_SIZE = 50;
  private static final int DEFAULT_SIZE = 10;

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    int size = request.parameters().number("size", 1, LARGEST_SIZE, DEFAULT_SIZE);
    return engine
        .profile(id, size)
        .map(profile -> Answer.json(ProfileAnswer.of(profile)))
        .orElseGet(() -> Problem.noSuchEntity(id).answer());
  }
}
