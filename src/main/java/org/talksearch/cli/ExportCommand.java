package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write every talk, or every talk that matches, as JSON Lines, CSV or Markdown.",
      "JSON Lines are what “talksearch import” takes back."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Folders folders;
  @Mixin private TalkFilters filters;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = {
        "Where to write; replaced as a whole when all is written.",
        "Standard output if left out, or if it is “-”."
      })
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "jsonl, csv or md. Default: what FILE ends in, else jsonl")
  private @Nullable Format format;

  @Option(
      names = "--query",
      paramLabel = "Q",
      defaultValue = "",
      description = "Only talks that match, best first (by event in md).")
  private String query;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = filters.narrow(SearchRequest.of(query));
    Format chosen = chosenFormat();
    // A document's headings are events, so that the talks of one have to stand together.
    SearchRequest ordered = chosen == Format.MD ? request.sortedBy(Sort.NEWEST) : request;
    try (SearchEngine engine = folders.wire().engineWithIndex(terminal)) {
      if (file == null || file.equals(Path.of("-"))) {
        try (OutputStream out = new ResultStream(terminal.out())) {
          write(engine, ordered, chosen, out);
        } catch (ResultStream.NobodyReadsException e) {
          return ExitCode.OK;
        }
      } else {
        int talks = ReplacedFile.write(file, out -> write(engine, ordered, chosen, out));
        terminal.err().println(talks + " talks were written to " + file + ".");
      }
    }
    return ExitCode.OK;
  }

  private Format chosenFormat() {
    if (format != null) {
      return format;
    }
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") ? Format.CSV : name.endsWith(".md") ? Format.MD : Format.JSONL;
  }

  private static int write(
      SearchEngine engine, SearchRequest request, Format format, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    Export export = Export.begin(format, writer);
    try {
      int talks =
          engine.forEach(
              request,
              talk -> {
                try {
                  export.add(talk);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.flush();
      return talks;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
