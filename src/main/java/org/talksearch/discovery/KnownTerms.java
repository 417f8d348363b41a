package org.talksearch.discovery;

import java.util.List;
import java.util.Optional;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Vocabulary;

/// Which words a vocabulary has, and to which of its terms another name may be added.
final class KnownTerms {
  private final Vocabulary vocabulary;

  KnownTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// What the whole of a text is a name of, in any of its forms, though a text that has it may be
  /// read as a shorter one with a generic ending.
  Optional<Entity> entity(String name) {
    return vocabulary.candidates(name, offset -> true).stream()
        .filter(found -> found.start() == 0 && found.end() == name.length())
        .map(Candidate::entity)
        .findFirst()
        .or(() -> vocabulary.technology(name))
        .or(() -> vocabulary.company(name));
  }

  /// Whether a line of its own may take the place of the entry without taking anything away: a term
  /// that is narrower than nothing.
  boolean isOpen(Entity entity) {
    return entity instanceof Term
        && entity.id().startsWith("term:")
        && vocabulary.broader(entity).isEmpty();
  }

  /// Its names, as the files write them; the first Latin one is its id.
  List<String> names(Entity entity) {
    List<String> names = vocabulary.names(entity);
    // The shown names come first there, and are among the others.
    return names.stream().distinct().toList();
  }
}
