package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// How a score came about, as OpenSearch tells it, in lines: each what a number is, those that it
/// comes from below it.
final class Scoring {
  private Scoring() {}

  static String text(JsonElement explanation) {
    StringBuilder lines = new StringBuilder();
    add(explanation.getAsJsonObject(), 0, lines);
    return lines.toString();
  }

  private static void add(JsonObject explanation, int depth, StringBuilder lines) {
    lines
        .repeat("  ", depth)
        .append(explanation.get("value").getAsString())
        .append(" = ")
        .append(explanation.get("description").getAsString())
        .append('\n');
    for (JsonElement detail : explanation.getAsJsonArray("details")) {
      add(detail.getAsJsonObject(), depth + 1, lines);
    }
  }
}
