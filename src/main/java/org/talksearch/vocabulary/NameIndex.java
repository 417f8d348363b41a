package org.talksearch.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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

/// The entities and categories of some files, by id and by name. Names are folded.
final class NameIndex {
  /// Parts of one or two letters would run into other words.
  private static final Pattern HYPHENATED = Pattern.compile("\\w{3,}(-\\w{3,})+");

  private static final Pattern JAVASCRIPT = Pattern.compile("\\w{2,}\\.js");
  private static final Pattern SCRIPT_CHANGE =
      Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\\p{IsHan})");

  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Category> categories = new LinkedHashMap<>();
  final Map<String, Company> companiesByName = new LinkedHashMap<>();
  final Map<String, Technology> technologiesByName = new LinkedHashMap<>();
  final Map<String, Category> categoriesByName = new LinkedHashMap<>();
  final Set<String> foldedNames = new LinkedHashSet<>();
  final Set<String> foldedTerms = new LinkedHashSet<>();
  final Map<String, List<String>> namesById = new HashMap<>();
  final Map<String, List<String>> nearById = new HashMap<>();
  final NameTrie trie = new NameTrie();
  private final Map<String, List<Entity>> narrowerById = new HashMap<>();

  /// @throws IllegalArgumentException if the files contradict each other, or themselves
  NameIndex(List<VocabularyFile> files) {
    for (VocabularyFile file : files) {
      for (Category category : file.categories()) {
        categories.put(category.id(), category);
        for (String name : List.of(category.id(), category.chineseName(), category.englishName())) {
          categoriesByName.put(Folding.fold(name), category);
        }
      }
    }
    files.forEach(file -> file.companies().forEach(this::add));
    files.forEach(file -> file.technologies().forEach(this::add));
    files.forEach(file -> file.people().forEach(this::add));
    files.forEach(file -> file.terms().forEach(this::add));
    requireBroader();
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
    for (String broader : named.broader()) {
      narrowerById.computeIfAbsent(broader, id -> new ArrayList<>()).add(entity);
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
        folded.add(Folding.fold(spelling));
        // A proper name has no plural; a practice that is written in small letters is a word.
        if (entity instanceof Term || spelling.equals(Folding.fold(spelling))) {
          Inflection.of(spelling).forEach(inflection -> trie.add(inflection, entity));
        } else {
          trie.add(spelling, entity, false);
        }
      }
    }
    for (String name : named.exact()) {
      register(name, entity);
      folded.add(Folding.fold(name));
      trie.add(name, entity, true);
    }
    addContext(entity, named.context());
  }

  private void addContext(Entity entity, NameContext context) {
    nearById.put(entity.id(), context.near().stream().map(Folding::fold).toList());
    for (String name : context.ambiguous()) {
      register(name, entity);
      foldedNames.add(Folding.fold(name));
      trie.addAmbiguous(name, entity);
    }
    context.not().stream().flatMap(text -> spellings(text).stream()).forEach(trie::addNoName);
  }

  /// Everything below an entity, each once, whatever circles there are.
  Set<Entity> narrower(Entity entity) {
    Set<Entity> below = new LinkedHashSet<>();
    Deque<Entity> open = new ArrayDeque<>(List.of(entity));
    while (!open.isEmpty()) {
      for (Entity narrower : narrowerById.getOrDefault(open.remove().id(), List.of())) {
        if (!narrower.equals(entity) && below.add(narrower)) {
          open.add(narrower);
        }
      }
    }
    return below;
  }

  private void requireBroader() {
    for (String id : narrowerById.keySet()) {
      if (!entities.containsKey(id)) {
        throw new IllegalArgumentException(
            "Something is said to be narrower than " + id + ", which is not there. Name another.");
      }
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

  private void register(String name, Entity entity) {
    String folded = Folding.fold(name);
    switch (entity) {
      case Company company -> companiesByName.putIfAbsent(folded, company);
      case Technology technology -> technologiesByName.putIfAbsent(folded, technology);
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
    if (HYPHENATED.matcher(name).matches()) {
      spellings.add(name.replace('-', ' '));
      spellings.add(name.replace("-", ""));
    }
    if (JAVASCRIPT.matcher(name).matches()) {
      String stem = name.substring(0, name.length() - ".js".length());
      spellings.add(stem + " JS");
      spellings.add(stem + "-JS");
      spellings.add(stem + "JS");
    }
    spellings.add(SCRIPT_CHANGE.matcher(name).replaceAll(" "));
    return spellings;
  }
}
