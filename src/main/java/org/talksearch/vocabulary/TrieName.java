package org.talksearch.vocabulary;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Entity;

/// A name in a [NameTrie], and where it stands in a text. What it takes to tell that is found out
/// once for each name, not at each of the places that are looked at.
final class TrieName {
  /// Longer runs of Han characters are hardly ever there by chance across words.
  private static final int LONGEST_CUT_BY_CHANCE = 3;

  /// The endings of a name that has none but itself.
  static final List<String> AS_IT_IS = List.of("");

  /// Null if the text names nothing.
  final @Nullable Entity entity;

  final String text;
  final boolean ambiguous;
  private final boolean exact;
  private final List<String> endings;

  /// Whether its characters may also stand side by side as parts of other words.
  private final boolean cutByChance;

  private final boolean beginsAlone;
  private final boolean endsAlone;

  TrieName(
      @Nullable Entity entity,
      String text,
      boolean exact,
      boolean ambiguous,
      List<String> endings) {
    this.entity = entity;
    this.text = text;
    this.exact = exact;
    this.ambiguous = ambiguous;
    this.endings = endings;
    cutByChance = text.length() <= LONGEST_CUT_BY_CHANCE && isHan(text);
    beginsAlone = LatinLetters.contains(text.charAt(0)) || text.charAt(0) == '.';
    endsAlone = LatinLetters.contains(text.charAt(text.length() - 1));
  }

  /// Where the name ends that stands between these offsets, with an ending if it has one; -1 if it
  /// does not stand there.
  int endAt(char[] all, int start, int end, IntPredicate wordBoundary) {
    if (start > 0 && beginsAlone && LatinLetters.contains(all[start - 1])) {
      return -1;
    }
    if (exact && !sameCase(all, start)) {
      return -1;
    }
    if (cutByChance) {
      return wordBoundary.test(start) && wordBoundary.test(end) ? end : -1;
    }
    boolean ended = end == all.length || !LatinLetters.contains(all[end]);
    for (int i = 0; i < endings.size(); i++) {
      String ending = endings.get(i);
      int inflectedEnd = end + ending.length();
      if ((ending.isEmpty() || (!ended && isAt(ending, all, end)))
          && !continuesAfter(all, inflectedEnd)) {
        return inflectedEnd;
      }
    }
    return -1;
  }

  private boolean sameCase(char[] all, int start) {
    for (int i = 0; i < text.length(); i++) {
      if (Folding.foldKeepingCase(all[start + i]) != Folding.foldKeepingCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAt(String ending, char[] all, int start) {
    if (start + ending.length() > all.length) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (Character.toLowerCase(all[start + i]) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean continuesAfter(char[] all, int end) {
    if (!endsAlone || end == all.length) {
      return false;
    }
    char next = all[end];
    char second = end + 1 < all.length ? all[end + 1] : ' ';
    return LatinLetters.contains(next)
        || next == '#'
        || (next == '+' && second == '+')
        || (next == '&' && LatinLetters.contains(second));
  }

  private static boolean isHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
