package org.talksearch.engine.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.EngineException;
import org.talksearch.vocabulary.Vocabulary;

/// Knows the newest committed index, whichever process committed it, and need not be told.
final class SnapshotFollower {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final IndexAlias alias;
  private final Vocabulary vocabulary;
  private final Lock looking = new ReentrantLock();
  private volatile @Nullable ClusterSnapshot newest;
  private volatile long looked;

  SnapshotFollower(IndexAlias alias, Vocabulary vocabulary) {
    this.alias = alias;
    this.vocabulary = vocabulary;
  }

  /// The newest one, as of the last look. While one search looks, the others go on with the one
  /// before.
  ///
  /// @throws EngineException.Missing if there is none, or it is of another schema
  ClusterSnapshot newest() throws IOException {
    ClusterSnapshot known = newest;
    if (known == null) {
      looking.lock();
    } else if (isRecent() || !looking.tryLock()) {
      return known;
    }
    try {
      known = newest;
      return known != null && isRecent() ? known : look(known);
    } finally {
      looking.unlock();
    }
  }

  private boolean isRecent() {
    return System.nanoTime() - looked < BETWEEN_LOOKS.toNanos();
  }

  private ClusterSnapshot look(@Nullable ClusterSnapshot known) throws IOException {
    CommittedIndex there =
        alias.knownToBeCommitted().filter(CommittedIndex::isReadable).orElseThrow(this::missing);
    if (known == null || !known.committed().equals(there)) {
      known = new ClusterSnapshot(alias.client(), there, vocabulary);
      newest = known;
    }
    looked = System.nanoTime();
    return known;
  }

  /// Looks again before the next search: this one's index has gone.
  void forget(ClusterSnapshot gone) {
    if (newest == gone) {
      newest = null;
    }
  }

  private EngineException missing() {
    return new EngineException.Missing(
        "There is no index “"
            + alias.name()
            + "” on the cluster yet that this version reads. Build it: run `talksearch reindex`.");
  }
}
