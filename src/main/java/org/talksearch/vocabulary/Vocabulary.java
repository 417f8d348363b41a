package org.talksearch.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;

/// The companies, technologies, people and terms that are known, with all names each goes by, and
/// the categories of technologies.
///
/// Immutable, and safe for use by many threads.
public final class Vocabulary {
  /// The folder of a user's own entries, below the corpus folder.
  private static final String OWN_FOLDER = "vocabulary";

  private static final Pattern OWN_FILE = Pattern.compile("[^.].*\\.ya?ml");

  private final Supplier<Entries> entries;
  private final List<Source> own;
  private final List<VocabularyTrouble> unreadable;
  private final String fingerprint;
  private volatile @Nullable Parsed parsed;

  private record Source(String name, String yaml) {}

  private record Parsed(NameIndex names, List<VocabularyTrouble> troubles) {}

  /// @param fingerprint that of the entries
  private Vocabulary(
      String fingerprint,
      Supplier<Entries> entries,
      List<Source> own,
      List<VocabularyTrouble> unreadable) {
    this.entries = entries;
    this.own = own;
    this.unreadable = unreadable;
    this.fingerprint =
        own.isEmpty()
            ? fingerprint
            : Fingerprint.of(
                Stream.concat(Stream.of(fingerprint), own.stream().map(Source::yaml)).toList());
  }

  /// The vocabulary that comes with the program. Its names are taken in when one is first asked
  /// for: that takes longer than to find that an index is up to date.
  public static Vocabulary bundled() {
    return bundled(List.of(), List.of());
  }

  private static Vocabulary bundled(List<Source> own, List<VocabularyTrouble> unreadable) {
    CompiledEntries compiled = CompiledEntries.bundled();
    return new Vocabulary(compiled.fingerprint(), compiled::entries, own, unreadable);
  }

  /// The bundled vocabulary with a user's own entries over it: those of `vocabulary/*.yaml` in a
  /// corpus folder, as they are now. Mistakes in them are [#troubles()], and cost only what they
  /// stand in.
  public static Vocabulary besides(Path corpus) {
    List<Source> own = new ArrayList<>();
    List<VocabularyTrouble> unreadable = new ArrayList<>();
    for (Path file : ownFiles(corpus.resolve(OWN_FOLDER))) {
      String name = OWN_FOLDER + "/" + file.getFileName();
      String yaml = "";
      try {
        yaml = Files.readString(file);
      } catch (IOException e) {
        unreadable.add(
            new VocabularyTrouble(
                name,
                1,
                name + " was not taken",
                "It cannot be read (" + e + ")",
                "Save it in the encoding UTF-8, and give the account that runs talksearch the right"
                    + " to read it."));
      }
      own.add(new Source(name, yaml));
    }
    return bundled(own, unreadable);
  }

  /// A folder that cannot be listed is told of as part of the corpus.
  private static List<Path> ownFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> OWN_FILE.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// A vocabulary of YAML texts in the form of the bundled ones. Each may hold entries of any kind.
  ///
  /// @throws IllegalArgumentException if a text is no YAML, an entry lacks its id or a name or has
  ///   an unknown key, an id is there twice, a company is of an unknown kind, a technology stands
  ///   in no category or one that is not there, or a category is a part of itself or of one that is
  ///   not there
  public static Vocabulary parse(String... texts) {
    List<VocabularyFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(VocabularyFile.parse("vocabulary " + (files.size() + 1), text));
    }
    Entries entries = Entries.of(files);
    Vocabulary vocabulary =
        new Vocabulary(Fingerprint.of(List.of(texts)), () -> entries, List.of(), List.of());
    vocabulary.names();
    return vocabulary;
  }

  /// The files of a user's own entries, by path below the corpus folder.
  public List<String> ownFiles() {
    return own.stream().map(Source::name).toList();
  }

  /// What is wrong in a user's own entries, by file and line.
  public List<VocabularyTrouble> troubles() {
    return own.isEmpty() ? List.of() : parsed().troubles();
  }

  /// Every entity: companies, technologies, people, then terms, in the order of their files.
  public Collection<Entity> entities() {
    return Collections.unmodifiableCollection(names().entities.values());
  }

  /// Every category, in the order of the file.
  public Collection<Category> categories() {
    return Collections.unmodifiableCollection(names().categories.values());
  }

  /// The entity of that id.
  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(names().entities.get(id));
  }

  /// Every name of an entity, as the files write it, the main ones first; none if it is unknown.
  public List<String> names(Entity entity) {
    return names().namesById.getOrDefault(entity.id(), List.of());
  }

  /// The company of that id or name, in any letter case and script.
  public Optional<Company> company(String idOrName) {
    return Optional.ofNullable(names().companiesByName.get(Folding.fold(idOrName.strip())));
  }

  /// The technology of that id or name, in any letter case and script.
  public Optional<Technology> technology(String idOrName) {
    return Optional.ofNullable(names().technologiesByName.get(Folding.fold(idOrName.strip())));
  }

  /// The category of that id or name, in any letter case and script.
  public Optional<Category> category(String idOrName) {
    return Optional.ofNullable(names().categoriesByName.get(Folding.fold(idOrName.strip())));
  }

  /// The category of that id and those it is a part of, the nearest first; empty if it is unknown.
  public List<Category> withParents(String categoryId) {
    return names().withParents(categoryId);
  }

  /// Every proper name, folded: those of companies, technologies and people.
  public Set<String> foldedNames() {
    return Collections.unmodifiableSet(names().foldedNames);
  }

  /// Every name of a term, folded.
  public Set<String> foldedTerms() {
    return Collections.unmodifiableSet(names().foldedTerms);
  }

  /// Whether a proper name begins with these folded words, and has others after a space.
  public boolean beginsName(String words) {
    return names().firstWords.contains(words);
  }

  /// The ids of what an entity is a kind or a part of, at any height: of MySQL, relational
  /// databases and databases; of 淘宝, 阿里巴巴.
  public Set<String> broader(Entity entity) {
    return names().broader(entity);
  }

  /// Places in a text that read like names, in order, none overlapping another: of two that
  /// overlap, the longer. But terms that lie within another place are there, too. Whether an
  /// ambiguous name means what it may mean is left open.
  ///
  /// @param wordBoundary whether a word begins or ends at an offset of `text`; asked only where a
  ///   name of two or three Han characters may stand
  public List<Candidate> candidates(String text, IntPredicate wordBoundary) {
    return names().trie.find(text, wordBoundary);
  }

  /// The folded words beside which an ambiguous name means this entity.
  public List<String> near(Entity entity) {
    return names().nearById.getOrDefault(entity.id(), List.of());
  }

  /// Tells this vocabulary from any other one: 64 hexadecimal digits.
  public String fingerprint() {
    return fingerprint;
  }

  private NameIndex names() {
    return parsed().names();
  }

  private Parsed parsed() {
    Parsed known = parsed;
    return known == null ? parse() : known;
  }

  private synchronized Parsed parse() {
    Parsed known = parsed;
    if (known == null) {
      Entries bundled = entries.get();
      known = own.isEmpty() ? new Parsed(new NameIndex(bundled), List.of()) : withOwn(bundled);
      parsed = known;
    }
    return known;
  }

  private Parsed withOwn(Entries bundled) {
    OwnEntries.Merged merged =
        OwnEntries.over(
            bundled, own.stream().map(file -> OwnFile.read(file.name, file.yaml)).toList());
    return new Parsed(
        new NameIndex(merged.entries()),
        Stream.concat(unreadable.stream(), merged.troubles().stream()).toList());
  }
}
