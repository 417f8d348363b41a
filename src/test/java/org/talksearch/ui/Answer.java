package org.talksearch.ui;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the API says to a search: what the page has to show.
record Answer(JsonObject json) {

  int total() {
    return json.get("total").getAsInt();
  }

  /// The id of the first hit.
  String id() {
    return hit().get("id").getAsString();
  }

  /// The title of the first hit.
  String title() {
    return hit().get("title").getAsString();
  }

  /// The values of a facet that find something, best first; for technologies those of the first
  /// category.
  List<String> values(String facet) {
    return counted(facet).map(value -> value.get("value").getAsString()).toList();
  }

  /// How many talks have a value.
  int count(String facet, String value) {
    return counted(facet)
        .filter(one -> one.get("value").getAsString().equals(value))
        .mapToInt(one -> one.get("count").getAsInt())
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonObject> counted(String facet) {
    JsonObject counts = json.getAsJsonObject("facets").getAsJsonObject(facet);
    JsonArray values = counts.getAsJsonArray("values");
    return facet.equals("technology")
        ? objects(values.get(0).getAsJsonObject().getAsJsonArray("children"))
            .filter(value -> value.get("facet").getAsString().equals(facet))
        : objects(values).filter(value -> value.get("count").getAsInt() > 0);
  }

  private JsonObject hit() {
    return json.getAsJsonArray("hits").get(0).getAsJsonObject();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }
}
