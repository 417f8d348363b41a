package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.IndexState;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FollowingRun;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;

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
      @Nullable String failure,
      @Nullable WatchAnswer watch) {
    static IndexingAnswer of(IndexingStatus status) {
      return new IndexingAnswer(
          status.running(),
          orAbsent(status.progress().map(ProgressAnswer::of)),
          orAbsent(status.lastRun().map(ReportAnswer::of)),
          orAbsent(status.failure()),
          orAbsent(status.watch().map(WatchAnswer::of)));
    }
  }

  record WatchAnswer(@Nullable String changeSeen, @Nullable FollowingRunAnswer lastRun) {
    static WatchAnswer of(Watch watch) {
      return new WatchAnswer(
          orAbsent(watch.changeSeen().map(Instant::toString)),
          orAbsent(watch.lastRun().map(FollowingRunAnswer::of)));
    }
  }

  record FollowingRunAnswer(
      String finished,
      String outcome,
      int added,
      int changed,
      int removed,
      @Nullable String failure) {
    static FollowingRunAnswer of(FollowingRun run) {
      return new FollowingRunAnswer(
          run.finished().toString(),
          run.outcome().name().toLowerCase(Locale.ROOT),
          run.changes().added(),
          run.changes().changed(),
          run.changes().removed(),
          orAbsent(run.failure()));
    }
  }

  record ProgressAnswer(String phase, int done, int of) {
    static ProgressAnswer of(Progress progress) {
      return new ProgressAnswer(
          progress.phase().name().toLowerCase(Locale.ROOT), progress.done(), progress.of());
    }
  }
}
