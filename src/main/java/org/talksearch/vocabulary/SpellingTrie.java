package org.talksearch.vocabulary;

import java.util.Arrays;
import java.util.List;

/// Spellings by their letters, laid out so that to follow one through a text is to read on in an
/// array: nearly all of the time that matching takes is waiting for memory, and a table of hashes,
/// or an object for each node, has every letter elsewhere.
///
/// A block of letters, in order and with a mark behind, tells what may come next. Beside each
/// letter stands the block that it leads to, which is right behind the first that leads to one. If
/// a single spelling is left, the letter leads to that, and the rest is compared at once.
final class SpellingTrie {
  /// A block from which nothing leads on.
  static final int NOWHERE = 0;

  /// Stands behind the letters of a block, and leads nowhere.
  private static final char END = '\uffff';

  /// Stands before the letters of a block that a spelling ends at.
  private static final char SPELLED = '\u0000';

  private final Spelling[] spellings;

  /// By first letter, where it leads.
  private final int[] firsts = new int[Character.MAX_VALUE + 1];

  private char[] letters;

  /// Where each letter leads: to a block, or, inverted, to a spelling.
  private int[] targets;

  private int size;

  /// @param sorted by their folded texts, none of which is empty
  SpellingTrie(List<Spelling> sorted) {
    spellings = sorted.toArray(Spelling[]::new);
    letters = new char[4 * spellings.length + 1];
    targets = new int[letters.length];
    add(END, NOWHERE);
    int from = 0;
    while (from < spellings.length) {
      int to = endOfSame(from, spellings.length, 0);
      firsts[spellings[from].letter(0)] = target(from, to, 1);
      from = to;
    }
    letters = Arrays.copyOf(letters, size);
    targets = Arrays.copyOf(targets, size);
  }

  /// Where those spellings lead whose first letters are the same.
  private int target(int from, int to, int depth) {
    return to == from + 1 ? ~from : layOut(from, to, depth);
  }

  private int layOut(int from, int to, int depth) {
    int block = size;
    int first = from;
    if (spellings[from].length() == depth) {
      add(SPELLED, ~from);
      first++;
    }
    int at = size;
    for (int i = first; i < to; i = endOfSame(i, to, depth)) {
      add(spellings[i].letter(depth), NOWHERE);
    }
    add(END, NOWHERE);
    for (int i = first; i < to; at++) {
      int next = endOfSame(i, to, depth);
      // Before the array is named, since this may put a longer one in its place.
      int target = target(i, next, depth + 1);
      targets[at] = target;
      i = next;
    }
    return block;
  }

  /// The end of the spellings that have the same letter there as the first.
  private int endOfSame(int from, int to, int depth) {
    int end = from + 1;
    while (end < to && spellings[end].letter(depth) == spellings[from].letter(depth)) {
      end++;
    }
    return end;
  }

  private void add(char letter, int target) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, 2 * size);
      targets = Arrays.copyOf(targets, 2 * size);
    }
    letters[size] = letter;
    targets[size] = target;
    size++;
  }

  /// Where the first letter of a spelling leads.
  int first(char letter) {
    return firsts[letter];
  }

  /// Whether a target is the only spelling that is left.
  static boolean isSpelling(int target) {
    return target < 0;
  }

  /// The spelling that a target is.
  Spelling spelling(int target) {
    return spellings[~target];
  }

  /// Whether a spelling ends where a block begins.
  boolean isSpelled(int block) {
    return letters[block] == SPELLED;
  }

  /// The spelling that ends where a block begins.
  Spelling spelled(int block) {
    return spellings[~targets[block]];
  }

  /// Where a letter leads from a block; [#NOWHERE] if no spelling goes on with it.
  int next(int block, char letter) {
    int at = isSpelled(block) ? block + 1 : block;
    while (letters[at] < letter) {
      at++;
    }
    return letters[at] == letter ? targets[at] : NOWHERE;
  }
}
