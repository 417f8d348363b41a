package org.talksearch.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.talksearch.http.ReportJson;
import org.talksearch.indexing.IndexingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reindex", description = "Bring the index up to date with the corpus, and report.")
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Folders folders;

  @Option(names = "--full", description = "Write all talks anew, the unchanged ones too.")
  private boolean full;

  @Option(names = "--strict", description = "Fail if anything in the corpus could not be taken.")
  private boolean strict;

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    IndexingReport report;
    try (ProgressBar progress = new ProgressBar(terminal)) {
      report = folders.wire().bringUpToDate(full, progress);
    }
    terminal.out().println(json ? ReportJson.of(report) : new ReportText(report).lines());
    if (report.talks() == 0) {
      throw new CommandException(
          "No talk was found in "
              + folders.corpus()
              + ", so the index is empty.\n"
              + "Check --corpus (TALKSEARCH_CORPUS), and the problems above.");
    }
    return strict && !report.rejected().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
