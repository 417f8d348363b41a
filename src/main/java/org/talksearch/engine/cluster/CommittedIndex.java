package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// An index as it was committed, and what it says of itself.
///
/// @param schema [IndexMapping#SCHEMA] of the program that wrote it
/// @param analysis the fingerprint of that program's analyzers
/// @param shards into how many it is taken apart
/// @param committed when, in milliseconds since 1970
record CommittedIndex(
    String index, String schema, String analysis, int shards, long committed, long generation) {

  /// @param meta the mapping's `_meta`
  static CommittedIndex of(String index, JsonObject meta) {
    return new CommittedIndex(
        index,
        text(meta, "schema", ""),
        text(meta, "analysis", ""),
        Integer.parseInt(text(meta, "shards", "1")),
        Long.parseLong(text(meta, "committed", "0")),
        Long.parseLong(text(meta, "generation", "0")));
  }

  JsonObject meta() {
    return Json.object(
        "schema",
        schema,
        "analysis",
        analysis,
        "shards",
        Integer.toString(shards),
        "committed",
        Long.toString(committed),
        "generation",
        Long.toString(generation));
  }

  boolean isReadable() {
    return IndexMapping.SCHEMA.equals(schema);
  }

  private static String text(JsonObject meta, String key, String otherwise) {
    JsonElement value = meta.get(key);
    return value == null ? otherwise : value.getAsString();
  }
}
