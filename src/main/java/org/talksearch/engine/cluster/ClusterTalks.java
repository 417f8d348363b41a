package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.query.Facet;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.MatchingTalks;

/// The talks of an index that match, counted by the cluster each time that is asked for.
///
/// @param query finds them
/// @param timeout for each count, in OpenSearch's terms
/// @param counts is told of each count whose time was up before all were looked at
record ClusterTalks(
    ClusterSnapshot snapshot, JsonObject query, String timeout, int total, ClusterCounts counts)
    implements MatchingTalks {
  /// Values of one facet beyond these are counted in several answers.
  private static final int MOST_VALUES = 10_000;

  private static final String COUNTS = "counts";

  static ClusterTalks of(
      ClusterSnapshot snapshot, IndexQuery query, String timeout, ClusterCounts counts)
      throws IOException {
    JsonObject found = ClusterQueries.of(query);
    JsonObject answer =
        snapshot.search(
            Json.object("size", 0, "track_total_hits", true, "timeout", timeout, "query", found));
    counts.note(ClusterSearch.isOutOfTime(answer));
    return new ClusterTalks(
        snapshot,
        found,
        timeout,
        answer.getAsJsonObject("hits").getAsJsonObject("total").get("value").getAsInt(),
        counts);
  }

  @Override
  public Map<String, Integer> count(Facet facet) throws IOException {
    JsonObject terms =
        Json.object(
            "field",
            IndexMapping.facet(facet),
            "size",
            MOST_VALUES,
            "order",
            Json.object("_key", "asc"));
    Map<String, Integer> talks = new LinkedHashMap<>();
    JsonObject counted = counted(Json.object("terms", terms));
    if (counted.get("sum_other_doc_count").getAsLong() > 0) {
      snapshot.terms().forEach(IndexMapping.facet(facet), query, talks::put);
      return talks;
    }
    for (JsonElement each : counted.getAsJsonArray("buckets")) {
      JsonObject bucket = each.getAsJsonObject();
      talks.put(bucket.get("key").getAsString(), bucket.get("doc_count").getAsInt());
    }
    return talks;
  }

  @Override
  public List<int[]> count(
      Facet rows, List<String> rowLabels, Facet columns, List<String> columnLabels)
      throws IOException {
    List<int[]> counts = new ArrayList<>();
    if (rowLabels.isEmpty() || columnLabels.isEmpty()) {
      rowLabels.forEach(row -> counts.add(new int[0]));
      return counts;
    }
    JsonObject crossed = having(rows, rowLabels);
    crossed.add("aggs", Json.object(COUNTS, having(columns, columnLabels)));
    JsonObject found = counted(crossed).getAsJsonObject("buckets");
    for (int row = 0; row < rowLabels.size(); row++) {
      JsonObject inRow =
          found
              .getAsJsonObject(Integer.toString(row))
              .getAsJsonObject(COUNTS)
              .getAsJsonObject("buckets");
      int[] count = new int[columnLabels.size()];
      for (int column = 0; column < count.length; column++) {
        count[column] = inRow.getAsJsonObject(Integer.toString(column)).get("doc_count").getAsInt();
      }
      counts.add(count);
    }
    return counts;
  }

  /// Counts by each of these values, whichever a talk has of them.
  private static JsonObject having(Facet facet, List<String> labels) {
    JsonObject filters = new JsonObject();
    for (int i = 0; i < labels.size(); i++) {
      filters.add(
          Integer.toString(i), ClusterQueries.of(new IndexQuery.Label(facet, labels.get(i))));
    }
    return Json.object("filters", Json.object("filters", filters));
  }

  private JsonObject counted(JsonObject aggregation) throws IOException {
    JsonObject request =
        Json.object(
            "size",
            0,
            "track_total_hits",
            false,
            "timeout",
            timeout,
            "query",
            query,
            "aggs",
            Json.object(COUNTS, aggregation));
    JsonObject answer = snapshot.search(request);
    counts.note(ClusterSearch.isOutOfTime(answer));
    return answer.getAsJsonObject("aggregations").getAsJsonObject(COUNTS);
  }
}
