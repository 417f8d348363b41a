package org.talksearch.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.talksearch.vocabulary.Folding;

/// How Han text is spelled in pinyin: in small letters, without tones, without spaces, ü as v.
///
/// A character that is read in several ways gives several spellings, since no table of characters
/// knows that 银行 is _yinhang_ and 行走 is _xingzou_.
public final class Pinyin {
  /// More spellings than these of one text are not given.
  private static final int MOST_SPELLINGS = 16;

  private static final int[] NONE = {};

  /// The readings of characters that were asked for: the library takes long to look one up.
  private static final Map<Character, List<String>> SYLLABLES = new ConcurrentHashMap<>();

  private Pinyin() {}

  /// Every spelling of the text; none if it holds anything but Han characters that are read.
  public static Set<String> spellings(String han) {
    return joined(han, Integer.MAX_VALUE);
  }

  /// The first letters of the syllables of every spelling.
  public static Set<String> initials(String han) {
    return joined(han, 1);
  }

  private static Set<String> joined(String han, int lettersOfSyllable) {
    List<String> spellings = List.of("");
    for (int i = 0; i < han.length(); i++) {
      Set<String> longer = new LinkedHashSet<>();
      for (String syllable : syllables(Folding.fold(han.charAt(i)))) {
        String letters = syllable.substring(0, Math.min(lettersOfSyllable, syllable.length()));
        spellings.forEach(spelling -> longer.add(spelling + letters));
      }
      spellings = longer.stream().limit(MOST_SPELLINGS).toList();
    }
    return new LinkedHashSet<>(spellings);
  }

  /// How one character is read; not at all if it is no Han character, or a rare one.
  public static List<String> syllables(char han) {
    return SYLLABLES.computeIfAbsent(han, Pinyin::readings);
  }

  /// How many of the letters from an offset on may stand for a character, each number once: its
  /// initial, `zh` and its like, its syllable, or as much of that as there are letters left.
  ///
  /// @param letters small ones; `at` is the offset of one of them
  public static int[] typed(char han, String letters, int at) {
    int lengths = 0;
    int left = letters.length() - at;
    for (String syllable : syllables(han)) {
      if (syllable.charAt(0) != letters.charAt(at)) {
        continue;
      }
      lengths |= 1 << 1;
      if (syllable.length() > 1 && syllable.charAt(1) == 'h' && letters.startsWith("h", at + 1)) {
        lengths |= 1 << 2;
      }
      int length = Math.min(syllable.length(), left);
      if (letters.regionMatches(at, syllable, 0, length)) {
        lengths |= 1 << length;
      }
    }
    return lengths == 0 ? NONE : BitSet.valueOf(new long[] {lengths}).stream().toArray();
  }

  private static List<String> readings(char han) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(han);
    if (readings == null) {
      return List.of();
    }
    return Arrays.stream(readings)
        // The tone is a digit at the end, ü is `u:`.
        .map(reading -> reading.substring(0, reading.length() - 1).replace("u:", "v"))
        .distinct()
        .toList();
  }
}
