package org.talksearch.indexing;

import java.time.Instant;
import java.util.Optional;
import org.talksearch.engine.IndexWriting.Changes;

/// How the upkeep of the index stands in this process.
///
/// @param running whether a run is under way
/// @param progress how far it is; empty while there is nothing to count
/// @param lastRun the newest run that came to its end since the process started
/// @param failure why the newest run failed; empty when it did not, and while another one is under
///   way
/// @param watch what came of following the corpus; empty if it is not followed
public record IndexingStatus(
    boolean running,
    Optional<Progress> progress,
    Optional<FinishedRun> lastRun,
    Optional<String> failure,
    Optional<Watch> watch) {

  /// Before the first run, the corpus not followed.
  public static final IndexingStatus NONE =
      new IndexingStatus(
          false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The same, with what came of following the corpus.
  public IndexingStatus with(Watch watch) {
    return new IndexingStatus(running, progress, lastRun, failure, Optional.of(watch));
  }

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

  /// What came of following the corpus since the process started.
  ///
  /// @param changeSeen when the corpus was last seen to be another one than before, empty if never
  /// @param lastRun the newest run that a change led to; empty if there was none
  public record Watch(Optional<Instant> changeSeen, Optional<FollowingRun> lastRun) {
    /// No change was seen yet.
    public static final Watch NOTHING_SEEN = new Watch(Optional.empty(), Optional.empty());
  }

  /// What came of a run that nobody asked for.
  ///
  /// @param finished when it was over
  /// @param changes what it changed in the index
  /// @param failure why the index is as it was, in one line; empty if it is up to date
  public record FollowingRun(
      Instant finished, Outcome outcome, Changes changes, Optional<String> failure) {}

  /// How a run ended.
  public enum Outcome {
    /// The index is up to date.
    DONE,
    /// The index is as it was.
    FAILED,
    /// The index is as it was, since it would have been emptied.
    WITHHELD
  }
}
