package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the talks of an index were, told without reading them.
final class ContentHashes {
  private static final int PAGE = 10_000;

  private ContentHashes() {}

  /// The hash of each talk's content, by its id.
  static Map<String, Long> of(ClusterClient client, String index) throws IOException {
    Map<String, Long> hashes = new HashMap<>();
    JsonObject request =
        Json.object(
            "size",
            PAGE,
            "_source",
            false,
            "track_total_hits",
            false,
            "docvalue_fields",
            Json.array(List.of(IndexMapping.CONTENT_HASH)),
            "sort",
            Json.array(List.of(IndexMapping.ID)));
    while (true) {
      JsonArray hits = client.search(index, request).getAsJsonObject("hits").getAsJsonArray("hits");
      if (hits.isEmpty()) {
        return hashes;
      }
      for (JsonElement each : hits) {
        JsonObject hit = each.getAsJsonObject();
        String id = hit.getAsJsonArray("sort").get(0).getAsString();
        JsonArray hash = hit.getAsJsonObject("fields").getAsJsonArray(IndexMapping.CONTENT_HASH);
        hashes.put(id, hash.get(0).getAsLong());
      }
      request.add("search_after", hits.get(hits.size() - 1).getAsJsonObject().get("sort"));
    }
  }
}
