package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingReport.Omission;
import org.talksearch.indexing.IndexingReport.Tally;
import org.talksearch.indexing.IndexingReport.Trouble;
import org.talksearch.indexing.IndexingStatus.FinishedRun;

/// What a run did, as JSON.
///
/// @param finished when it came to its end; absent in the report of a command, which ends with it
/// @param full why all talks were written anew; absent if only what changed was
record ReportAnswer(
    @Nullable String finished,
    @Nullable String full,
    int talks,
    int added,
    int changed,
    int removed,
    int unchanged,
    int merged,
    int files,
    int parsed,
    int rejected,
    int leftOut,
    long tookMillis,
    List<Tally> formats,
    List<Tally> sources,
    List<FileCount> encodings,
    List<FileCount> misnamed,
    List<Trouble> problems,
    List<Omission> omissions) {
  private static final int MOST = 100;

  /// What some files have in common, and how many they are.
  record FileCount(String name, int files) {}

  /// A report with everything that was found.
  static ReportAnswer of(IndexingReport report) {
    return of(null, report, Integer.MAX_VALUE);
  }

  /// A report with the first hundred of what may be very many.
  static ReportAnswer of(FinishedRun run) {
    return of(run.finished().toString(), run.report(), MOST);
  }

  private static ReportAnswer of(@Nullable String finished, IndexingReport report, int most) {
    Changes changes = report.changes();
    return new ReportAnswer(
        finished,
        orAbsent(report.fullReason().map(ReportAnswer::name)),
        report.talks(),
        changes.added(),
        changes.changed(),
        changes.removed(),
        changes.unchanged(),
        report.merged(),
        report.files().size(),
        report.parsed(),
        report.rejected().size(),
        report.total().leftOut(),
        report.took().toMillis(),
        report.byFormat(),
        first(report.bySource(), most),
        counts(report.otherEncodings()),
        counts(report.misnamed()),
        first(report.troubles(), most),
        first(report.omissions(), most));
  }

  private static List<FileCount> counts(Map<String, Integer> files) {
    return files.entrySet().stream()
        .map(entry -> new FileCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String name(FullReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.stream().limit(most).toList();
  }
}
