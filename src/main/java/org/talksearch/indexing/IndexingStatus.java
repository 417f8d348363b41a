package org.talksearch.indexing;

import java.time.Instant;
import java.util.Optional;

/// How the upkeep of the index stands in this process.
///
/// @param running whether a run is under way
/// @param progress how far it is; empty while there is nothing to count
/// @param lastRun the newest run that came to its end since the process started
/// @param failure why the newest run failed; empty when it did not, and while another one is under
///   way
public record IndexingStatus(
    boolean running,
    Optional<Progress> progress,
    Optional<FinishedRun> lastRun,
    Optional<String> failure) {

  /// Before the first run.
  public static final IndexingStatus NONE =
      new IndexingStatus(false, Optional.empty(), Optional.empty(), Optional.empty());

  /// What a run is at.
  public enum Phase {
    /// Files are read.
    READING,
    /// Talks are put into the index.
    INDEXING
  }

  /// How far a run is.
  ///
  /// @param of how many files or talks there are
  public record Progress(Phase phase, int done, int of) {}

  /// A run that came to its end.
  ///
  /// @param finished when it did
  public record FinishedRun(Instant finished, IndexingReport report) {}
}
