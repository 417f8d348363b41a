package org.talksearch.http;

import java.util.Optional;
import org.talksearch.engine.SearchEngine;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// One talk, whole.
record TalkEndpoint(SearchEngine engine) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    return find(id)
        .map(talk -> Answer.json(Json.write(TalkAnswer.of(talk))))
        .orElseGet(() -> Problem.noSuchTalk(id).answer());
  }

  private Optional<AnnotatedTalk> find(String id) {
    TalkId valid;
    try {
      valid = new TalkId(id);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return engine.find(valid);
  }
}
