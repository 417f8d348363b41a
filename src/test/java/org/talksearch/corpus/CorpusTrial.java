package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Talk;

/// Compares what is read from a folder of material, one folder a source, with the talks that it is
/// known to hold, and prints a table by source; the differences go to `target/trial/`.
///
///     mvn test -Dtest=CorpusTrial -Dtrial.corpus=FOLDER -Dtrial.talks=FILE.jsonl
///         [-Dtrial.without=REGEX] [-Dtrial.only=SOURCE] [-Dtrial.mapping=FILE]
///
/// A talk belongs to the folder whose name begins with its `source`; where that has no entry of its
/// title, one of another folder counts, since the same talk of two sources is one entry. `without` is looked for at the
/// start of the talks' ids and of the entries' paths.
class CorpusTrial {
  private static final Path DIFFERENCES = Path.of("target", "trial");
  private static final int COMPARED = 60;
  private static final Pattern NOT_A_WORD = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");
  private static final Pattern LEFT_OUT_NUMBER = Pattern.compile("^[\\d.-]+(?=\\D)");

  private final Map<String, List<Talk>> entries = new TreeMap<>();
  private final Map<String, List<JsonObject>> known = new TreeMap<>();
  private final Pattern without = Pattern.compile(System.getProperty("trial.without", "(?!)"));

  @Test
  void compare() throws IOException {
    Path corpus = Path.of(System.getProperty("trial.corpus", "corpus"));
    String only = System.getProperty("trial.only", "");
    long started = System.nanoTime();
    String mapping = System.getProperty("trial.mapping", "");
    Corpus.at(
            only.isEmpty() ? corpus : corpus.resolve(only),
            mapping.isEmpty() ? List.of() : List.of(Mapping.read(Path.of(mapping))))
        .read(CorpusState.NONE, (_, _) -> {})
        .entries()
        .forEach(entry -> {
          if (entry instanceof CorpusEntry.Parsed(Talk talk)) {
            String path = only.isEmpty() ? talk.origin().file() : only + "/" + talk.origin().file();
            if (!without.matcher(path).lookingAt()) {
              int end = path.indexOf('/');
              entries
                  .computeIfAbsent(end < 0 ? path : path.substring(0, end), _ -> new ArrayList<>())
                  .add(talk);
            }
          }
        });
    System.out.printf("read in %.1f s%n", (System.nanoTime() - started) / 1e9);
    readKnown(only);
    Files.createDirectories(DIFFERENCES);
    System.out.printf(
        "%-28s %6s %8s %9s %9s %8s %8s%n",
        "source", "known", "titles", "abstracts", "(any)", "entries", "surplus");
    int allKnown = 0;
    int allSurplus = 0;
    Set<String> folders = new LinkedHashSet<>(known.keySet());
    folders.addAll(entries.keySet());
    Map<String, List<Talk>> everywhere =
        Source.byTitle(entries.values().stream().flatMap(List::stream).toList());
    Set<Talk> matched = new HashSet<>();
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String folder : folders) {
      Source source =
          new Source(
              known.getOrDefault(folder, List.of()), entries.getOrDefault(folder, List.of()));
      source.compare(everywhere, matched);
      sources.put(folder, source);
    }
    for (Map.Entry<String, Source> entry : sources.entrySet()) {
      String folder = entry.getKey();
      Source source = entry.getValue();
      source.findSurplus(matched);
      Files.write(DIFFERENCES.resolve(folder + ".txt"), source.differences);
      allKnown += source.talks.size();
      allSurplus += source.surplus;
      System.out.printf(
          Locale.ROOT,
          "%-28s %6d %7.1f%% %8.1f%% %8.1f%% %8d %8d%n",
          folder,
          source.talks.size(),
          percent(source.titles, source.talks.size()),
          percent(source.abstracts, source.withAbstract),
          percent(source.anywhere, source.withAbstract),
          source.read.size(),
          source.surplus);
    }
    System.out.printf(
        Locale.ROOT,
        "surplus over the whole: %d of %d, %.1f%%%n",
        allSurplus,
        allKnown,
        percent(allSurplus, allKnown));
    assertThat(allKnown).isPositive();
  }

  private void readKnown(String only) throws IOException {
    List<String> folders = new ArrayList<>(entries.keySet());
    for (String line : Files.readAllLines(Path.of(System.getProperty("trial.talks")))) {
      JsonObject talk = JsonParser.parseString(line).getAsJsonObject();
      String source = text(talk, "source");
      String folder =
          folders.stream().filter(name -> name.startsWith(source)).findFirst().orElse(source);
      boolean wanted = only.isEmpty() || folder.equals(only);
      if (wanted && !without.matcher(text(talk, "id")).lookingAt()) {
        known.computeIfAbsent(folder, _ -> new ArrayList<>()).add(talk);
      }
    }
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  private static String text(JsonObject talk, String field) {
    JsonElement value = talk.get(field);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  /// What makes no difference between two spellings of a title or a text is taken out.
  private static String folded(String text) {
    return NOT_A_WORD
        .matcher(Normalizer.normalize(text.replace('_', ' '), Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static final class Source {
    private final List<JsonObject> talks;
    private final List<Talk> read;
    private final List<String> differences = new ArrayList<>();
    private int titles;
    private int withAbstract;
    private int abstracts;
    private int anywhere;
    private int surplus;

    Source(List<JsonObject> talks, List<Talk> read) {
      this.talks = talks;
      this.read = read;
    }

    static Map<String, List<Talk>> byTitle(List<Talk> talks) {
      Map<String, List<Talk>> byTitle = new HashMap<>();
      for (Talk talk : talks) {
        spellings(talk.title(), talk.alternateTitle())
            .forEach(title -> byTitle.computeIfAbsent(title, _ -> new ArrayList<>()).add(talk));
      }
      return byTitle;
    }

    void compare(Map<String, List<Talk>> everywhere, Set<Talk> matched) {
      Map<String, List<Talk>> byTitle = byTitle(read);
      Map<String, List<Talk>> byPost =
          read.stream().collect(Collectors.groupingBy(talk -> folded(talk.event().name())));
      for (JsonObject talk : talks) {
        withAbstract += text(talk, "abstract").isBlank() ? 0 : 1;
        List<Talk> sameTitle =
            spellings(text(talk, "title"), text(talk, "title_en"))
                .flatMap(title -> byTitle.getOrDefault(title, List.of()).stream())
                .distinct()
                .toList();
        if (sameTitle.isEmpty()) {
          sameTitle = everywhere.getOrDefault(folded(text(talk, "title")), List.of());
        }
        List<Talk> ofPost = byPost.getOrDefault(folded(text(talk, "title")), List.of());
        matched.addAll(ofPost);
        if (sameTitle.isEmpty() && ofPost.isEmpty()) {
          differences.add("MISSING " + text(talk, "id") + " " + text(talk, "title"));
          continue;
        }
        titles++;
        List<Talk> found = Stream.concat(sameTitle.stream(), ofPost.stream()).toList();
        compareAbstract(talk, found);
        sameTitle.stream()
            .filter(one -> !matched.contains(one))
            .findFirst()
            .ifPresent(matched::add);
      }
    }

    void findSurplus(Set<Talk> matched) {
      for (Talk talk : read) {
        if (!matched.contains(talk)) {
          surplus++;
          differences.add("SURPLUS " + talk.origin() + " " + talk.title());
        }
      }
    }

    private void compareAbstract(JsonObject talk, List<Talk> found) {
      String wanted = folded(text(talk, "abstract"));
      if (wanted.isEmpty()) {
        return;
      }
      String start = wanted.substring(0, Math.min(COMPARED, wanted.length()));
      boolean asAbstract =
          found.stream()
              .anyMatch(one ->
                  folded(one.abstractText()).startsWith(start)
                      || folded(one.alternateAbstract()).startsWith(start));
      boolean somewhere =
          asAbstract
              || found.stream()
                  .anyMatch(one ->
                      folded(one.abstractText() + one.alternateAbstract() + one.notes())
                          .contains(start));
      abstracts += asAbstract ? 1 : 0;
      anywhere += somewhere ? 1 : 0;
      if (!asAbstract) {
        differences.add(
            (somewhere ? "ELSEWHERE " : "ABSTRACT ")
                + text(talk, "id")
                + " "
                + found.getFirst().origin()
                + "\n    known: "
                + start
                + "\n    read:  "
                + found.getFirst().abstractText().lines().findFirst().orElse(""));
      }
    }

    /// A title may be written with its subtitle or without, and a numbered one with its number.
    private static Stream<String> spellings(String title, String alternate) {
      return Stream.of(title, alternate)
          .filter(one -> !one.isBlank())
          .flatMap(one -> Stream.of(one, LEFT_OUT_NUMBER.matcher(one.strip()).replaceFirst("")))
          .flatMap(one -> {
            int subtitle = one.indexOf(": ");
            return subtitle > 0 ? Stream.of(one, one.substring(0, subtitle)) : Stream.of(one);
          })
          .map(CorpusTrial::folded)
          .filter(one -> !one.isEmpty())
          .distinct();
    }
  }
}
