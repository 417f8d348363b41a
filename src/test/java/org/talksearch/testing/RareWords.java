package org.talksearch.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Words that hardly any text has, of which there is always one more: the few that come first come
/// often, so that the number of different ones grows as a power of the number of words (Heaps'
/// law).
///
/// @param han the characters of those in Chinese
record RareWords(List<String> han) {
  /// Of n words about n to the power of 1 / (1 + this) are different ones.
  private static final double SKEW = 0.6;

  /// Words of higher numbers are taken for this one.
  private static final long MOST = 1L << 50;

  private static final String CONSONANTS = "bcdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";

  RareWords {
    han = List.copyOf(han);
  }

  /// A number from 0 on, a low one mostly.
  ///
  /// @param skew the lower, the more different ones there are
  /// @param scale numbers below this come about equally often
  static long number(RandomGenerator random, double skew, int scale) {
    double number = scale * (Math.pow(1 - random.nextDouble(), -1 / skew) - 1);
    return (long) Math.min(number, MOST);
  }

  /// A rare word in the place of what a piece of text begins with, and what follows that in it.
  String insteadOf(String piece, RandomGenerator random) {
    if (!Character.isLetter(piece.codePointAt(0))) {
      return piece;
    }
    SplittableRandom spelling = new SplittableRandom(number(random, SKEW, 1000));
    boolean inHan = Character.isIdeographic(piece.codePointAt(0)) && !han.isEmpty();
    return (inHan ? han(spelling) : latin(spelling)) + piece.substring(wordEnd(piece, 0));
  }

  /// The end of the word or the Han character that begins at an offset; that of a sign if neither
  /// does.
  static int wordEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    if (!isLatin(text.codePointAt(start))) {
      return end;
    }
    while (end < text.length() && isLatin(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
  }

  private String han(SplittableRandom spelling) {
    return han.get(spelling.nextInt(han.size())) + han.get(spelling.nextInt(han.size()));
  }

  static String latin(SplittableRandom spelling) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + spelling.nextInt(3); syllables > 0; syllables--) {
      word.append(CONSONANTS.charAt(spelling.nextInt(CONSONANTS.length())))
          .append(VOWELS.charAt(spelling.nextInt(VOWELS.length())));
    }
    return word.append(CONSONANTS.charAt(spelling.nextInt(CONSONANTS.length()))).toString();
  }
}
