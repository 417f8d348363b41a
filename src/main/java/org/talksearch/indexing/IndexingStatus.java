package org.talksearch.indexing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the upkeep of the index stands in this process.
///
/// @param running whether a run is under way
/// @param lastRun the newest run that came to its end since the process started
/// @param failure why the newest run failed; empty when it did not, and while another one is under
///   way
public record IndexingStatus(
    boolean running, Optional<FinishedRun> lastRun, Optional<String> failure) {

  /// Before the first run.
  public static final IndexingStatus NONE =
      new IndexingStatus(false, Optional.empty(), Optional.empty());

  /// A run that came to its end.
  ///
  /// @param finished when it did
  public record FinishedRun(Instant finished, IndexingReport report) {

    /// What could not be taken, by file and line, in a form that needs no knowledge of corpora.
    public List<Trouble> troubles() {
      return report.rejected().stream()
          .map(rejected ->
              new Trouble(
                  rejected.origin().file(),
                  rejected.origin().line(),
                  rejected.what(),
                  rejected.why(),
                  rejected.remedy()))
          .toList();
    }

    /// How many places are no talk and were left out on purpose.
    public int leftOut() {
      return report.leftOut().size();
    }
  }

  /// Something that could not be taken from the corpus.
  ///
  /// @param file path below the corpus folder
  /// @param line from 1
  public record Trouble(String file, int line, String what, String why, String remedy) {}
}
