package org.talksearch.engine.cluster;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.EngineException;
import org.talksearch.vocabulary.Vocabulary;

/// Knows the newest committed index, whichever process committed it, and need not be told.
final class SnapshotFollower {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final IndexAlias alias;
  private final Vocabulary vocabulary;
  private @Nullable ClusterSnapshot newest;
  private long looked;

  SnapshotFollower(IndexAlias alias, Vocabulary vocabulary) {
    this.alias = alias;
    this.vocabulary = vocabulary;
  }

  /// The newest one, as of the last look.
  ///
  /// @throws EngineException.Missing if there is none, or it is of another schema
  synchronized ClusterSnapshot newest() throws IOException {
    ClusterSnapshot known = newest;
    if (known != null && System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) {
      return known;
    }
    CommittedIndex there =
        alias.committed().filter(CommittedIndex::isReadable).orElseThrow(this::missing);
    if (known == null || !known.committed().equals(there)) {
      known = new ClusterSnapshot(alias.client(), there, vocabulary);
      newest = known;
    }
    looked = System.nanoTime();
    return known;
  }

  /// Looks again at once: the index of before may have gone.
  synchronized void lookAgain() {
    looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
  }

  private EngineException missing() {
    return new EngineException.Missing(
        "There is no index “"
            + alias.name()
            + "” on the cluster yet that this version reads. Build it: run `talksearch reindex`.");
  }
}
