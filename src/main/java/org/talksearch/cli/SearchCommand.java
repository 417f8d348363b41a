package org.talksearch.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.http.SearchJson;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description = "Print the talks that match, best first, with the companies and technologies.",
    footer = {
      "",
      "In a query: \"a phrase\", -without, A OR B, kube*, company:京东, technology:k8s, year:2015.."
    })
final class SearchCommand implements Callable<Integer> {
  private static final Set<Facet> FACETS = EnumSet.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR);

  private final Terminal terminal;
  @Spec private CommandSpec spec;
  @Mixin private Folders folders;
  @Mixin private TalkFilters filters;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for; every talk if left out.")
  private List<String> words = List.of();

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many talks to print, up to 100. Default: ${DEFAULT-VALUE}")
  private int size;

  @Option(names = "--json", description = "Print what /api/search answers.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "Tell why each talk was found, and how its score came about.")
  private boolean explain;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command, set up so that `-word` is part of the query.
  static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new SearchCommand(terminal))
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request();
    try (SearchEngine engine = folders.wire().engineWithIndex(terminal)) {
      SearchResult result = engine.search(request);
      terminal
          .out()
          .println(
              json ? SearchJson.of(request, result) : new ResultText(request, result, terminal));
    }
    return ExitCode.OK;
  }

  private SearchRequest request() {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new ParameterException(spec.commandLine(), "Unknown option: “" + word + "”.");
      }
    }
    if (size < 1) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option “--size”: " + size + " is less than 1.");
    }
    return filters
        .narrow(SearchRequest.of(String.join(" ", words)))
        .page(0, size)
        .counting(FACETS)
        .explained(explain ? Explain.SCORE : Explain.NOTHING);
  }
}
