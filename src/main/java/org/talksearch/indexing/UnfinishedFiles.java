package org.talksearch.indexing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.talksearch.corpus.Patience;

/// Lets files that someone seems to be writing stay as they were, each for a while and no longer.
final class UnfinishedFiles implements Patience {
  private final Duration longestWait;
  private final Map<String, Long> heldSince = new HashMap<>();
  private final Set<String> held = new HashSet<>();

  /// Waited for long enough, and not changed since.
  private final Set<String> overdue = new HashSet<>();

  private Set<String> moving = Set.of();

  /// @param longestWait how long a file may stay as it was
  UnfinishedFiles(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /// Begins a run.
  ///
  /// @param changed paths of files that changed since the run before
  /// @param changing those that changed between the last two looks
  void begin(Set<String> changed, Set<String> changing) {
    moving = Set.copyOf(changing);
    held.clear();
    overdue.removeAll(changed);
  }

  @Override
  public boolean isBeingWritten(String path) {
    return moving.contains(path) && holds(path);
  }

  @Override
  public boolean waitsForRepair(String path) {
    return holds(path);
  }

  private boolean holds(String path) {
    long now = System.nanoTime();
    long since = heldSince.computeIfAbsent(path, first -> now);
    if (overdue.contains(path) || now - since >= longestWait.toNanos()) {
      overdue.add(path);
      return false;
    }
    held.add(path);
    return true;
  }

  /// Ends a run that came to its end. What it took as it is may be waited for again once it
  /// changes.
  void end() {
    heldSince.keySet().retainAll(held);
  }

  /// How long the next run may wait for the sake of the files that were held, if nothing changes.
  ///
  /// @return [Duration#ZERO] if some were changing still; at most the longest wait
  Duration untilNextRun() {
    if (held.stream().anyMatch(moving::contains)) {
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    long first = heldSince.values().stream().mapToLong(since -> since).min().orElse(now);
    Duration wait = longestWait.minusNanos(now - first);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  boolean any() {
    return !heldSince.isEmpty();
  }
}
