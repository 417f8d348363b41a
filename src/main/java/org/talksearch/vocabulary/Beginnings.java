package org.talksearch.vocabulary;

import java.util.BitSet;

/// Tells where a name may begin, by its first three characters, or its two or one if it has no
/// more: at nearly all places none does, and a set of bits fits into a processor's cache.
///
/// Now and then it says yes where no name begins, never no where one does.
final class Beginnings {
  private static final int BITS = 1 << 18;

  private final BitSet ones = new BitSet(Character.MAX_VALUE + 1);
  private final BitSet twos = new BitSet(BITS);
  private final BitSet threes = new BitSet(BITS);

  void add(Spelling spelling) {
    char first = spelling.letter(0);
    switch (spelling.length()) {
      case 1 -> ones.set(first);
      case 2 -> twos.set(hash(first, spelling.letter(1)));
      default -> threes.set(hash(hash(first, spelling.letter(1)), spelling.letter(2)));
    }
  }

  boolean mayBeAt(char[] folded, int offset) {
    char first = folded[offset];
    if (ones.get(first)) {
      return true;
    }
    if (offset + 1 == folded.length) {
      return false;
    }
    int two = hash(first, folded[offset + 1]);
    return twos.get(two)
        || (offset + 2 < folded.length && threes.get(hash(two, folded[offset + 2])));
  }

  private static int hash(int before, char next) {
    return ((before * 0x9E3779B1 + next) * 0x85EBCA6B) >>> 14;
  }
}
