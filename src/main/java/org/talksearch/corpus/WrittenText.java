package org.talksearch.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Text as people wrote it, without what cannot be seen or was never meant.
///
/// Letters stay as they are, compatibility forms too: only what is searched is normalised. Doing it
/// twice changes nothing.
final class WrittenText {
  private static final int MOST_BLANK_LINES = 2;

  /// Finding a text in another may take as many steps as the product of their lengths.
  private static final int LONGEST_SEARCHED = 50_000;

  private static final int LONGEST_PLACEHOLDER = 40;

  /// Folded; what stands for nothing in any field.
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "",
          "0",
          "tba",
          "tbd",
          "tbc",
          "to be announced",
          "to be confirmed",
          "to be decided",
          "to be determined",
          "coming soon",
          "n/a",
          "none",
          "null",
          "nil",
          "undefined",
          "待定",
          "待公布",
          "待公佈",
          "待确认",
          "待確認",
          "待补充",
          "待補充",
          "待补",
          "待補",
          "敬请期待",
          "敬請期待",
          "暂无",
          "暫無",
          "暂缺",
          "无",
          "無");

  private WrittenText() {}

  /// Text of several lines: `\n` ends each, none has white space at its end, the first and the last
  /// are not blank, and no more than two blank ones stand together. Indentation stays.
  static String lines(String written) {
    StringBuilder text = new StringBuilder(written.length());
    int blankLines = 0;
    boolean first = true;
    for (String line : (Iterable<String>) seen(written).lines()::iterator) {
      String kept = line.stripTrailing();
      if (kept.isEmpty()) {
        blankLines++;
        continue;
      }
      if (!first) {
        text.append("\n".repeat(1 + Math.min(blankLines, MOST_BLANK_LINES)));
      }
      text.append(kept);
      first = false;
      blankLines = 0;
    }
    return text.toString();
  }

  /// Text of one line: white space of any kind and length is one blank, none is at the ends.
  static String line(String written) {
    String seen = seen(written);
    StringBuilder text = new StringBuilder(seen.length());
    boolean gap = false;
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        if (gap && !text.isEmpty()) {
          text.append(' ');
        }
        text.append(c);
        gap = false;
      }
    }
    return text.toString();
  }

  /// The form in which texts that read the same are equal: NFKC, small letters, no white space.
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> folded.append((char) c));
    return folded.toString();
  }

  /// Whether a text says what another says, or that and more. White space, letter case and
  /// compatibility forms do not matter. Of very long texts only equal ones are told.
  static boolean says(String text, String other) {
    if (other.isEmpty() || text.equals(other)) {
      return true;
    }
    if (text.length() > LONGEST_SEARCHED) {
      return text.length() / 2 < other.length() && folded(text).equals(folded(other));
    }
    return other.length() / 2 <= text.length() && folded(text).contains(folded(other));
  }

  /// Whether a field holds only what stands for nothing: `TBA`, `待定`, `...`, or nothing.
  static boolean isPlaceholder(String text) {
    if (text.length() > LONGEST_PLACEHOLDER) {
      return text.isBlank();
    }
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    int start = 0;
    int end = bare.length();
    while (start < end && isPadding(bare.charAt(start))) {
      start++;
    }
    while (end > start && isPadding(bare.charAt(end - 1))) {
      end--;
    }
    return PLACEHOLDERS.contains(bare.substring(start, end));
  }

  /// The text, or nothing where it is a placeholder.
  static String unlessPlaceholder(String text) {
    return isPlaceholder(text) ? "" : text;
  }

  /// Texts of one line, each once, without empty ones.
  static List<String> distinct(List<String> written) {
    List<String> texts = new ArrayList<>();
    for (String one : written) {
      String line = line(one);
      if (!line.isEmpty()) {
        texts.add(line);
      }
    }
    return texts.stream().distinct().toList();
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c) || ".,!?:;-_*~=<>()[]{}/\\|'\"。、·【】「」《》‐‑–—―".indexOf(c) >= 0;
  }

  /// The text without invisible characters, line ends as `\n`.
  private static String seen(String written) {
    if (written.chars().noneMatch(WrittenText::isOdd)) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!isOdd(c)) {
        text.append(c);
      } else if (c == '\r' || isLineEnd(c)) {
        if (c != '\r' || i + 1 == written.length() || written.charAt(i + 1) != '\n') {
          text.append('\n');
        }
      } else if (Character.isSurrogate(c)) {
        boolean pair =
            i + 1 < written.length() && Character.isSurrogatePair(c, written.charAt(i + 1));
        if (pair) {
          text.append(c).append(written.charAt(++i));
        } else {
          text.append('\uFFFD');
        }
      } else if (isControl(c)) {
        // Between letters it may have been a ligature, or a break: which, cannot be known.
        boolean within = isLetterAt(written, i - 1) && isLetterAt(written, i + 1) && c != '\u0000';
        if (within) {
          text.append(' ');
        } else if (c == '\u000b') {
          text.append('\n');
        }
      } else if (isSymbolFont(c)) {
        text.append(startsLine(text) ? '•' : ' ');
      }
    }
    return text.toString();
  }

  private static boolean isOdd(int c) {
    return c < ' '
        ? c != '\n' && c != '\t'
        : c >= 0x7f
            && (isControl((char) c)
                || isLineEnd((char) c)
                || Character.isSurrogate((char) c)
                || isSymbolFont((char) c)
                || isInvisible((char) c));
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\u0085' && c != '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  /// Marks of byte order and of places where a line may end, and what turns the direction of all
  /// text that follows. Joiners stay: emoji need them.
  private static boolean isInvisible(char c) {
    return c == '\ufeff'
        || c == '\u200b'
        || c == '\u2060'
        || c == '\u00ad'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c >= '\ufffe';
  }

  /// Where office programs put the characters of fonts of symbols, mostly bullets.
  private static boolean isSymbolFont(char c) {
    return c >= '\uf000' && c <= '\uf0ff';
  }

  private static boolean isLetterAt(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetter(text.charAt(at));
  }

  private static boolean startsLine(StringBuilder text) {
    int at = text.length() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }
}
