package org.talksearch.http;

import java.util.List;
import org.talksearch.engine.SearchEngine;

/// What a person may be about to type.
record SuggestEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED = List.of(Parameter.single("q"), Parameter.single("size"));

  private static final int LARGEST_SIZE = 20;
  private static final int DEFAULT_SIZE = 8;

  @Override
  public Answer answer(Request request) {
    String typed = request.parameters().single("q").orElse("");
    int size = request.parameters().number("size", 1, LARGEST_SIZE, DEFAULT_SIZE);
    return Answer.json(Json.write(SuggestAnswer.of(typed, engine.suggest(typed, size))));
  }
}
