package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// The entities and categories of two files, by id and by name. Names are folded.
final class NameIndex {
  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Category> categories = new LinkedHashMap<>();
  final Map<String, Company> companiesByName = new LinkedHashMap<>();
  final Map<String, Technology> technologiesByName = new LinkedHashMap<>();
  final Map<String, Category> categoriesByName = new LinkedHashMap<>();
  final Set<String> foldedNames = new LinkedHashSet<>();
  final NameTrie trie = new NameTrie();

  /// @throws IllegalArgumentException if the files contradict each other, or themselves
  NameIndex(VocabularyFile companies, VocabularyFile technologies) {
    for (Category category : technologies.categories()) {
      categories.put(category.id(), category);
      for (String name : List.of(category.id(), category.chineseName(), category.englishName())) {
        categoriesByName.put(Folding.fold(name), category);
      }
    }
    companies.companies().forEach(this::add);
    technologies.technologies().forEach(this::add);
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
}
