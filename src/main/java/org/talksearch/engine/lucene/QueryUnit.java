package org.talksearch.engine.lucene;

import java.util.List;
import org.talksearch.talk.Entity;

/// A part of a query's plain words that counts as one: a name of an entity, else a word.
///
/// @param text as typed
/// @param entities what it names; empty for a plain word
/// @param words its tokens in the fields of words; none for a stop word
/// @param grams its tokens in the fields of grams, with their positions
/// @param halfTyped whether it stands for all words of Latin letters that begin with it
record QueryUnit(
    String text, List<Entity> entities, List<String> words, List<Gram> grams, boolean halfTyped) {

  QueryUnit asHalfTyped() {
    return new QueryUnit(text, entities, words, grams, true);
  }

  /// A token of the fields of grams.
  ///
  /// @param position counted from the unit's first
  record Gram(String term, int position) {}
}
