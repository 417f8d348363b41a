package org.talksearch.analysis;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where SmartCN cuts short runs of Han characters. Texts have the same few thousand of them over
/// and over, and to look one up takes a small part of cutting it. Safe for use by many threads.
final class RememberedCuts {
  private static final int BITS_OF_PLACE = 15;

  /// Longer ones hardly ever come again.
  private static final int LONGEST = 8;

  /// A run, and where words end in it; immutable, so that any thread may find it at any time.
  private record Cuts(String run, List<Integer> ends) {}

  private final WordCutter cutter;

  /// By hash. A run takes the place of the one before, so that this never grows.
  private final @Nullable Cuts[] places = new Cuts[1 << BITS_OF_PLACE];

  RememberedCuts(WordCutter cutter) {
    this.cutter = cutter;
  }

  /// Sets the offsets where words of a run of folded text end.
  void addEnds(char[] folded, int start, int end, BitSet ends) {
    String run = new String(folded, start, end - start);
    for (int wordEnd : run.length() > LONGEST ? cut(run) : known(run)) {
      ends.set(start + wordEnd);
    }
  }

  private List<Integer> known(String run) {
    int place = (run.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - BITS_OF_PLACE);
    Cuts there = places[place];
    if (there == null || !there.run.equals(run)) {
      there = new Cuts(run, cut(run));
      places[place] = there;
    }
    return there.ends;
  }

  private List<Integer> cut(String run) {
    return cutter.segmentEnds(run, new TextRun(true, 0, run.length()));
  }
}
