package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;

/// The companies, technologies, people and terms that are known, with all names each goes by, and
/// the categories of technologies.
///
/// Immutable, and safe for use by many threads.
public final class Vocabulary {
  private static final List<String> BUNDLED =
      List.of("companies.yaml", "technologies.yaml", "people.yaml", "terms.yaml");

  private final List<Source> sources;
  private final String fingerprint;
  private volatile @Nullable NameIndex names;

  private record Source(String name, String yaml) {}

  private Vocabulary(List<Source> sources) {
    this.sources = sources;
    fingerprint = sha256(sources.stream().map(Source::yaml).collect(Collectors.joining("\u0000")));
  }

  /// The vocabulary that comes with the program. Its files are parsed when a name is first asked
  /// for: that takes longer than to find that an index is up to date.
  public static Vocabulary bundled() {
    return new Vocabulary(
        BUNDLED.stream().map(name -> new Source(name, Folding.resource(name))).toList());
  }

  /// A vocabulary of YAML texts in the form of the bundled ones. Each may hold entries of any kind.
  ///
  /// @throws IllegalArgumentException if a text is no YAML, an entry lacks its id or a name or has
  ///   an unknown key, an id is there twice, or a technology stands in no category or one that is
  ///   not there
  public static Vocabulary parse(String... texts) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(new Source("vocabulary " + (sources.size() + 1), text));
    }
    Vocabulary vocabulary = new Vocabulary(sources);
    vocabulary.names();
    return vocabulary;
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

  /// Every proper name, folded: those of companies, technologies and people.
  public Set<String> foldedNames() {
    return Collections.unmodifiableSet(names().foldedNames);
  }

  /// Every name of a term, folded.
  public Set<String> foldedTerms() {
    return Collections.unmodifiableSet(names().foldedTerms);
  }

  /// What is a kind or a part of an entity, at any depth: MySQL of databases, 淘宝 of 阿里巴巴.
  public Set<Entity> narrower(Entity entity) {
    return names().narrower(entity);
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
    NameIndex known = names;
    return known == null ? parsed() : known;
  }

  private synchronized NameIndex parsed() {
    NameIndex known = names;
    if (known == null) {
      known =
          new NameIndex(
              // Half of the time that a command takes to start goes into this.
              sources.parallelStream()
                  .map(source -> VocabularyFile.parse(source.name, source.yaml))
                  .toList());
      names = known;
    }
    return known;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
