package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.Trouble;

/// The state of the server, as JSON.
record StatusAnswer(String version, @Nullable IndexAnswer index, IndexingAnswer indexing) {
  private static final int MOST_TROUBLES = 100;

  static StatusAnswer of(String version, Optional<IndexState> index, IndexingStatus indexing) {
    return new StatusAnswer(
        version, orAbsent(index.map(IndexAnswer::of)), IndexingAnswer.of(indexing));
  }

  record IndexAnswer(int talks, long generation, String committed, boolean stale) {
    static IndexAnswer of(IndexState state) {
      return new IndexAnswer(
          state.talks(), state.generation(), state.committed().toString(), state.stale());
    }
  }

  record IndexingAnswer(boolean running, @Nullable RunAnswer lastRun, @Nullable String failure) {
    static IndexingAnswer of(IndexingStatus status) {
      return new IndexingAnswer(
          status.running(),
          orAbsent(status.lastRun().map(RunAnswer::of)),
          orAbsent(status.failure()));
    }
  }

  record RunAnswer(
      String finished,
      int talks,
      int added,
      int changed,
      int removed,
      int unchanged,
      int rejected,
      int leftOut,
      long tookMillis,
      List<Trouble> problems) {
    static RunAnswer of(FinishedRun run) {
      IndexingReport report = run.report();
      Changes changes = report.changes();
      List<Trouble> troubles = run.troubles();
      return new RunAnswer(
          run.finished().toString(),
          report.talks(),
          changes.added(),
          changes.changed(),
          changes.removed(),
          changes.unchanged(),
          troubles.size(),
          run.leftOut(),
          report.took().toMillis(),
          troubles.stream().limit(MOST_TROUBLES).toList());
    }
  }
}
