package org.talksearch.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.talk.Entity;

/// Collects names by how they are written.
final class Spellings {
  private final Map<String, Spelling> byText = new HashMap<>();

  /// Adds a name; in `exact` letter case only, or in any.
  void add(String name, Entity entity, boolean exact) {
    add(new TrieName(entity, name, exact, false, TrieName.AS_IT_IS));
  }

  /// Adds a name that means the entity in certain contexts only, in exactly this letter case.
  void addAmbiguous(String name, Entity entity) {
    add(new TrieName(entity, name, true, true, TrieName.AS_IT_IS));
  }

  /// Adds a text that names nothing, in any letter case.
  void addNoName(String text) {
    add(new TrieName(null, text, false, false, TrieName.AS_IT_IS));
  }

  /// Adds a term in its inflected forms, in any letter case.
  void add(Inflection inflection, Entity entity) {
    add(new TrieName(entity, inflection.stem(), false, false, inflection.endings()));
  }

  private void add(TrieName name) {
    String folded = Folding.fold(name.text);
    Spelling there = byText.get(folded);
    if (there == null) {
      byText.put(folded, new Spelling(folded.toCharArray(), name));
    } else {
      there.add(name);
    }
  }

  /// All of them, by their folded texts.
  List<Spelling> sorted() {
    return byText.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
