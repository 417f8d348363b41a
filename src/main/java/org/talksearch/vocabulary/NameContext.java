package org.talksearch.vocabulary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When a text is the name of an entity, and when it only looks like one.
///
/// @param ambiguous names that mean the entity in certain contexts only, matched as written
/// @param near words beside which they do
/// @param not longer texts that hold a name of the entity and mean something else
record NameContext(List<String> ambiguous, List<String> near, List<String> not) {
  static final NameContext NONE = new NameContext(List.of(), List.of(), List.of());

  /// The same, but for ambiguous names that it does not go by.
  NameContext without(Predicate<String> taken) {
    List<String> kept = ambiguous.stream().filter(taken.negate()).toList();
    return kept.isEmpty()
        ? new NameContext(List.of(), List.of(), not)
        : new NameContext(kept, near, not);
  }

  /// @param names those that the entity has in any context
  /// @throws IllegalArgumentException if a part of it would never tell anything
  void requireUse(String id, List<String> names) {
    if (ambiguous.isEmpty() && !near.isEmpty()) {
      throw new IllegalArgumentException(
          "The entry "
              + id
              + " has words under near, but no name under ambiguous that they are for. Add one, or"
              + " leave near out.");
    }
    for (String name : ambiguous) {
      if (names.contains(name)) {
        throw new IllegalArgumentException(
            "The entry "
                + id
                + " has “"
                + name
                + "” under ambiguous, and among the names that are sure. Leave it in one place.");
      }
    }
    List<String> held = not.stream().map(Folding::fold).toList();
    for (String text : held) {
      if (Stream.concat(names.stream(), ambiguous.stream())
          .map(Folding::fold)
          .noneMatch(name -> text.length() > name.length() && text.contains(name))) {
        throw new IllegalArgumentException(
            "The entry "
                + id
                + " has “"
                + text
                + "” under not, which holds none of its names. Name a longer text that does, or"
                + " leave it out.");
      }
    }
  }
}
