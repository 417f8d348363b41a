package org.talksearch.http;

import java.util.List;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.Suggestion;

/// What a person may be about to type, as a browser's own search box takes it: the query, then the
/// texts that may follow from it.
record SuggestionsEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED = List.of(Parameter.single("q"));
  static final String MEDIA_TYPE = "application/x-suggestions+json";

  private static final int SIZE = 8;

  @Override
  public Answer answer(Request request) {
    String typed = request.parameters().single("q").orElse("");
    List<String> texts =
        engine.suggest(typed, SIZE).stream().map(Suggestion::text).distinct().toList();
    return Answer.of(200, Content.of(MEDIA_TYPE, Json.write(List.of(typed, texts))));
  }
}
