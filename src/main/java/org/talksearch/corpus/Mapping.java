package org.talksearch.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Origin;

/// Describes files whose fields have names that nothing else tells the meaning of.
///
/// It is a file of YAML, `talksearch.yaml` in the corpus folder or any other:
///
///     sources:
///       - files: sheets/2018-*.json       # or a list; without a slash, the name in any folder
///         records: days.{date}.*.talks    # where the records stand; the whole file if left out
///         fields:
///           title: what
///           abstract: [long, short]       # the first that has text
///           notes: {join: [aim, gain]}    # all of them
///           speaker: who.name             # within an object
///         constants:
///           event: A Conference 2018
///           language: zh-Hant
///         skip: [internal]
///         people: persons                 # where those stand whom records name by id
///
/// In `records`, `*` is every item of a list or every value of an object, and `{date}` is the same
/// and takes the keys for that field. The fields are those of [TalkField] in lower case: `title`,
/// `alternate_title`, `subtitle`, `abstract`, `alternate_abstract`, `speaker`, `affiliation`,
/// `role`, `bio`, `date`, `start`, `end`, `event`, `year`, `place`, `url`, `slides`, `video`,
/// `link`, `tags`, `language`, `id`, `number`, `notes`. Names that are not mentioned keep the meaning
/// that they have anyway. The first source whose pattern matches a file describes it.
public final class Mapping {
  /// What the mapping of a corpus folder is called.
  static final String FILE = "talksearch.yaml";

  private static final Set<String> KEYS = Set.of("sources");

  private final String name;
  private final String fingerprint;
  private final List<MappedSource> sources = new ArrayList<>();
  private final List<Rejected> troubles = new ArrayList<>();

  private Mapping(String name, String text) {
    this.name = name;
    fingerprint = hash(text);
    Data data = YamlTree.read(text);
    Tree root = data == null ? new Tree.Items(List.of(), 0) : data.root();
    Data.Problem problem = data == null ? null : data.problem();
    if (problem != null) {
      reject(
          problem.line(), name + " was read only in part", problem.why(), "Mend it at that line.");
    }
    readSources(root);
  }

  /// The mapping in a file. What is wrong with it is told when a corpus is read with it.
  ///
  /// @throws IOException if the file cannot be read as UTF-8
  public static Mapping read(Path file) throws IOException {
    return of(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
  }

  /// @param name what reports call the file
  static Mapping of(String name, String text) {
    return new Mapping(name, text);
  }

  /// The mapping that lies in a corpus folder. If it cannot be read, that is what is wrong with it.
  static Mapping in(Path corpus) {
    try {
      return read(corpus.resolve(FILE));
    } catch (IOException e) {
      Mapping mapping = new Mapping(FILE, "sources: []");
      mapping.reject(0, FILE + " cannot be read", e.toString(), "Save it in the encoding UTF-8.");
      return mapping;
    }
  }

  /// Changes whenever the mapping does.
  public String fingerprint() {
    return fingerprint;
  }

  /// What is wrong with it, for a corpus of files with these paths.
  List<Rejected> troubles(Collection<String> names) {
    return Stream.concat(troubles.stream(), unmatched(names)).toList();
  }

  /// What came of it, for a corpus of files with these paths.
  CorpusFile summary(Collection<String> names) {
    return new CorpusFile(name, "mapping", "", "", 0, troubles(names).size(), 0);
  }

  private Stream<Rejected> unmatched(Collection<String> names) {
    return sources.stream()
        .filter(source -> names.stream().noneMatch(source::matches))
        .map(source ->
            new Rejected(
                new Origin(name, source.line() + 1),
                "A source of the mapping was not used",
                "No file is called " + String.join(" or ", source.patterns()),
                "Correct the pattern under files, or delete the source."));
  }

  /// The first source that describes a file; null if none does.
  ///
  /// @param path below the corpus folder
  static @Nullable MappedSource source(List<Mapping> mappings, String path) {
    return mappings.stream()
        .flatMap(mapping -> mapping.sources.stream())
        .filter(source -> source.matches(path))
        .findFirst()
        .orElse(null);
  }

  private void readSources(Tree root) {
    if (!(root instanceof Tree.Fields(Map<String, Tree> values, int _))
        || !(values.get("sources") instanceof Tree.Items(List<Tree> listed, int _))) {
      reject(
          root.line(),
          name + " describes nothing",
          "It has no list called sources",
          "Write sources: and below it a list, each item with files and fields.");
      return;
    }
    values.forEach((key, value) -> {
      if (!KEYS.contains(key)) {
        reject(
            value.line(),
            "The key " + key + " was not taken",
            "There is no such key",
            "Delete it.");
      }
    });
    for (Tree source : listed) {
      try {
        sources.add(MappedSource.of(source));
      } catch (MappedSource.Refused e) {
        reject(e.line, e.what, e.why, e.remedy);
      }
    }
  }

  private void reject(int line, String what, String why, String remedy) {
    troubles.add(new Rejected(new Origin(name, line + 1), what, why, remedy));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
