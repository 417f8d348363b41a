package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.talksearch.engine.Hit;
import org.talksearch.query.Explain;
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.ranking.FoundTalks;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// The part of the hits that a request asks for, in its order.
///
/// @param bestFirst whether the score is what the order goes by
record ClusterHits(SearchRequest request, boolean bestFirst) {
  private static final String SCORE = "_score";

  /// What OpenSearch sorts talks of unknown year by.
  private static final long UNDATED_OLDEST = Long.MAX_VALUE;

  private static final long UNDATED_NEWEST = Long.MIN_VALUE;

  /// Asks for these hits and one more, if there is one.
  void addTo(JsonObject search) {
    search.addProperty("from", request.size() == 0 ? 0 : request.offset());
    search.addProperty("size", request.size() == 0 ? 0 : request.size() + 1);
    search.add("_source", Json.array(List.of(IndexMapping.TALK)));
    JsonObject first =
        bestFirst
            ? Json.object(SCORE, "desc")
            : Json.object(
                IndexMapping.DATE,
                Json.object("order", isOldestFirst() ? "asc" : "desc", "missing", "_last"));
    search.add("sort", Json.array(List.of(first, Json.object(IndexMapping.ID, "asc"))));
    request
        .after()
        .ifPresent(position ->
            search.add(
                "search_after", Json.array(List.of(value(position), position.id().value()))));
    if (request.explain() == Explain.SCORE) {
      search.addProperty("explain", true);
    }
  }

  private Object value(Position position) {
    return switch (position) {
      case Position.Scored scored -> (float) scored.score();
      case Position.Dated dated ->
          dated.date().isPresent() ? (Object) dated.date().getAsInt() : undated();
    };
  }

  private long undated() {
    return isOldestFirst() ? UNDATED_OLDEST : UNDATED_NEWEST;
  }

  private boolean isOldestFirst() {
    return request.sort() == Sort.OLDEST;
  }

  /// A part of the hits.
  ///
  /// @param next the position of the last one, if there are further ones after it
  record Part(List<Hit> hits, Optional<Position> next) {}

  Part of(JsonArray found, TalkCodec codec, FoundTalks talks) {
    int wanted = request.size();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, found.size()); i++) {
      JsonObject hit = found.get(i).getAsJsonObject();
      double score = bestFirst ? sortedBy(hit).getAsFloat() : 0;
      JsonElement explanation = hit.get("_explanation");
      hits.add(
          talks.hit(talk(hit, codec), score, explanation == null ? "" : Scoring.text(explanation)));
    }
    return new Part(
        hits,
        !hits.isEmpty() && found.size() > wanted
            ? Optional.of(
                position(
                    found.get(wanted - 1).getAsJsonObject(), hits.getLast().talk().talk().id()))
            : Optional.empty());
  }

  static AnnotatedTalk talk(JsonObject hit, TalkCodec codec) {
    byte[] encoded =
        Base64.getDecoder()
            .decode(hit.getAsJsonObject("_source").get(IndexMapping.TALK).getAsString());
    return codec.decode(encoded, 0, encoded.length);
  }

  private Position position(JsonObject hit, TalkId id) {
    if (bestFirst) {
      return new Position.Scored(sortedBy(hit).getAsFloat(), id);
    }
    long date = sortedBy(hit).getAsLong();
    boolean dated = date != UNDATED_OLDEST && date != UNDATED_NEWEST;
    return new Position.Dated(dated ? OptionalInt.of((int) date) : OptionalInt.empty(), id);
  }

  private static JsonElement sortedBy(JsonObject hit) {
    return hit.getAsJsonArray("sort").get(0);
  }
}
