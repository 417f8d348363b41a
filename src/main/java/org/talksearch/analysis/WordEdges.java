package org.talksearch.analysis;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Where words of a text begin and end. What no word covers is all edges.
///
/// Most offsets are told by the dictionary alone. Where a word may reach across one, the text
/// around it is segmented, once, as far as the dictionary leaves it open.
final class WordEdges implements IntPredicate {
  private final String folded;
  private final DictionaryWords words;
  private final WordCutter cutter;
  private final BitSet segmented = new BitSet();
  private final BitSet edges = new BitSet();

  /// @param folded the text, folded
  WordEdges(String folded, DictionaryWords words, WordCutter cutter) {
    this.folded = folded;
    this.words = words;
    this.cutter = cutter;
  }

  @Override
  public boolean test(int offset) {
    if (!segmented.get(offset)) {
      if (!isOpen(offset)) {
        return true;
      }
      segment(offset);
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
    segmented.set(start, end);
    edges.set(start);
    cutter.segmentEnds(folded, new TextRun(true, start, end)).forEach(edges::set);
  }

  private boolean isOpen(int offset) {
    return offset > 0
        && offset < folded.length()
        && isHan(offset - 1)
        && isHan(offset)
        && words.reachesAcross(folded, offset);
  }

  private boolean isHan(int at) {
    return Character.isIdeographic(folded.charAt(at));
  }
}
