package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.talksearch.engine.Hit;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.ranking.CatalogueOrder;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;

/// Hands on every talk of an index that matches, a page at a time. The index never changes, so that
/// all of them are of one commit.
record ClusterWalk(ClusterSnapshot snapshot, TalkCodec codec) {
  private static final int PAGE = 200;

  /// Hands them on in the order of [org.talksearch.engine.SearchEngine#forEach].
  ///
  /// @param filter what the request's filters leave
  int forEach(
      SearchRequest request,
      Translated query,
      IndexQuery filter,
      Consumer<? super AnnotatedTalk> talks)
      throws IOException {
    boolean bestFirst = query.isBestFirst(request);
    JsonObject search =
        Json.object(
            "size",
            PAGE,
            "track_total_hits",
            false,
            "_source",
            Json.array(List.of(IndexMapping.TALK)),
            "query",
            ClusterQueries.of(
                new Gathering()
                    .add(bestFirst ? query.scored() : query.matching(), Occur.MUST)
                    .add(filter, Occur.FILTER)
                    .build()),
            "sort",
            Json.array(bestFirst ? List.of("_score", IndexMapping.ID) : List.of(IndexMapping.ID)));
    if (bestFirst) {
      return inOrderOf(search, talks);
    }
    List<CatalogueOrder> places = new ArrayList<>();
    inOrderOf(search, talk -> places.add(CatalogueOrder.of(places.size(), talk.talk())));
    places.sort(CatalogueOrder.comparator(request.sort() == Sort.OLDEST));
    for (int start = 0; start < places.size(); start += PAGE) {
      byId(
          places.subList(start, Math.min(places.size(), start + PAGE)).stream()
              .map(CatalogueOrder::id)
              .toList(),
          talks);
    }
    return places.size();
  }

  /// Any talks that a query finds, without looking for more than these.
  List<Talk> any(IndexQuery query, int most) throws IOException {
    List<Talk> talks = new ArrayList<>();
    JsonObject search =
        Json.object(
            "size",
            most,
            "track_total_hits",
            false,
            "_source",
            Json.array(List.of(IndexMapping.TALK)),
            "sort",
            Json.array(List.of("_doc")),
            "query",
            ClusterQueries.of(new IndexQuery.Constant(query, 1)));
    for (JsonElement hit : hits(snapshot.search(search))) {
      talks.add(ClusterHits.talk(hit.getAsJsonObject(), codec).talk());
    }
    return talks;
  }

  /// The talks that a query scores highest.
  List<Hit> best(JsonObject query, int most) throws IOException {
    JsonObject search =
        Json.object(
            "size",
            most,
            "track_total_hits",
            false,
            "_source",
            Json.array(List.of(IndexMapping.TALK)),
            "query",
            query);
    List<Hit> best = new ArrayList<>();
    for (JsonElement each : hits(snapshot.searchByScore(search))) {
      JsonObject hit = each.getAsJsonObject();
      double score = hit.get("_score").getAsFloat();
      best.add(new Hit(ClusterHits.talk(hit, codec), score, List.of(), List.of(), ""));
    }
    return best;
  }

  /// Every talk that a search finds, in its own order.
  private int inOrderOf(JsonObject search, Consumer<? super AnnotatedTalk> talks)
      throws IOException {
    int count = 0;
    while (true) {
      JsonArray page = hits(snapshot.searchByScore(search));
      if (page.isEmpty()) {
        return count;
      }
      for (JsonElement hit : page) {
        talks.accept(ClusterHits.talk(hit.getAsJsonObject(), codec));
        count++;
      }
      search.add("search_after", page.get(page.size() - 1).getAsJsonObject().get("sort"));
    }
  }

  private void byId(List<String> ids, Consumer<? super AnnotatedTalk> talks) throws IOException {
    JsonArray page =
        hits(
            snapshot.search(
                Json.object(
                    "size",
                    ids.size(),
                    "_source",
                    Json.array(List.of(IndexMapping.TALK)),
                    "query",
                    Json.object("terms", Json.object(IndexMapping.ID, Json.array(ids))))));
    Map<String, AnnotatedTalk> found = new HashMap<>();
    for (JsonElement hit : page) {
      AnnotatedTalk talk = ClusterHits.talk(hit.getAsJsonObject(), codec);
      found.put(talk.talk().id().value(), talk);
    }
    for (String id : ids) {
      AnnotatedTalk talk = found.get(id);
      if (talk == null) {
        throw new IOException("the talk " + id + " was there, and is no more");
      }
      talks.accept(talk);
    }
  }

  private static JsonArray hits(JsonObject answer) {
    return answer.getAsJsonObject("hits").getAsJsonArray("hits");
  }
}
