package org.talksearch.annotation;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Web and mail addresses: a link to github.com does not name GitHub.
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i:https?://|www\\.)[!-~&&[^<>)\\]\"]]+"
              // A host alone may be the name of a firm; with a path, or within another, it is none.
              + "|(?<![\\w.-])(?:[\\w-]++\\.){1,8}(?i:com|org|net|io|cn|tw)/[!-~&&[^<>)\\]\"]]*"
              + "|(?<![\\w.-])(?:[\\w-]++\\.){2,8}(?i:com|org|net|io|cn|tw)(?![\\w-])"
              // From the beginning of a run only: else a run without @ is read once a character.
              + "|(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+");

  private Addresses() {}

  /// The offsets that addresses take.
  static BitSet in(String text) {
    BitSet addresses = new BitSet();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      addresses.set(matcher.start(), matcher.end());
    }
    return addresses;
  }
}
