package org.talksearch.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingReport.Omission;
import org.talksearch.indexing.IndexingReport.Tally;

/// A report for people.
record ReportText(IndexingReport report) {
  private static final int MOST_REASONS = 20;
  private static final double MILLIS_PER_SECOND = 1000;

  /// Every problem, what was left out and why, sums by source and by format, then the sums of all.
  String lines() {
    Tally total = report.total();
    StringBuilder lines = new StringBuilder();
    appendPart(lines, new ProblemText(report.troubles()).toString());
    appendPart(lines, omissions());
    if (total.files() > 0) {
      appendPart(lines, new TallyTable("Source", report.bySource(), total).toString());
      appendPart(lines, new TallyTable("Format", report.byFormat(), total).toString());
    }
    appendPart(lines, circumstances());
    return lines
        + """
        Talks:    %s
        Problems: %d
        Left out: %d (no talks)
        Time:     %s\
        """
            .formatted(talks(), report.rejected().size(), total.leftOut(), seconds(report.took()));
  }

  /// Parts with an empty line between them.
  private static void appendPart(StringBuilder lines, String part) {
    if (!part.isEmpty()) {
      lines.append(part).append('\n');
    }
  }

  private String omissions() {
    Map<String, Integer> reasons =
        report.omissions().stream()
            .collect(groupingBy(Omission::why, TreeMap::new, summingInt(Omission::count)));
    String most =
        reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_REASONS)
            .map(reason -> "%7d left out: %s\n".formatted(reason.getValue(), reason.getKey()))
            .collect(joining());
    return reasons.size() <= MOST_REASONS
        ? most
        : most
            + "        and %d more reasons, which --json has\n"
                .formatted(reasons.size() - MOST_REASONS);
  }

  /// What is told only where it is so.
  private String circumstances() {
    StringBuilder lines = new StringBuilder();
    appendCounts(lines, "Files in other encodings than UTF-8: ", report.otherEncodings());
    appendCounts(lines, "Files that hold something else than their name says: ", report.misnamed());
    if (report.merged() > 0) {
      lines.append("Talks that stand in several places and were merged: ");
      lines.append(report.merged()).append(".\n");
    }
    report.fullReason().ifPresent(reason -> lines.append(Rebuild.report(reason)).append('\n'));
    int awaited = report.changes().awaited();
    if (awaited > 0) {
      lines.append(
          "This share is written. The index becomes the new one when %d more %s.\n"
              .formatted(awaited, awaited == 1 ? "is" : "are"));
    }
    if (report.fullReason().isEmpty() && !report.changes().any()) {
      lines.append("Nothing changed; nothing was committed.\n");
    }
    return lines.toString();
  }

  private static void appendCounts(StringBuilder lines, String what, Map<String, Integer> files) {
    if (!files.isEmpty()) {
      lines.append(what);
      lines.append(
          files.entrySet().stream()
              .map(one -> one.getKey() + " in " + one.getValue())
              .collect(joining(", ")));
      lines.append(".\n");
    }
  }

  String talks() {
    Changes changes = report.changes();
    return "%d (%d new, %d changed, %d removed)"
        .formatted(report.talks(), changes.added(), changes.changed(), changes.removed());
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS_PER_SECOND);
  }
}
