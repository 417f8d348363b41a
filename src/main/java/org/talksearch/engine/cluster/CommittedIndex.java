package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.OptionalInt;

/// An index, and what it says of itself: when it was made, of which schema it is, the rest with its
/// commit.
///
/// @param schema [IndexMapping#SCHEMA] of the program that wrote it
/// @param analysis the fingerprint of that program's analyzers
/// @param shards into how many it is taken apart
/// @param replicas how many were asked for of each
/// @param committed when, in milliseconds since 1970
record CommittedIndex(
    String index,
    String schema,
    String analysis,
    int shards,
    OptionalInt replicas,
    long committed,
    long generation) {

  /// @param meta the mapping's `_meta`
  static CommittedIndex of(String index, JsonObject meta) {
    return new CommittedIndex(
        index,
        text(meta, "schema", ""),
        text(meta, "analysis", ""),
        Integer.parseInt(text(meta, "shards", "1")),
        meta.has("replicas")
            ? OptionalInt.of(Integer.parseInt(text(meta, "replicas", "")))
            : OptionalInt.empty(),
        Long.parseLong(text(meta, "committed", "0")),
        Long.parseLong(text(meta, "generation", "0")));
  }

  JsonObject meta() {
    JsonObject meta =
        Json.object(
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
    replicas.ifPresent(asked -> meta.addProperty("replicas", Integer.toString(asked)));
    return meta;
  }

  /// Whether a run of writing made it, of whichever schema.
  boolean isOurs() {
    return !schema.isEmpty();
  }

  /// Whether it was committed. A clone says of itself what the index did that it was made of.
  boolean wasCommitted() {
    return index.endsWith("-" + generation);
  }

  boolean isReadable() {
    return IndexMapping.SCHEMA.equals(schema);
  }

  private static String text(JsonObject meta, String key, String otherwise) {
    JsonElement value = meta.get(key);
    return value == null ? otherwise : value.getAsString();
  }
}
