package org.talksearch.cli;

import java.time.Duration;
import java.util.Locale;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingReport;

/// A report for people.
record ReportText(IndexingReport report) {
  private static final double MILLIS_PER_SECOND = 1000;

  /// Every problem, then the sums.
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Rejected rejected : report.rejected()) {
      lines.append(
          """
          %s: %s
              Why:   %s
              To do: %s
          """
              .formatted(rejected.origin(), rejected.what(), rejected.why(), rejected.remedy()));
    }
    return lines
        + """
        Talks:    %s
        Problems: %d
        Left out: %d (no talks)
        Time:     %s\
        """
            .formatted(
                talks(), report.rejected().size(), report.leftOut().size(), seconds(report.took()));
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
