package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.talksearch.http.LoggedSearch;
import org.talksearch.http.QueryLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

@Command(
    name = "queries",
    description = "Tell what was searched for most, and what found nothing, by a query log.")
final class QueriesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--query-log",
      paramLabel = "FILE",
      required = true,
      description = "The file that “serve --query-log” writes.")
  private Path log;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "The most queries to print of each kind. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  QueriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    QueryTally tally = new QueryTally();
    Path former = QueryLog.former(log);
    if (Files.exists(former)) {
      read(former, tally);
    }
    read(log, tally);
    List<QueryTally.Count> top = tally.top(Math.max(0, limit));
    List<QueryTally.Count> withoutHits = tally.withoutHits(Math.max(0, limit));
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("searches", tally.searches());
      all.put("distinct", tally.distinct());
      all.put("top", top);
      all.put("withoutHits", withoutHits);
      terminal.out().println(new GsonBuilder().disableHtmlEscaping().create().toJson(all));
    } else {
      terminal
          .out()
          .printf("%d searches for %d different things.%n", tally.searches(), tally.distinct());
      print("Most frequent", top);
      print("Found nothing", withoutHits);
    }
    return ExitCode.OK;
  }

  private static void read(Path file, QueryTally tally) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        LoggedSearch.parse(line).ifPresent(tally::add);
        line = lines.readLine();
      }
    }
  }

  private void print(String heading, List<QueryTally.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    terminal.out().printf("%n%s:%n  times     hits  query%n", heading);
    for (QueryTally.Count count : counts) {
      terminal.out().printf("%7d  %7d  %s%n", count.times(), count.hits(), shown(count));
    }
  }

  /// The query with its filters, without what a terminal would obey.
  private static String shown(QueryTally.Count count) {
    String filters =
        count.filters().entrySet().stream()
            .flatMap(
                filter -> filter.getValue().stream().map(value -> filter.getKey() + "=" + value))
            .collect(Collectors.joining(" "));
    String query = count.q().isEmpty() ? "(every talk)" : count.q();
    return (filters.isEmpty() ? query : query + "  " + filters)
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
