package org.talksearch.discovery;

import java.util.List;

/// A Chinese and an English name that translate each other.
///
/// @param score how much their talks coincide, from 0 to 1: Dice's coefficient; 1 for what brackets
///   tell
/// @param talks how many talks have both
/// @param entry names of the term that one of the two is a name of already; none if it is new
/// @param examples at most two: titles, each in both languages, or a few words around
public record TermPair(
    String chinese,
    String english,
    double score,
    int talks,
    List<String> entry,
    List<String> examples) {
  public TermPair {
    entry = List.copyOf(entry);
    examples = List.copyOf(examples);
  }
}
