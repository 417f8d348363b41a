package org.talksearch.http;

import org.talksearch.engine.SearchEngine;
import org.talksearch.talk.TalkId;

/// One talk, whole.
record TalkEndpoint(SearchEngine engine) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    return TalkId.parse(id)
        .flatMap(engine::find)
        .map(talk -> Answer.json(Json.write(TalkAnswer.of(talk))))
        .orElseGet(() -> Problem.noSuchTalk(id).answer());
  }
}
