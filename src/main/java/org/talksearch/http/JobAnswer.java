package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talksearch.http.StatusAnswer.ProgressAnswer;
import org.talksearch.indexing.IndexingJob;
import org.talksearch.indexing.IndexingJob.Standing;

/// A run that was asked for, as JSON.
record JobAnswer(
    String id,
    String state,
    boolean full,
    String began,
    @Nullable String finished,
    @Nullable ProgressAnswer progress,
    @Nullable ReportAnswer report,
    @Nullable String failure) {
  static JobAnswer of(IndexingJob job) {
    Standing standing = job.standing();
    return new JobAnswer(
        job.id(),
        standing.state().name().toLowerCase(Locale.ROOT),
        job.full(),
        job.began().toString(),
        orAbsent(standing.finished().map(Instant::toString)),
        orAbsent(standing.progress().map(ProgressAnswer::of)),
        orAbsent(standing.run().map(ReportAnswer::of)),
        orAbsent(standing.failure()));
  }
}
