package org.talksearch.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.talksearch.indexing.IndexingReport;

/// A report for programs, as `/api/status` gives it, but with every problem and omission.
public final class ReportJson {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private ReportJson() {}

  public static String of(IndexingReport report) {
    return GSON.toJson(ReportAnswer.of(report));
  }
}
