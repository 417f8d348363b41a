package org.talksearch.vocabulary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// The entities and categories of a vocabulary, by id and by name. Names are folded.
final class NameIndex {
  /// Parts of one or two letters would run into other words.
  private static final Pattern HYPHENATED = Pattern.compile("\\w{3,}(-\\w{3,})+");

  private static final Pattern JAVASCRIPT = Pattern.compile("\\w{2,}\\.js");

  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Category> categories = new LinkedHashMap<>();
  final Map<String, Company> companiesByName = new LinkedHashMap<>();
  final Map<String, Technology> technologiesByName = new LinkedHashMap<>();
  final Map<String, Category> categoriesByName = new LinkedHashMap<>();
  final Set<String> foldedNames = new LinkedHashSet<>();
  final Set<String> foldedTerms = new LinkedHashSet<>();

  /// What stands before a space of a folded name.
  final Set<String> firstWords = new HashSet<>();

  final Map<String, List<String>> namesById = new HashMap<>();
  final Map<String, List<String>> nearById = new HashMap<>();
  final NameTrie trie;
  private final Map<String, List<String>> broaderById = new HashMap<>();

  /// @throws IllegalArgumentException if the entries contradict each other, or themselves
  NameIndex(Entries entries) {
    for (Category category : entries.categories()) {
      categories.put(category.id(), category);
      for (String name : List.of(category.id(), category.chineseName(), category.englishName())) {
        categoriesByName.put(Folding.fold(name), category);
      }
    }
    categories.values().forEach(this::requireParent);
    Spellings written = new Spellings();
    entries.named().forEach(named -> add(named, written));
    requireBroader();
    foldedNames.forEach(this::addFirstWords);
    trie = new NameTrie(written.sorted());
  }

  private void addFirstWords(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      firstWords.add(name.substring(0, space));
    }
  }

  private void add(NamedEntity named, Spellings written) {
    Entity entity = named.entity();
    if (entities.putIfAbsent(entity.id(), entity) != null) {
      throw new IllegalArgumentException(
          "The id " + entity.id() + " is there twice. Each entity needs an id of its own.");
    }
    if (entity instanceof Technology technology) {
      requireCategories(technology);
    }
    if (!named.broader().isEmpty()) {
      broaderById.put(entity.id(), named.broader());
    }
    Set<String> all = new LinkedHashSet<>(List.of(entity.chineseName(), entity.englishName()));
    all.addAll(named.names());
    all.addAll(named.exact());
    all.addAll(named.context().ambiguous());
    namesById.put(entity.id(), List.copyOf(all));
    register(entity.id(), entity);
    Set<String> folded = entity instanceof Term ? foldedTerms : foldedNames;
    for (String name : named.names()) {
      if (!(entity instanceof Term) && GenericEnding.isOn(name, named.names())) {
        register(name, entity);
        continue;
      }
      for (String spelling : spellings(name)) {
        register(spelling, entity);
        String foldedSpelling = Folding.fold(spelling);
        folded.add(foldedSpelling);
        // A proper name has no plural; a practice that is written in small letters is a word.
        if (entity instanceof Term || spelling.equals(foldedSpelling)) {
          Inflection.of(spelling).forEach(inflection -> written.add(inflection, entity));
        } else {
          written.add(spelling, entity, false);
        }
      }
    }
    for (String name : named.exact()) {
      register(name, entity);
      folded.add(Folding.fold(name));
      written.add(name, entity, true);
    }
    addContext(entity, named.context(), written);
  }

  private void addContext(Entity entity, NameContext context, Spellings written) {
    nearById.put(entity.id(), context.near().stream().map(Folding::fold).toList());
    for (String name : context.ambiguous()) {
      register(name, entity);
      foldedNames.add(Folding.fold(name));
      written.addAmbiguous(name, entity);
    }
    context.not().stream().flatMap(text -> spellings(text).stream()).forEach(written::addNoName);
  }

  /// Everything above an entity, each once, whatever circles there are.
  Set<String> broader(Entity entity) {
    Set<String> above = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(entity.id()));
    while (!open.isEmpty()) {
      for (String broader : broaderById.getOrDefault(open.remove(), List.of())) {
        if (!broader.equals(entity.id()) && above.add(broader)) {
          open.add(broader);
        }
      }
    }
    return above;
  }

  /// The category of that id and those above it, the nearest first; empty if it is not there.
  List<Category> withParents(String id) {
    Map<String, Category> path = new LinkedHashMap<>();
    Category category = categories.get(id);
    while (category != null && path.putIfAbsent(category.id(), category) == null) {
      category = categories.get(category.parent());
    }
    return List.copyOf(path.values());
  }

  private void requireParent(Category category) {
    if (category.parent().isEmpty()) {
      return;
    }
    if (!categories.containsKey(category.parent())) {
      throw new IllegalArgumentException(
          "The category "
              + category.id()
              + " is said to be a part of "
              + category.parent()
              + ", which is not there. Add it under `categories`, or name another.");
    }
    if (!withParents(category.id()).getLast().parent().isEmpty()) {
      throw new IllegalArgumentException(
          "The category "
              + category.id()
              + " is a part of itself, by way of its parent "
              + category.parent()
              + ". Take one of the parents away.");
    }
  }

  private void requireBroader() {
    broaderById.forEach((id, broader) -> {
      for (String other : broader) {
        if (!entities.containsKey(other)) {
          throw new IllegalArgumentException(
              id + " is said to be narrower than " + other + ", which is not there. Name another.");
        }
      }
    });
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

  private void register(String name, Entity entity) {
    switch (entity) {
      case Company company -> companiesByName.putIfAbsent(Folding.fold(name), company);
      case Technology technology -> technologiesByName.putIfAbsent(Folding.fold(name), technology);
      case Person person -> {}
      case Term term -> {}
    }
  }

  /// A name of several words is also written with hyphens and as one word: Spring Boot,
  /// Spring-Boot, SpringBoot; one with a hyphen, without; Node.js as Node JS, NodeJS; and Han and
  /// Latin characters side by side with a space or without.
  private static Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    if (name.indexOf(' ') > 0) {
      spellings.add(name.replace(' ', '-'));
      spellings.add(name.replace(" ", ""));
    }
    if (name.indexOf('-') > 0 && HYPHENATED.matcher(name).matches()) {
      spellings.add(name.replace('-', ' '));
      spellings.add(name.replace("-", ""));
    }
    if (name.endsWith(".js") && JAVASCRIPT.matcher(name).matches()) {
      String stem = name.substring(0, name.length() - ".js".length());
      spellings.add(stem + " JS");
      spellings.add(stem + "-JS");
      spellings.add(stem + "JS");
    }
    spellings.add(scriptsApart(name));
    return spellings;
  }

  private static String scriptsApart(String name) {
    StringBuilder apart = new StringBuilder(name);
    for (int i = name.length() - 1; i > 0; i--) {
      char before = name.charAt(i - 1);
      char after = name.charAt(i);
      if ((isHan(before) && LatinLetters.contains(after))
          || (LatinLetters.contains(before) && isHan(after))) {
        apart.insert(i, ' ');
      }
    }
    return apart.length() == name.length() ? name : apart.toString();
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }
}
