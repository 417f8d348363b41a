package org.talksearch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingReport;

/// A report for programs; the members are called as in the answer of `/api/status`.
record ReportJson(
    int talks,
    int added,
    int changed,
    int removed,
    int unchanged,
    long tookMillis,
    List<Problem> problems,
    List<Omission> leftOut) {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  static String of(IndexingReport report) {
    Changes changes = report.changes();
    return GSON.toJson(
        new ReportJson(
            report.talks(),
            changes.added(),
            changes.changed(),
            changes.removed(),
            changes.unchanged(),
            report.took().toMillis(),
            report.rejected().stream().map(Problem::of).toList(),
            report.leftOut().stream().map(Omission::of).toList()));
  }

  record Problem(String file, int line, String what, String why, String remedy) {
    static Problem of(Rejected entry) {
      return new Problem(
          entry.origin().file(), entry.origin().line(), entry.what(), entry.why(), entry.remedy());
    }
  }

  record Omission(String file, int line, String what, String why) {
    static Omission of(LeftOut entry) {
      return new Omission(entry.origin().file(), entry.origin().line(), entry.what(), entry.why());
    }
  }
}
