package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in which brackets keep together what stands between them.
final class BracketedText {
  private static final String OPENING = "(（[【《「『<";
  private static final String CLOSING = ")）]】》」』>";

  private BracketedText() {}

  /// The text cut at each of the separators that stands in no bracket. A bracket that is never
  /// closed keeps nothing together.
  static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    boolean balanced = balanced(text);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (balanced && OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (balanced && CLOSING.indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0 && separators.indexOf(c) >= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /// As [#split(String, String)], for separators of more than a letter.
  static List<String> split(String text, Pattern separators) {
    List<String> parts = new ArrayList<>();
    boolean balanced = balanced(text);
    int depth = 0;
    int start = 0;
    int at = 0;
    Matcher separator = separators.matcher(text);
    while (separator.find()) {
      depth += balanced ? depth(text, at, separator.start()) : 0;
      at = separator.start();
      if (depth == 0) {
        parts.add(text.substring(start, at));
        start = separator.end();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /// How many more brackets open than close between two places.
  private static int depth(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }
    return depth;
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }
    return depth == 0;
  }
}
