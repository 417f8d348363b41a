package org.talksearch.annotation;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Web and mail addresses: a link to github.com does not name GitHub.
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?i:https?)://|www\\.|WWW\\.)[!-~&&[^<>)\\]\"]]+"
              // A host alone may be the name of a firm; with a path, or within another, it is none.
              + "|(?<![\\w.-])(?:[\\w-]++\\.){1,8}(?:com|org|net|io|cn|tw|COM)/[!-~&&[^<>)\\]\"]]*"
              + "|(?<![\\w.-])(?:[\\w-]++\\.){2,8}(?:com|org|net|io|cn|tw|COM)(?![\\w-])"
              // From the beginning of a run only: else a run without @ is read once a character.
              + "|(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+");

  /// What every address has one of; most texts have none.
  private static final List<String> SIGNS =
      List.of("://", "www.", "WWW.", "@", ".com", ".org", ".net", ".io", ".cn", ".tw", ".COM");

  private Addresses() {}

  /// The offsets that addresses take.
  static BitSet in(String text) {
    BitSet addresses = new BitSet();
    if (SIGNS.stream().noneMatch(text::contains)) {
      return addresses;
    }
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      addresses.set(matcher.start(), matcher.end());
    }
    return addresses;
  }
}
