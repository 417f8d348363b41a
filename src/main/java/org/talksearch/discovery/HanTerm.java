package org.talksearch.discovery;

import java.util.List;

/// A Chinese word of the field, or a fixed phrase of a few words.
///
/// @param score how much it is like the vocabulary's names, how many talks have it and how firmly
///   its words stick together
/// @param talks how many talks have it
/// @param examples at most two, with a few words around
public record HanTerm(String name, double score, int talks, List<String> examples) {
  public HanTerm {
    examples = List.copyOf(examples);
  }
}
