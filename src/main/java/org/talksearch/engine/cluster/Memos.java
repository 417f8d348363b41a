package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;

/// The texts that were given at commits, each in documents called by the commit's index. They may
/// be long, and what an index says of itself is held by every node and read time and again. One
/// document may be too small for them, too: some clusters take no more than 10 MB at a time.
///
/// @param index where they are
/// @param largestPiece in characters
record Memos(ClusterClient client, String index, int largestPiece) {
  private static final int LARGEST_PIECE = 3_000_000;

  static Memos of(IndexAlias alias) {
    return new Memos(alias.client(), alias.writerIndex(), LARGEST_PIECE);
  }

  /// Empty if there is none.
  String of(CommittedIndex committed) throws IOException {
    StringBuilder memo = new StringBuilder();
    int pieces = 1;
    for (int piece = 0; piece < pieces; piece++) {
      try {
        JsonObject found = client.get(path(committed.index(), piece)).getAsJsonObject("_source");
        memo.append(found.get("memo").getAsString());
        pieces = found.get("pieces").getAsInt();
      } catch (RefusedException e) {
        if (e.status() == RefusedException.NOT_FOUND) {
          return "";
        }
        throw e;
      }
    }
    return memo.toString();
  }

  /// The first piece is written last: who finds it finds all.
  void put(String committedIndex, String memo) throws IOException {
    int pieces = Math.max(1, Math.ceilDiv(memo.length(), largestPiece));
    for (int piece = pieces - 1; piece >= 0; piece--) {
      int start = piece * largestPiece;
      String text = memo.substring(start, Math.min(memo.length(), start + largestPiece));
      client.put(path(committedIndex, piece), Json.object("memo", text, "pieces", pieces));
    }
  }

  /// The first piece is removed last: it tells how many there are.
  void remove(String committedIndex) throws IOException {
    try {
      JsonObject first = client.get(path(committedIndex, 0) + "?_source_includes=pieces");
      int pieces = first.getAsJsonObject("_source").get("pieces").getAsInt();
      for (int piece = pieces - 1; piece >= 0; piece--) {
        client.deleteAny(path(committedIndex, piece));
      }
    } catch (RefusedException e) {
      if (e.status() != RefusedException.NOT_FOUND) {
        throw e;
      }
    }
  }

  private String path(String committedIndex, int piece) {
    return "/" + index + "/_doc/" + committedIndex + "." + piece;
  }
}
