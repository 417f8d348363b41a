package org.talksearch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the search of a static site finds talks by: words, without the s of a plural, and of Han
/// characters each together with the next one, the last one alone. So whatever holds a character
/// has a token that begins with it. The site's `query-words.js` cuts queries in the same way, but
/// for the last character, which only counts where it is all there is.
record SiteTokens(SiteNames names) {
  private static final String HAN = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
  private static final Pattern RUN =
      Pattern.compile(
          "(?<han>[%s]+)|[\\p{L}\\p{N}&&[^%s]][\\p{L}\\p{N}+#&&[^%s]]*".formatted(HAN, HAN, HAN));
  private static final Pattern PLURAL = Pattern.compile("[a-z0-9]{2,}[a-rt-z0-9]s");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]{2}.*");
  private static final int HAN_SHARDS = 256;

  List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher run = RUN.matcher(folded(text)); run.find(); ) {
      if (run.group("han") != null) {
        pairs(run.group(), tokens);
      } else {
        tokens.add(singular(run.group()));
      }
    }
    return tokens;
  }

  private String folded(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = names.folded(characters[i]);
    }
    return new String(characters);
  }

  private static void pairs(String run, List<String> tokens) {
    int[] points = run.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      tokens.add(new String(points, i, Math.min(2, points.length - i)));
    }
  }

  private static String singular(String word) {
    return PLURAL.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
  }

  /// The name of the file that has a token: that of its first two letters, so that one file has all
  /// words that begin like one which is being typed.
  static String shard(String token) {
    return LATIN.matcher(token).matches()
        ? token.substring(0, 2)
        : "x" + token.codePointAt(0) % HAN_SHARDS;
  }

  /// Pairs of characters: one, and what it is folded to, where that is not just its lower case.
  String foldings() {
    StringBuilder pairs = new StringBuilder();
    for (char c = 1; c < Character.MAX_VALUE; c++) {
      char folded = names.folded(c);
      if (folded != Character.toLowerCase(c) && !Character.isSurrogate(c)) {
        pairs.append(c).append(folded);
      }
    }
    return pairs.toString();
  }
}
