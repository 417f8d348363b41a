package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes documents of an index many at a time. One lot is sent and answered before the next is
/// gathered, so that a cluster that is slow slows down whoever writes.
///
/// Not for use by several threads at once.
final class BulkWriting {
  private static final Logger LOG = LoggerFactory.getLogger(BulkWriting.class);

  /// Up to three bytes each: small machines of managed services take 10 MB in one request.
  private static final int LARGEST_LOT_CHARACTERS = 2_000_000;

  private static final int LONGEST_ID_BYTES = 512;
  private static final int TOO_MANY = 429;

  /// From here on it is the cluster that failed, such as for want of a shard whose node has gone.
  private static final int FIRST_FAILURE = 500;

  private final ClusterClient client;
  private final String index;

  /// The lines of each document.
  private final List<String> lot = new ArrayList<>();

  private int characters;

  BulkWriting(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  void put(String id, JsonObject document) throws IOException {
    add(Json.object("index", Json.object("_id", documentId(id))) + "\n" + document + "\n");
  }

  void remove(String id) throws IOException {
    add(Json.object("delete", Json.object("_id", documentId(id))) + "\n");
  }

  private void add(String lines) throws IOException {
    lot.add(lines);
    characters += lines.length();
    if (characters > LARGEST_LOT_CHARACTERS) {
      flush();
    }
  }

  /// Sends what is left.
  void flush() throws IOException {
    List<String> unsent = List.copyOf(lot);
    Attempts attempts = client.attempts();
    while (!unsent.isEmpty()) {
      unsent = send(unsent, attempts.areOver());
      if (!unsent.isEmpty()) {
        attempts.awaitNext();
      }
    }
    lot.clear();
    characters = 0;
  }

  /// Sends documents, and says which the cluster could not take yet.
  private List<String> send(List<String> documents, boolean lastTry) throws IOException {
    JsonObject answer = client.postLines("/" + index + "/_bulk", String.join("", documents));
    List<String> untaken = new ArrayList<>();
    String failure = "";
    if (answer.get("errors").getAsBoolean()) {
      int at = 0;
      for (JsonElement each : answer.getAsJsonArray("items")) {
        JsonObject item =
            each.getAsJsonObject().asMap().values().iterator().next().getAsJsonObject();
        int status = item.get("status").getAsInt();
        if (isPassing(status) && !lastTry) {
          untaken.add(documents.get(at));
          failure = status == TOO_MANY ? failure : item.get("error").toString();
        } else if (item.has("error")) {
          String failed =
              "the cluster did not take document " + item.get("_id") + ": " + item.get("error");
          throw isPassing(status) ? new IOException(failed) : new RefusedException(status, failed);
        }
        at++;
      }
    }
    if (!failure.isEmpty()) {
      LOG.warn(
          "the cluster did not take {} of {} documents, which are sent again: {}",
          untaken.size(),
          documents.size(),
          failure);
    }
    return untaken;
  }

  private static boolean isPassing(int status) {
    return status == TOO_MANY || status >= FIRST_FAILURE;
  }

  /// The cluster takes no longer ids.
  static String documentId(String id) {
    return id.isEmpty() || id.getBytes(UTF_8).length > LONGEST_ID_BYTES ? Sha256.of(id) : id;
  }
}
