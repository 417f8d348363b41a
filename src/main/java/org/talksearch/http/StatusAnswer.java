package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.IndexState;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.Progress;

/// The state of the server, as JSON.
record StatusAnswer(String version, @Nullable IndexAnswer index, IndexingAnswer indexing) {
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

  record IndexingAnswer(
      boolean running,
      @Nullable ProgressAnswer progress,
      @Nullable ReportAnswer lastRun,
      @Nullable String failure) {
    static IndexingAnswer of(IndexingStatus status) {
      return new IndexingAnswer(
          status.running(),
          orAbsent(status.progress().map(ProgressAnswer::of)),
          orAbsent(status.lastRun().map(ReportAnswer::of)),
          orAbsent(status.failure()));
    }
  }

  record ProgressAnswer(String phase, int done, int of) {
    static ProgressAnswer of(Progress progress) {
      return new ProgressAnswer(
          progress.phase().name().toLowerCase(Locale.ROOT), progress.done(), progress.of());
    }
  }
}
