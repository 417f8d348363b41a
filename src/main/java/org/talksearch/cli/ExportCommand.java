package org.talksearch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.export.StaticSite;
import org.talksearch.export.WebAddress;
import org.talksearch.query.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Write every talk, or every talk that matches, as JSON Lines, CSV, Markdown or a site.",
      "JSON Lines are what “talksearch import” takes back. A site is a folder that any file server"
          + " can serve."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private CommandSpec spec;
  @Mixin private Folders folders;
  @Mixin private TalkFilters filters;

  /// What can be written: a file of a format, or a folder.
  private enum Form {
    JSONL(Format.JSONL),
    CSV(Format.CSV),
    MD(Format.MD),
    SITE(null);

    private final @Nullable Format format;

    Form(@Nullable Format format) {
      this.format = format;
    }
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = {
        "Where to write; replaced as a whole when all is written.",
        "Standard output if left out, or if it is “-”. The folder of a site."
      })
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "jsonl, csv, md or site. Default: what FILE ends in, else jsonl")
  private @Nullable Form form;

  @Option(
      names = "--site-url",
      paramLabel = "URL",
      description = "Where a site will be, for its sitemap and canonical links.")
  private @Nullable URI siteUrl;

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
    if (form == Form.SITE) {
      return writeSite(request);
    }
    Format chosen = chosenFormat();
    try (SearchEngine engine = folders.wire().engineWithIndex(terminal)) {
      if (file == null || file.equals(Path.of("-"))) {
        try (OutputStream out = new ResultStream(terminal.out())) {
          Export.write(engine, request, chosen, out);
        } catch (ResultStream.NobodyReadsException e) {
          return ExitCode.OK;
        }
      } else {
        int talks = ReplacedFile.write(file, out -> Export.write(engine, request, chosen, out));
        terminal.err().println(talks + " talks were written to " + file + ".");
      }
    }
    return ExitCode.OK;
  }

  private Format chosenFormat() {
    if (form != null && form.format != null) {
      return form.format;
    }
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") ? Format.CSV : name.endsWith(".md") ? Format.MD : Format.JSONL;
  }

  private int writeSite(SearchRequest request) throws IOException {
    if (file == null || file.equals(Path.of("-"))) {
      throw new ParameterException(
          spec.commandLine(), "A site is a folder. Name it: talksearch export --format site DIR.");
    }
    Wiring wiring = folders.wire();
    try (SearchEngine engine = wiring.engineWithIndex(terminal)) {
      int talks = new StaticSite(engine, wiring.siteNames(), siteAddress()).write(request, file);
      terminal.err().println(talks + " talks were written to " + file + ".");
    }
    return ExitCode.OK;
  }

  private Optional<URI> siteAddress() {
    if (siteUrl == null) {
      return Optional.empty();
    }
    String whole = siteUrl.toString();
    return WebAddress.parse(whole.endsWith("/") ? whole : whole + "/")
        .or(() -> {
          throw new ParameterException(
              spec.commandLine(),
              "“"
                  + whole
                  + "” is no address of the web. Give one such as"
                  + " https://talks.example.org/.");
        });
  }
}
