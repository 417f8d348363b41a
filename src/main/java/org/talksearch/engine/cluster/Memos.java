package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;

/// The texts that were given at commits, each a document called by the commit's index. They may be
/// long, and what an index says of itself is held by every node and read time and again.
///
/// @param index where they are
record Memos(ClusterClient client, String index) {

  static Memos of(IndexAlias alias) {
    return new Memos(alias.client(), alias.writerIndex());
  }

  String of(CommittedIndex committed) throws IOException {
    try {
      JsonObject found = client.get(path(committed.index()));
      return found.getAsJsonObject("_source").get("memo").getAsString();
    } catch (RefusedException e) {
      if (e.status() == RefusedException.NOT_FOUND) {
        return "";
      }
      throw e;
    }
  }

  void put(String committedIndex, String memo) throws IOException {
    client.put(path(committedIndex), Json.object("memo", memo));
  }

  void remove(String committedIndex) throws IOException {
    try {
      client.delete(path(committedIndex));
    } catch (RefusedException e) {
      if (e.status() != RefusedException.NOT_FOUND) {
        throw e;
      }
    }
  }

  private String path(String committedIndex) {
    return "/" + index + "/_doc/" + committedIndex;
  }
}
