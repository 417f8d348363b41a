package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.SimilarTalks;
import org.talksearch.talk.AnnotatedTalk;

/// Finds talks like one: see [SimilarTalks].
///
/// Of words that are equally typical, which are the last ones taken is a matter of chance, so that
/// scores are not quite those of the embedded engine.
final class SimilarQuery {
  private SimilarQuery() {}

  /// The query in the cluster's language.
  ///
  /// @param talks how many the index has
  static JsonObject of(AnnotatedTalk annotated, int talks, TalkAnalyzers analyzers) {
    List<String> texts =
        SimilarTalks.texts(annotated.talk()).stream()
            .map(analyzers::wordsOf)
            .map(TokenText::of)
            .toList();
    List<JsonObject> ways = new ArrayList<>();
    for (Part part : SimilarTalks.PARTS) {
      JsonObject typical =
          Json.object(
              "fields",
              Json.array(List.of(part.words())),
              "like",
              Json.array(texts),
              "min_term_freq",
              1,
              "min_doc_freq",
              SimilarTalks.LEAST_TALKS,
              "max_doc_freq",
              SimilarTalks.mostTalks(talks),
              "max_query_terms",
              SimilarTalks.MOST_WORDS,
              "boost_terms",
              1,
              "minimum_should_match",
              "1");
      ways.add(
          Json.object(
              "bool",
              Json.object("must", Json.object("more_like_this", typical), "boost", part.weight())));
    }
    ways.add(ClusterQueries.of(SimilarTalks.entities(annotated)));
    JsonObject itself =
        Json.object("term", Json.object(IndexMapping.ID, annotated.talk().id().value()));
    return Json.object(
        "bool",
        Json.object("should", Json.array(ways), "minimum_should_match", 1, "must_not", itself));
  }
}
