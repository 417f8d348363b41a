package org.talksearch.vocabulary;

/// What Latin words are made of: every letter and digit but Han characters and kana, and the
/// underscore. Where two of them stand side by side, a word goes on.
///
/// Letters of Greek, Cyrillic and Hangul are among them, since their words stand alone as Latin
/// ones do.
public final class LatinLetters {
  private static final char FIRST_KANA = '\u3040';
  private static final char LAST_KANA = '\u30ff';

  /// A bit for each code unit, since this is asked at every character of every text.
  private static final long[] BITS = bits();

  private LatinLetters() {}

  public static boolean contains(char c) {
    return (BITS[c >> 6] & (1L << c)) != 0;
  }

  private static long[] bits() {
    long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean kana = FIRST_KANA <= c && c <= LAST_KANA;
      if (c == '_' || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !kana)) {
        bits[c >> 6] |= 1L << c;
      }
    }
    return bits;
  }
}
