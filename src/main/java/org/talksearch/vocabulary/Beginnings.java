package org.talksearch.vocabulary;

import java.util.BitSet;

/// Tells where a name may begin, by its first three characters, or its two or one if it has no
/// more: at nearly all places none does, and a set of bits fits into a processor's cache.
///
/// Now and then it says yes where no name begins, never no where one does.
final class Beginnings {
  private static final int BITS = 1 << 20;

  private final BitSet ones = new BitSet(Character.MAX_VALUE + 1);
  private final BitSet twos = new BitSet(BITS);
  private final BitSet threes = new BitSet(BITS);

  void add(String folded) {
    switch (folded.length()) {
      case 1 -> ones.set(folded.charAt(0));
      case 2 -> twos.set(hash(folded.charAt(0), folded.charAt(1)));
      default -> threes.set(hash(hash(folded.charAt(0), folded.charAt(1)), folded.charAt(2)));
    }
  }

  boolean mayBeAt(String folded, int offset) {
    char first = folded.charAt(offset);
    if (ones.get(first)) {
      return true;
    }
    if (offset + 1 == folded.length()) {
      return false;
    }
    int two = hash(first, folded.charAt(offset + 1));
    return twos.get(two)
        || (offset + 2 < folded.length() && threes.get(hash(two, folded.charAt(offset + 2))));
  }

  private static int hash(int before, char next) {
    return ((before * 0x9E3779B1 + next) * 0x85EBCA6B) >>> 12;
  }
}
