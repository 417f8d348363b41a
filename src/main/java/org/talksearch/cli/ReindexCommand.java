package org.talksearch.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.cluster.ClusterIndex;
import org.talksearch.engine.cluster.Share;
import org.talksearch.http.ReportJson;
import org.talksearch.indexing.IndexingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "reindex", description = "Bring the index up to date with the corpus, and report.")
final class ReindexCommand implements Callable<Integer> {
  private static final Pattern SHARE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  private final Terminal terminal;
  @Mixin private Folders folders;

  @Mixin private LayoutOptions layout;

  @Option(
      names = "--share",
      paramLabel = "K/N",
      description = {
        "Share the work with other runs, on a cluster: of N shares of the talks, all of which are",
        "written anew, take the K-th. The index becomes the new one when all shares are written."
      })
  private @Nullable String share;

  @Spec private CommandSpec spec;

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
      report = folders.wire(index()).bringUpToDate(full, progress);
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

  private IndexPlace index() {
    IndexPlace place = layout.of(folders.index());
    if (share == null) {
      return place;
    }
    if (!(place instanceof IndexPlace.Cluster(ClusterIndex index, Share _))) {
      throw wrong("--share is for an index on a cluster: --engine cluster.");
    }
    Matcher numbers = SHARE.matcher(share);
    if (!numbers.matches()) {
      throw wrong("“" + share + "” is no share. Write one such as 2/4: the second of four.");
    }
    try {
      return new IndexPlace.Cluster(
          index, new Share(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
