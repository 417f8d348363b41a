package org.talksearch.annotation;

import java.util.BitSet;
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

  private Addresses() {}

  /// The offsets that addresses take.
  static BitSet in(String text) {
    BitSet addresses = new BitSet();
    Matcher matcher = null;
    for (int at = 0; at < text.length(); at++) {
      if (isSign(text, at)) {
        int start = at;
        while (start > 0 && isPrintable(text.charAt(start - 1))) {
          start--;
        }
        int end = at;
        while (end < text.length() && isPrintable(text.charAt(end))) {
          end++;
        }
        matcher = matcher == null ? ADDRESS.matcher(text) : matcher;
        matcher.region(start, end);
        while (matcher.find()) {
          addresses.set(matcher.start(), matcher.end());
        }
        at = end;
      }
    }
    return addresses;
  }

  /// Whether one of the signs stands here that every address has: most runs have none, and looking
  /// closer takes far longer.
  private static boolean isSign(String text, int at) {
    char sign = text.charAt(at);
    return sign == '@'
        || (sign == '.' && isWord(text, at - 1) && isWord(text, at + 1) && isOfHost(text, at))
        || (sign == ':' && text.startsWith("://", at));
  }

  /// Whether a dot stands behind www, or before what may be com, org, net, io, cn or tw.
  private static boolean isOfHost(String text, int dot) {
    return "wW".indexOf(text.charAt(dot - 1)) >= 0 || "conitC".indexOf(text.charAt(dot + 1)) >= 0;
  }

  private static boolean isWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && isPrintable(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isPrintable(char c) {
    return c > ' ' && c <= '~';
  }
}
