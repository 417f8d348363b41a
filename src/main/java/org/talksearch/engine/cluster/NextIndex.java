package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index that a build becomes: made beside the one that is searched, written to, and in the end
/// committed in its place.
///
/// Not for use by several threads at once.
final class NextIndex {
  private static final Logger LOG = LoggerFactory.getLogger(NextIndex.class);
  private static final String READ_ONLY = "index.blocks.write";

  private final ClusterClient client;
  private final IndexAlias alias;
  private final ClusterIndex layout;
  private final Build build;
  private final Optional<CommittedIndex> before;
  private final String name;
  private @Nullable BulkWriting writing;
  private boolean committed;

  /// @param layout where all talks are written anew
  /// @param before what is searched until the commit
  NextIndex(IndexAlias alias, ClusterIndex layout, Build build, Optional<CommittedIndex> before) {
    this.client = alias.client();
    this.alias = alias;
    this.layout = layout;
    this.build = build;
    this.before = before;
    this.name = build.index();
  }

  /// What runs before this one have written to it, by id, whether they were interrupted or not.
  Map<String, Long> written() throws IOException {
    if (!build.isResumed() || !alias.has(name)) {
      return new HashMap<>();
    }
    // The run before may have died between this and its commit.
    readOnly(false);
    client.refresh(name);
    return ContentHashes.of(client, name);
  }

  /// For writing to it. It is made when there is something to write.
  BulkWriting writing() throws IOException {
    BulkWriting there = writing;
    if (there == null) {
      if (build.isFull()) {
        client.putOnce("/" + name, IndexMapping.body(layout));
      } else {
        JsonObject settings = IndexMapping.copies(layout);
        settings.addProperty(READ_ONLY, false);
        settings.addProperty("index.refresh_interval", "-1");
        client.putOnce(
            "/" + before.orElseThrow().index() + "/_clone/" + name,
            Json.object("settings", settings));
      }
      awaitHealth("wait_for_status=yellow");
      there = new BulkWriting(client, name);
      writing = there;
    }
    return there;
  }

  /// Lets searches see it from now on.
  ///
  /// @param state in which all shares of the build are done
  void commit(BuildState state, String memo) throws IOException {
    CommittedIndex next =
        new CommittedIndex(
            name,
            IndexMapping.SCHEMA,
            state.plan().analysis(),
            state.plan().shards(),
            layout.replicas(),
            System.currentTimeMillis(),
            state.generation());
    awaitWhole(state.talks());
    if (!alias.has(name)) {
      // A cluster makes an index of what is sent to one that is not there.
      throw new RefusedException(RefusedException.NOT_FOUND, "the index " + name + " was removed");
    }
    client.put("/" + name + "/_mapping", Json.object("_meta", next.meta()));
    // A clone can be made only of what is not written any more, and nobody writes to what others
    // search.
    readOnly(true);
    Memos.of(alias).put(name, memo);
    // Those of a clone are made only now, and without them the end of one node would end searches.
    awaitHealth("wait_for_no_initializing_shards=true");
    build.requireHeld();
    alias.commit(name, before);
    committed = true;
    // The index before is left to searches that have begun; the commit after this one removes it.
    tidy(there -> !before.map(CommittedIndex::index).equals(Optional.of(there.index())));
    try {
      build.end();
    } catch (IOException e) {
      LOG.debug("the build of {} was not ended; its turn is over soon", name, e);
    }
  }

  private void readOnly(boolean readOnly) throws IOException {
    client.put("/" + name + "/_settings", Json.object(READ_ONLY, readOnly));
  }

  /// Removes what interrupted runs have left. What was committed may be read still.
  void removeUncommitted() {
    tidy(there -> !there.wasCommitted());
  }

  /// What is not removed now, such as an index that a snapshot is made of, the next run removes.
  private void tidy(Predicate<CommittedIndex> needless) {
    try {
      Optional<String> searched = alias.committed().map(CommittedIndex::index);
      for (CommittedIndex there : alias.all()) {
        boolean kept = there.index().equals(name) || searched.equals(Optional.of(there.index()));
        if (!kept && needless.test(there) && build.isHeld()) {
          alias.remove(there.index());
        }
      }
    } catch (IOException e) {
      LOG.warn(
          "What “{}” replaces was not removed; the next run tries again: {}", name, e.getMessage());
    }
  }

  /// Removes a clone that is not committed. What is written anew stays, for the next run to go on
  /// with.
  void discard() throws IOException {
    if (!build.isFull() && writing != null && !committed) {
      alias.remove(name);
    }
  }

  /// Waits until all talks are found. A copy of a shard that took over from another one at the
  /// wrong moment finds them only when it is told once more.
  private void awaitWhole(int talks) throws IOException {
    for (Attempts attempts = client.attempts(); ; attempts.awaitNext()) {
      client.refresh(name);
      int there = client.count(name);
      if (there == talks) {
        return;
      }
      if (attempts.areOver()) {
        throw new IOException("the index has " + there + " talks where " + talks + " were written");
      }
    }
  }

  /// Waits until the cluster is well, if that is soon: what is done next says what is not.
  private void awaitHealth(String wanted) throws IOException {
    try {
      client.get("/_cluster/health/" + name + "?timeout=60s&" + wanted);
    } catch (RefusedException e) {
      if (e.status() != RefusedException.TIMED_OUT) {
        throw e;
      }
    }
  }
}
