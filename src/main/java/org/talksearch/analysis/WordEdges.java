package org.talksearch.analysis;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Where words of a text begin and end. What no word covers is all edges.
///
/// Most offsets are told by the dictionary alone. Where a word may reach across one, the text
/// around it is segmented, once, as far as the dictionary leaves it open.
final class WordEdges implements IntPredicate {
  private final char[] folded;
  private final DictionaryWords words;
  private final RememberedCuts cuts;
  private final BitSet told = new BitSet();
  private final BitSet edges = new BitSet();

  /// @param folded the text, folded
  WordEdges(char[] folded, DictionaryWords words, RememberedCuts cuts) {
    this.folded = folded;
    this.words = words;
    this.cuts = cuts;
  }

  @Override
  public boolean test(int offset) {
    if (!told.get(offset)) {
      if (isOpen(offset)) {
        segment(offset);
      } else {
        told.set(offset);
        edges.set(offset);
      }
    }
    return edges.get(offset);
  }

  private void segment(int offset) {
    int start = offset - 1;
    while (isOpen(start)) {
      start--;
    }
    int end = offset + 1;
    while (isOpen(end)) {
      end++;
    }
    told.set(start, end);
    edges.set(start);
    cuts.addEnds(folded, start, end, edges);
  }

  private boolean isOpen(int offset) {
    return offset > 0
        && offset < folded.length
        && Character.isIdeographic(folded[offset - 1])
        && Character.isIdeographic(folded[offset])
        && words.reachesAcross(folded, offset);
  }
}
