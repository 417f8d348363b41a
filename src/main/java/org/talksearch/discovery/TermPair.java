package org.talksearch.discovery;

import java.util.List;

/// A Chinese and an English name that translate each other.
///
/// @param score how much their talks coincide, from 0 to 1: Dice's coefficient
/// @param talks how many talks have both
/// @param examples titles of at most two of them, each in both languages
public record TermPair(
    String chinese, String english, double score, int talks, List<String> examples) {
  public TermPair {
    examples = List.copyOf(examples);
  }
}
