package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The right to write an index, for one run at a time: a document that says who has it, and until
/// when. It is renewed while the run goes on; where a run has died, the next one waits for no more
/// than the rest of it. The clocks of the machines must agree to half that time.
///
/// Not for use by several threads at once.
final class WriterLease {
  /// How long it holds without being renewed.
  static final Duration TERM = Duration.ofSeconds(60);

  private static final String DOCUMENT = "lease";

  private final ClusterClient client;
  private final String index;
  private final String owner = UUID.randomUUID().toString();
  private long until;

  private WriterLease(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /// The lease of an index, if no other run has it.
  static Optional<WriterLease> take(IndexAlias alias) throws IOException {
    WriterLease lease = new WriterLease(alias.client(), alias.writerIndex());
    return lease.take() ? Optional.of(lease) : Optional.empty();
  }

  private boolean take() throws IOException {
    try {
      client.put(
          "/" + index,
          Json.object(
              "settings",
              Json.object("number_of_shards", 1, "auto_expand_replicas", "0-1"),
              "mappings",
              Json.object("enabled", false)));
    } catch (RefusedException e) {
      boolean thereAlready = e.toString().contains("resource_already_exists");
      if (!thereAlready) {
        throw e;
      }
    }
    String condition = "op_type=create";
    try {
      JsonObject held = client.get("/" + index + "/_doc/" + DOCUMENT);
      JsonObject source = held.getAsJsonObject("_source");
      boolean ours = source.get("owner").getAsString().equals(owner);
      if (!ours && source.get("until").getAsLong() > System.currentTimeMillis()) {
        return false;
      }
      condition =
          "if_seq_no=" + held.get("_seq_no") + "&if_primary_term=" + held.get("_primary_term");
    } catch (RefusedException e) {
      if (e.status() != RefusedException.NOT_FOUND) {
        throw e;
      }
    }
    return write(condition);
  }

  private boolean write(String condition) throws IOException {
    until = System.currentTimeMillis() + TERM.toMillis();
    try {
      client.put(
          "/" + index + "/_doc/" + DOCUMENT + "?" + condition,
          Json.object("owner", owner, "until", until));
      return true;
    } catch (RefusedException e) {
      if (e.status() == RefusedException.CONFLICT) {
        return isOurs();
      }
      throw e;
    }
  }

  /// An answer may be lost, and the request sent again.
  private boolean isOurs() throws IOException {
    JsonObject held = client.get("/" + index + "/_doc/" + DOCUMENT);
    return held.getAsJsonObject("_source").get("owner").getAsString().equals(owner);
  }

  /// Holds it for another term, where half of this one is over.
  ///
  /// @throws IOException if another run has taken it, since this one did not get to renew it
  void renew() throws IOException {
    if (until - System.currentTimeMillis() < TERM.toMillis() / 2 && !take()) {
      throw new IOException(
          "another run has begun to write the index: this one could not say for "
              + TERM.toSeconds()
              + " s that it goes on");
    }
  }

  void release() throws IOException {
    if (isOurs()) {
      client.delete("/" + index + "/_doc/" + DOCUMENT);
    }
  }
}
