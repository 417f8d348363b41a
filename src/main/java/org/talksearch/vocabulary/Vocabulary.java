package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// The companies and technologies that are known, with all names each goes by, and the categories
/// of technologies.
///
/// Immutable, and safe for use by many threads.
public final class Vocabulary {
  private static final String COMPANIES = "companies.yaml";
  private static final String TECHNOLOGIES = "technologies.yaml";

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, Company> companiesByName = new LinkedHashMap<>();
  private final Map<String, Technology> technologiesByName = new LinkedHashMap<>();
  private final Map<String, Category> categoriesByName = new LinkedHashMap<>();
  private final Set<String> foldedNames = new LinkedHashSet<>();
  private final NameTrie trie = new NameTrie();
  private final String fingerprint;

  private Vocabulary(String companies, String technologies) {
    VocabularyFile companyFile = VocabularyFile.parse(COMPANIES, companies);
    VocabularyFile technologyFile = VocabularyFile.parse(TECHNOLOGIES, technologies);
    for (Category category : technologyFile.categories()) {
      categories.put(category.id(), category);
      for (String name : List.of(category.id(), category.chineseName(), category.englishName())) {
        categoriesByName.put(Folding.fold(name), category);
      }
    }
    companyFile.companies().forEach(this::add);
    technologyFile.technologies().forEach(this::add);
    fingerprint = sha256(companies + "\u0000" + technologies);
  }

  /// The vocabulary that comes with the program.
  public static Vocabulary bundled() {
    return new Vocabulary(Folding.resource(COMPANIES), Folding.resource(TECHNOLOGIES));
  }

  /// A vocabulary of two YAML texts in the form of the bundled ones.
  ///
  /// @throws IllegalArgumentException if a text is no YAML, an entry lacks its id or a name or has
  ///   an unknown key, an id is there twice, or a technology stands in no category or one that is
  ///   not there
  public static Vocabulary parse(String companies, String technologies) {
    return new Vocabulary(companies, technologies);
  }

  /// Every entity: companies, then technologies, in the order of their files.
  public Collection<Entity> entities() {
    return Collections.unmodifiableCollection(entities.values());
  }

  /// Every category, in the order of the file.
  public Collection<Category> categories() {
    return Collections.unmodifiableCollection(categories.values());
  }

  /// The entity of that id.
  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /// The company of that id or name, in any letter case and script.
  public Optional<Company> company(String idOrName) {
    return Optional.ofNullable(companiesByName.get(Folding.fold(idOrName.strip())));
  }

  /// The technology of that id or name, in any letter case and script.
  public Optional<Technology> technology(String idOrName) {
    return Optional.ofNullable(technologiesByName.get(Folding.fold(idOrName.strip())));
  }

  /// The category of that id or name, in any letter case and script.
  public Optional<Category> category(String idOrName) {
    return Optional.ofNullable(categoriesByName.get(Folding.fold(idOrName.strip())));
  }

  /// Every name, folded.
  public Set<String> foldedNames() {
    return Collections.unmodifiableSet(foldedNames);
  }

  /// Places in a text that read like names, in order, none overlapping another: of two that
  /// overlap, the longer.
  ///
  /// @param wordBoundary whether a word begins or ends at an offset of `text`; asked only where a
  ///   name of two or three Han characters may stand
  public List<Candidate> candidates(String text, IntPredicate wordBoundary) {
    return trie.find(text, wordBoundary);
  }

  /// Tells this vocabulary from any other one: 64 hexadecimal digits.
  public String fingerprint() {
    return fingerprint;
  }

  private void add(NamedEntity named) {
    Entity entity = named.entity();
    if (entities.putIfAbsent(entity.id(), entity) != null) {
      throw new IllegalArgumentException(
          "The id " + entity.id() + " is there twice. Each entity needs an id of its own.");
    }
    if (entity instanceof Technology technology) {
      requireCategories(technology);
    }
    register(entity.id(), entity);
    for (String name : named.names()) {
      for (String spelling : spellings(name)) {
        addName(spelling, entity, false);
      }
    }
    for (String name : named.exact()) {
      addName(name, entity, true);
    }
  }

  private void requireCategories(Technology technology) {
    if (technology.categories().isEmpty()) {
      throw new IllegalArgumentException(
          "The technology " + technology.id() + " stands in no category. Give it one or more.");
    }
    for (String category : technology.categories()) {
      if (!categories.containsKey(category)) {
        throw new IllegalArgumentException(
            "The technology "
                + technology.id()
                + " stands in the category "
                + category
                + ", which is not there. Add it under `categories`, or name another.");
      }
    }
  }

  private void addName(String name, Entity entity, boolean exact) {
    register(name, entity);
    foldedNames.add(Folding.fold(name));
    trie.add(name, entity, exact);
  }

  private void register(String name, Entity entity) {
    String folded = Folding.fold(name);
    switch (entity) {
      case Company company -> companiesByName.putIfAbsent(folded, company);
      case Technology technology -> technologiesByName.putIfAbsent(folded, technology);
    }
  }

  /// A name of several words is also written with hyphens and as one word: Spring Boot,
  /// Spring-Boot, SpringBoot.
  private static List<String> spellings(String name) {
    List<String> spellings = new ArrayList<>();
    spellings.add(name);
    if (name.indexOf(' ') > 0) {
      spellings.add(name.replace(' ', '-'));
      spellings.add(name.replace(" ", ""));
    }
    return spellings;
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
