package org.talksearch.vocabulary;

import java.util.List;
import java.util.function.IntPredicate;
import org.talksearch.talk.Entity;

/// All entities and their names.
public final class Vocabulary {
  private final List<Entity> entities = List.of();

  /// Every entity.
  public List<Entity> entities() {
    return entities;
  }

  /// Places in the text that read like names.
  public List<Candidate> candidates(String text, IntPredicate wordBoundary) {
    return List.of();
  }
}
