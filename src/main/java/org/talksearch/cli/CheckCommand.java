package org.talksearch.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.talksearch.discovery.VocabularyCheck;
import org.talksearch.vocabulary.VocabularyTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = {
      "Tell which entries and names of the vocabulary no talk has, and what is wrong in your own",
      "files. Exit status 1 if something in them is wrong."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private TalkSource source;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most entries or names to print of each kind. Default: all of them")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    KnownTalks known = source.talks();
    List<VocabularyTrouble> troubles = known.vocabulary().troubles();
    VocabularyCheck check =
        VocabularyCheck.of(known.vocabulary(), known.analyzers(), known.talks());
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("problems", troubles);
      all.put("talks", known.talks().size());
      all.put("check", check.first(limit));
      terminal.out().println(new GsonBuilder().disableHtmlEscaping().create().toJson(all));
    } else {
      troubles.forEach(trouble -> terminal.out().println(trouble.told()));
      print(check, known.talks().size());
    }
    return troubles.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(VocabularyCheck check, int talks) {
    int named = check.entries() - check.unnamed().size();
    terminal
        .out()
        .printf(
            "%d of %d entries (%d%%) are named in %d talks.%n",
            named, check.entries(), 100 * named / Math.max(1, check.entries()), talks);
    printEntries("Entries that no talk names", check.unnamed());
    printEntries("Entries that one or two talks name", check.rare());
    printNames(
        "Names that no talk has, of entries that talks name otherwise",
        check.unusedNames(),
        VocabularyCheck.Name::name);
    printNames(
        "Ambiguous names that stand in talks, but never mean the entry",
        check.unresolved(),
        name -> name.name() + " (" + name.talks() + ")");
  }

  private void printEntries(String heading, List<VocabularyCheck.Entry> entries) {
    terminal.out().printf("%n%s: %d%n", heading, entries.size());
    entries.stream()
        .limit(limit)
        .collect(
            groupingBy(
                VocabularyCheck.Entry::kind,
                LinkedHashMap::new,
                mapping(entry -> shown(entry.id()), toList())))
        .forEach((kind, ids) ->
            terminal.out().printf("  %s, %d: %s%n", kind, ids.size(), String.join(", ", ids)));
  }

  /// An id without the kind before it, which terms and people have: their names in the files.
  private static String shown(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private void printNames(
      String heading,
      List<VocabularyCheck.Name> names,
      Function<VocabularyCheck.Name, String> shown) {
    terminal.out().printf("%n%s: %d%n", heading, names.size());
    names.stream()
        .limit(limit)
        .collect(
            groupingBy(VocabularyCheck.Name::id, LinkedHashMap::new, mapping(shown, joining(", "))))
        .forEach((id, all) -> terminal.out().printf("  %s: %s%n", shown(id), all));
  }
}
