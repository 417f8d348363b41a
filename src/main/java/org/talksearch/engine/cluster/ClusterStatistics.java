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
  public boolean finds(IndexQuery query, int atLeast) throws IOException {
    JsonObject request =
        Json.object(
            "size",
            0,
            "track_total_hits",
            atLeast,
            "timeout",
            timeout,
            "query",
            ClusterQueries.of(new IndexQuery.Constant(query, 1)));
    JsonObject answer = snapshot.search(request);
    int found = answer.getAsJsonObject("hits").getAsJsonObject("total").get("value").getAsInt();
    if (found < atLeast && ClusterSearch.isOutOfTime(answer)) {
      throw new EngineException.TooSlow(
          "It took too long to find out which talks match. Ask for fewer words.");
    }
    return found >= atLeast;
  }
}
