package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.engine.EngineException;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Term;
import org.talksearch.ranking.IndexStatistics;

/// What the cluster knows of the talks of an index, for one search.
///
/// @param timeout for each question, in OpenSearch's terms
record ClusterStatistics(ClusterSnapshot snapshot, String timeout) implements IndexStatistics {
  /// Terms beyond these are asked for anew each time.
  private static final int MOST_REMEMBERED = 100_000;

  @Override
  public int talks() {
    return snapshot.talks();
  }

  @Override
  public Map<Term, Integer> talksWith(Collection<Term> terms) throws IOException {
    Map<Term, Integer> talks = new HashMap<>();
    List<Term> unknown = new ArrayList<>();
    for (Term term : terms) {
      Integer known = snapshot.talksWith().get(term);
      if (known == null) {
        unknown.add(term);
      } else {
        talks.put(term, known);
      }
    }
    if (!unknown.isEmpty()) {
      count(unknown, talks);
    }
    return talks;
  }

  private void count(List<Term> terms, Map<Term, Integer> talks) throws IOException {
    JsonObject filters = new JsonObject();
    for (int i = 0; i < terms.size(); i++) {
      filters.add(Integer.toString(i), ClusterQueries.of(terms.get(i)));
    }
    JsonObject request =
        Json.object(
            "size",
            0,
            "track_total_hits",
            false,
            "aggs",
            Json.object("terms", Json.object("filters", Json.object("filters", filters))));
    JsonObject answer = snapshot.search(request);
    JsonObject counted =
        answer.getAsJsonObject("aggregations").getAsJsonObject("terms").getAsJsonObject("buckets");
    for (int i = 0; i < terms.size(); i++) {
      int count = counted.getAsJsonObject(Integer.toString(i)).get("doc_count").getAsInt();
      talks.put(terms.get(i), count);
      if (snapshot.talksWith().size() < MOST_REMEMBERED) {
        snapshot.talksWith().put(terms.get(i), count);
      }
    }
  }

  @Override
  public List<Boolean> find(List<IndexQuery> queries, int atLeast) throws IOException {
    List<Boolean> found = new ArrayList<>();
    for (JsonObject answer : count(queries, atLeast)) {
      found.add(finds(answer, atLeast));
    }
    return found;
  }

  /// Asks for all of them at once: that is over sooner than one answer after another.
  @Override
  public int first(List<IndexQuery> queries, int atLeast) throws IOException {
    int last = queries.size() - 1;
    List<JsonObject> answers = count(queries.subList(0, last), atLeast);
    for (int i = 0; i < last; i++) {
      if (finds(answers.get(i), atLeast)) {
        return i;
      }
    }
    return last;
  }

  private List<JsonObject> count(List<IndexQuery> queries, int most) throws IOException {
    List<JsonObject> requests = new ArrayList<>();
    for (IndexQuery query : queries) {
      requests.add(
          Json.object(
              "size",
              0,
              "track_total_hits",
              most,
              "timeout",
              timeout,
              "query",
              ClusterQueries.of(new IndexQuery.Constant(query, 1))));
    }
    return snapshot.search(requests);
  }

  private static boolean finds(JsonObject answer, int atLeast) {
    int found = answer.getAsJsonObject("hits").getAsJsonObject("total").get("value").getAsInt();
    if (found < atLeast && ClusterSearch.isOutOfTime(answer)) {
      throw new EngineException.TooSlow(
          "It took too long to find out which talks match. Ask for fewer words.");
    }
    return found >= atLeast;
  }
}
