package org.talksearch.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.talksearch.discovery.Discovery;
import org.talksearch.discovery.HanTerm;
import org.talksearch.discovery.Proposal;
import org.talksearch.discovery.ProposalText;
import org.talksearch.discovery.TermPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "discover",
    description = {
      "Propose what the vocabulary lacks, as YAML to paste into vocabulary/*.yaml beside the"
          + " talks:",
      "companies, technologies, and terms that translate each other."
    })
final class DiscoverCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private TalkSource source;

  @Option(
      names = "--kind",
      paramLabel = "K",
      description = "company, technology or term; may be repeated. Default: all of them")
  private List<Kind> kinds = Arrays.asList(Kind.values());

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "The most to propose of each kind. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  /// What can be proposed.
  enum Kind {
    COMPANY,
    TECHNOLOGY,
    TERM;

    boolean is(Proposal proposal) {
      return switch (proposal.looks()) {
        case Proposal.LikeCompany _ -> this == COMPANY;
        case Proposal.LikeTechnology _ -> this == TECHNOLOGY;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  DiscoverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    KnownTalks known = source.talks();
    Discovery discovery = new Discovery(known.vocabulary(), known.analyzers());
    List<Proposal> all =
        kinds.contains(Kind.COMPANY) || kinds.contains(Kind.TECHNOLOGY)
            ? discovery.names(known.talks())
            : List.of();
    List<Proposal> names =
        kinds.stream()
            .distinct()
            .flatMap(kind -> all.stream().filter(kind::is).limit(limit))
            .toList();
    List<TermPair> pairs =
        kinds.contains(Kind.TERM)
            ? discovery.pairs(known.talks()).stream().limit(limit).toList()
            : List.of();
    List<HanTerm> words =
        kinds.contains(Kind.TERM)
            ? discovery.words(known.talks()).stream().limit(limit).toList()
            : List.of();
    if (json) {
      terminal
          .out()
          .println(
              new GsonBuilder()
                  .disableHtmlEscaping()
                  .create()
                  .toJson(Map.of("names", names, "terms", pairs, "words", words)));
    } else if (names.isEmpty() && pairs.isEmpty() && words.isEmpty()) {
      terminal.err().println("The vocabulary lacks nothing that these talks show.");
    } else {
      terminal.out().print(ProposalText.of(names, pairs, words));
    }
    return ExitCode.OK;
  }
}
