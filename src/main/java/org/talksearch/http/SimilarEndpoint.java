package org.talksearch.http;

import java.util.List;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.Explain;
import org.talksearch.talk.TalkId;

/// Talks on the same matter as one.
record SimilarEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED = List.of(Parameter.single("size"));

  private static final int LARGEST_SIZE = 20;
  private static final int DEFAULT_SIZE = 5;

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    int size = request.parameters().number("size", 1, LARGEST_SIZE, DEFAULT_SIZE);
    return TalkId.parse(id)
        .flatMap(valid -> engine.similar(valid, size))
        .map(hits -> Answer.json(Json.write(SimilarAnswer.of(hits))))
        .orElseGet(() -> Problem.noSuchTalk(id).answer());
  }

  private record SimilarAnswer(List<HitAnswer> hits) {
    static SimilarAnswer of(List<Hit> hits) {
      return new SimilarAnswer(
          hits.stream().map(hit -> HitAnswer.of(hit, Explain.NOTHING)).toList());
    }
  }
}
