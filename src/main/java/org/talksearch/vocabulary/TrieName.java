package org.talksearch.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Entity;

/// A name in a [NameTrie], and where it stands in a text.
///
/// @param entity null if the text names nothing
/// @param cutByChance whether its characters may also stand side by side as parts of other words
record TrieName(
    @Nullable Entity entity,
    String text,
    boolean exact,
    boolean ambiguous,
    boolean cutByChance,
    List<String> endings) {
  /// Longer runs of Han characters are hardly ever there by chance across words.
  private static final int LONGEST_CUT_BY_CHANCE = 3;

  /// The endings of a name that has none but itself.
  static final List<String> AS_IT_IS = List.of("");

  /// Looked up for every character of every text.
  private static final BitSet LATIN = latin();

  TrieName(
      @Nullable Entity entity,
      String text,
      boolean exact,
      boolean ambiguous,
      List<String> endings) {
    this(
        entity,
        text,
        exact,
        ambiguous,
        text.length() <= LONGEST_CUT_BY_CHANCE && isHan(text),
        endings);
  }

  /// Where the name ends that stands between these offsets, with an ending if it has one; -1 if it
  /// does not stand there.
  int endAt(String all, int start, int end, IntPredicate wordBoundary) {
    if (continuesBefore(all, start) || (exact && !sameCase(all, start))) {
      return -1;
    }
    if (cutByChance) {
      return wordBoundary.test(start) && wordBoundary.test(end) ? end : -1;
    }
    boolean ended = end == all.length() || !isLatin(all.charAt(end));
    for (String ending : endings) {
      int inflectedEnd = end + ending.length();
      if ((ending.isEmpty() || (!ended && all.regionMatches(true, end, ending, 0, ending.length())))
          && !continuesAfter(all, inflectedEnd)) {
        return inflectedEnd;
      }
    }
    return -1;
  }

  private boolean sameCase(String all, int start) {
    for (int i = 0; i < text.length(); i++) {
      if (Folding.foldKeepingCase(all.charAt(start + i))
          != Folding.foldKeepingCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean continuesBefore(String all, int start) {
    return start > 0
        && (isLatin(text.charAt(0)) || text.charAt(0) == '.')
        && isLatin(all.charAt(start - 1));
  }

  private boolean continuesAfter(String all, int end) {
    if (end == all.length() || !isLatin(text.charAt(text.length() - 1))) {
      return false;
    }
    return isLatin(all.charAt(end))
        || all.charAt(end) == '#'
        || all.startsWith("++", end)
        || (all.charAt(end) == '&' && end + 1 < all.length() && isLatin(all.charAt(end + 1)));
  }

  static boolean isLatin(char c) {
    return LATIN.get(c);
  }

  private static BitSet latin() {
    BitSet latin = new BitSet(Character.MAX_VALUE + 1);
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      latin.set(c, c == '_' || (Character.isLetterOrDigit(c) && !isHan(c) && !isKana(c)));
    }
    return latin;
  }

  private static boolean isHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff';
  }
}
