package org.talksearch.vocabulary;

/// The nodes of a trie and what letters lead from one to another, in one table: with an object for
/// each of them, making a hundred thousand takes several times as long.
///
/// A node is a number, from [#ROOT] on in the order of making.
final class TrieNodes {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int BITS_OF_LETTER = 16;
  private static final int BITS_OF_KEY = 40;
  private static final long KEY = (1L << BITS_OF_KEY) - 1;

  /// Open addressing. A step is the node that it leads to, the node that it starts from, and the
  /// letter, in 24, 24 and 16 bits; 0 is none, since no step leads to the root.
  private long[] steps = new long[1 << 16];

  private int last = ROOT;

  /// The node that a letter leads to, or [#NONE].
  int next(int node, char letter) {
    long step = steps[place(steps, key(node, letter))];
    return step == 0 ? NONE : (int) (step >>> BITS_OF_KEY);
  }

  /// The node that a letter leads to, made if it is not there.
  int add(int node, char letter) {
    long key = key(node, letter);
    int place = place(steps, key);
    if (steps[place] == 0) {
      last++;
      steps[place] = ((long) last << BITS_OF_KEY) | key;
      if (2 * last > steps.length) {
        grow();
      }
      return last;
    }
    return (int) (steps[place] >>> BITS_OF_KEY);
  }

  private void grow() {
    long[] more = new long[2 * steps.length];
    for (long step : steps) {
      if (step != 0) {
        more[place(more, step)] = step;
      }
    }
    steps = more;
  }

  private static long key(int node, char letter) {
    return ((long) node << BITS_OF_LETTER) | letter;
  }

  /// Where a step of that key is, or would be.
  private static int place(long[] steps, long step) {
    long key = step & KEY;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & (steps.length - 1);
    while (steps[place] != 0 && (steps[place] & KEY) != key) {
      place = (place + 1) & (steps.length - 1);
    }
    return place;
  }
}
