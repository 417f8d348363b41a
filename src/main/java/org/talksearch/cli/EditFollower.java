package org.talksearch.cli;

import java.io.IOException;
import org.talksearch.corpus.Patience;
import org.talksearch.indexing.CorpusWatch;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingReport;

/// Brings the index of a serving process up to date after edits, and tells what came of it: one
/// line for each run that changed something, and for each failure that is not the one before.
final class EditFollower implements CorpusWatch.Work {
  private final IndexUpkeep upkeep;
  private final Terminal terminal;
  private String failure = "";

  EditFollower(IndexUpkeep upkeep, Terminal terminal) {
    this.upkeep = upkeep;
    this.terminal = terminal;
  }

  @Override
  public void changeSeen() {
    upkeep.changeSeen();
  }

  @Override
  public void run(Patience patience) throws IOException {
    try {
      IndexingReport report = upkeep.follow(patience);
      if (report.changes().any() || !failure.isEmpty()) {
        terminal.err().println(line(report));
      }
      failure = "";
    } catch (IOException | RuntimeException e) {
      String message = ServeCommand.oneLine(Failures.message(e));
      if (!message.equals(failure)) {
        terminal
            .err()
            .println("The index was not brought up to date. " + message + " It is tried again.");
      }
      failure = message;
      throw e;
    }
  }

  private static String line(IndexingReport report) {
    return "Talks: %s; problems: %d; time: %s"
        .formatted(
            new ReportText(report).talks(),
            report.rejected().size(),
            ReportText.seconds(report.took()));
  }
}
