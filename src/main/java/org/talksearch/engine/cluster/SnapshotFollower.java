package org.talksearch.engine.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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

  /// That of the last look, if it failed.
  private volatile @Nullable Failure failure;

  /// Whatever is older than this generation is what a node knows that has not heard of all commits.
  private volatile long oldest;

  /// That a look failed. Others that wait for it do not try the same again, each after the other.
  private record Failure(IOException reason, long time) {}

  SnapshotFollower(IndexAlias alias, Vocabulary vocabulary) {
    this.alias = alias;
    this.vocabulary = vocabulary;
  }

  /// The newest one, as of the last look. While one search looks, the others go on with the one
  /// before.
  ///
  /// @throws IOException if the cluster does not answer; where nothing is known to go on with, also
  ///   if it has just not answered another one
  /// @throws EngineException.Missing if there is none, or it is of another schema
  ClusterSnapshot newest() throws IOException {
    ClusterSnapshot known = newest;
    if (known != null) {
      if (isRecent(looked) || !looking.tryLock()) {
        return known;
      }
    } else if (failure == null) {
      looking.lock();
    } else if (!looking.tryLock()) {
      failIfFailed();
      looking.lock();
    }
    try {
      known = newest;
      if (known != null && isRecent(looked)) {
        return known;
      }
      if (known == null) {
        failIfJustFailed();
      }
      return remembered(known);
    } finally {
      looking.unlock();
    }
  }

  private static boolean isRecent(long time) {
    return System.nanoTime() - time < BETWEEN_LOOKS.toNanos();
  }

  private void failIfFailed() throws IOException {
    Failure last = failure;
    if (last != null) {
      throw last.reason;
    }
  }

  private void failIfJustFailed() throws IOException {
    Failure last = failure;
    if (last != null && isRecent(last.time)) {
      throw last.reason;
    }
  }

  /// Looks, and keeps in mind whether it failed.
  private ClusterSnapshot remembered(@Nullable ClusterSnapshot known) throws IOException {
    try {
      ClusterSnapshot found = look(known);
      failure = null;
      return found;
    } catch (EngineException.Missing e) {
      failure = null;
      throw e;
    } catch (IOException e) {
      // That one search is to end says nothing to the others.
      if (!Thread.currentThread().isInterrupted()) {
        failure = new Failure(e, System.nanoTime());
      }
      throw e;
    }
  }

  private ClusterSnapshot look(@Nullable ClusterSnapshot known) throws IOException {
    CommittedIndex there =
        committed().filter(CommittedIndex::isReadable).orElseThrow(this::missing);
    if (known == null || !known.committed().equals(there)) {
      ClusterSnapshot found = new ClusterSnapshot(alias.client(), there, vocabulary);
      if (known != null) {
        // The others go on with the one before, and need not wait for it.
        found.lexicon();
      }
      oldest = there.generation();
      newest = found;
      known = found;
    }
    looked = System.nanoTime();
    return known;
  }

  /// What the node says that is asked; where that would go back, what the cluster's manager says.
  private Optional<CommittedIndex> committed() throws IOException {
    Optional<CommittedIndex> found = alias.knownToBeCommitted();
    return found.map(CommittedIndex::generation).orElse(0L) < oldest ? alias.committed() : found;
  }

  /// Looks again before the next search: this one's index has gone.
  void forget(ClusterSnapshot gone) {
    if (newest == gone) {
      oldest = gone.committed().generation() + 1;
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
