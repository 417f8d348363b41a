package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.talksearch.query.Facet;
import org.talksearch.ranking.IndexTerms;
import org.talksearch.ranking.Part;

/// What stands in an index of the cluster, counted there and fetched a page at a time.
record ClusterTerms(ClusterClient client, String index) implements IndexTerms {
  private static final int PAGE = 10_000;
  private static final String VALUE = "value";

  @Override
  public void forEachLatinWord(Part part, ObjIntConsumer<String> action) throws IOException {
    forEach(IndexMapping.latinWords(part), action);
  }

  @Override
  public void forEachTitleWord(ObjIntConsumer<String> action) throws IOException {
    forEach(IndexMapping.TITLE_WORDS, action);
  }

  @Override
  public void forEachMention(Part part, ObjIntConsumer<String> action) throws IOException {
    forEach(IndexMapping.mentioned(part), action);
  }

  @Override
  public void forEachLabel(Facet facet, ObjIntConsumer<String> action) throws IOException {
    forEach(IndexMapping.facet(facet), action);
  }

  @Override
  public void forEachOtherCompany(Consumer<String> action) throws IOException {
    forEach(IndexMapping.OTHER_COMPANIES, (company, talks) -> action.accept(company));
  }

  private void forEach(String field, ObjIntConsumer<String> action) throws IOException {
    forEach(field, ClusterQueries.everything(), action);
  }

  /// The values of a field that talks have which a query finds, in their order, however many.
  void forEach(String field, JsonObject query, ObjIntConsumer<String> action) throws IOException {
    JsonObject pages =
        Json.object(
            "size",
            PAGE,
            "sources",
            Json.array(
                List.of(Json.object(VALUE, Json.object("terms", Json.object("field", field))))));
    while (true) {
      JsonObject found =
          client
              .search(
                  index,
                  Json.object(
                      "size",
                      0,
                      "track_total_hits",
                      false,
                      "query",
                      query,
                      "aggs",
                      Json.object("all", Json.object("composite", pages))))
              .getAsJsonObject("aggregations")
              .getAsJsonObject("all");
      for (JsonElement each : found.getAsJsonArray("buckets")) {
        JsonObject bucket = each.getAsJsonObject();
        action.accept(
            bucket.getAsJsonObject("key").get(VALUE).getAsString(),
            bucket.get("doc_count").getAsInt());
      }
      if (!found.has("after_key")) {
        return;
      }
      pages.add("after", found.get("after_key"));
    }
  }
}
