package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.query.Facet;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Every name that a value of a facet goes by.
final class ValueNames {
  private final Vocabulary vocabulary;
  private final OtherCompanies others;

  /// All names of people who go by several, by each of them, folded.
  private final Map<String, List<String>> people = new HashMap<>();

  ValueNames(Vocabulary vocabulary, OtherCompanies others) {
    this.vocabulary = vocabulary;
    this.others = others;
    for (Entity entity : vocabulary.entities()) {
      if (entity instanceof Person) {
        List<String> names = vocabulary.names(entity);
        names.forEach(name -> people.put(Folding.fold(name), names));
      }
    }
  }

  /// The names of the value that is in the index under a label, the label among them.
  List<String> of(Facet facet, String label) {
    List<String> names = new ArrayList<>(List.of(label));
    switch (facet) {
      case COMPANY, TECHNOLOGY -> {
        vocabulary.entity(label).map(vocabulary::names).ifPresent(names::addAll);
        others.name(label).ifPresent(names::add);
      }
      case CATEGORY ->
          vocabulary
              .category(label)
              .ifPresent(category -> {
                names.add(category.chineseName());
                names.add(category.englishName());
              });
      case SPEAKER -> {
        names.addAll(people.getOrDefault(Folding.fold(label), List.of()));
        CompletionName.givenNameFirst(CompletionName.letters(label)).ifPresent(names::add);
      }
      case YEAR, EVENT, LANG, KIND, TAG -> {
        // They go by what the index has.
      }
    }
    return names;
  }
}
