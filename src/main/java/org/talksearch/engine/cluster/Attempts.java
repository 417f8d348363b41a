package org.talksearch.engine.cluster;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Something that is tried again and again for a time, after a while that doubles and is partly
/// chance, so that many who try do not come back at once.
///
/// Not for use by several threads at once.
final class Attempts {
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private final long deadline;
  private int waited;

  /// @param patience after which there is no further attempt
  Attempts(Duration patience) {
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  boolean areOver() {
    return System.nanoTime() - deadline >= 0;
  }

  /// Waits until it is time for the next attempt.
  void awaitNext() throws InterruptedIOException {
    long millis = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(waited, Byte.SIZE));
    waited++;
    try {
      Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted while waiting for the cluster");
      interrupted.initCause(e);
      throw interrupted;
    }
  }
}
