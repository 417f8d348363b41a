package org.talksearch.ranking;

import java.util.BitSet;
import org.talksearch.analysis.Pinyin;
import org.talksearch.ranking.CompletionName.Script;

/// A part of a name as it was typed, in any script, in pinyin, or in a mixture.
///
/// @param letters as [CompletionName#letters] gives them
record TypedName(String letters) {

  /// Where in a name it stands, the best place first.
  enum Place {
    WHOLE,
    BEGINNING,
    WITHIN,
    NOWHERE
  }

  static TypedName of(String text) {
    return new TypedName(CompletionName.letters(text));
  }

  /// The best place in a name. Nothing typed is the beginning of every name.
  Place in(String name) {
    String other = CompletionName.letters(name);
    int start = other.indexOf(letters);
    if (start < 0) {
      return spelledIn(other);
    }
    if (start > 0) {
      return Place.WITHIN;
    }
    return other.length() == letters.length() ? Place.WHOLE : Place.BEGINNING;
  }

  private Place spelledIn(String name) {
    for (int start = 0; start < name.length(); start++) {
      BitSet ends = ends(name, start);
      if (!ends.isEmpty()) {
        if (start > 0) {
          return Place.WITHIN;
        }
        return ends.get(name.length()) ? Place.WHOLE : Place.BEGINNING;
      }
    }
    return Place.NOWHERE;
  }

  /// The offsets in a name at which all that was typed may have been spelled, from a start on.
  private BitSet ends(String name, int start) {
    BitSet ends = new BitSet();
    BitSet spelled = new BitSet();
    spelled.set(0);
    for (int at = start; at < name.length() && !spelled.isEmpty(); at++) {
      spelled = after(name.charAt(at), spelled);
      if (spelled.get(letters.length())) {
        ends.set(at + 1);
      }
    }
    return ends;
  }

  /// How many of the letters may have been spelled after one more character of a name.
  private BitSet after(char c, BitSet before) {
    BitSet spelled = new BitSet();
    for (int typed = before.nextSetBit(0);
        typed >= 0 && typed < letters.length();
        typed = before.nextSetBit(typed + 1)) {
      char letter = letters.charAt(typed);
      if (letter == c) {
        spelled.set(typed + 1);
      } else if (letter >= 'a' && letter <= 'z' && Script.of(c) == Script.HAN) {
        for (int length : Pinyin.typed(c, letters, typed)) {
          spelled.set(typed + length);
        }
      }
    }
    return spelled;
  }
}
