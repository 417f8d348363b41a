package org.talksearch.analysis;

import java.util.ArrayList;
import java.util.List;

/// Grams, so that nothing that stands in a text is missed, however words were cut.
///
/// At index time each Han character takes one position and has two tokens there: itself, and itself
/// with the Han character that follows. A query has the pairs alone, at the same positions (a
/// single character stands for itself), so that a phrase of them is exactly a substring. A word of
/// another script takes one position, with its parts there too at index time: `ngx_lua` is found
/// for `lua`.
final class GramTokenizer extends BufferedTokenizer {
  private final RunScanner scanner;
  private final boolean query;

  GramTokenizer(RunScanner scanner, boolean query) {
    this.scanner = scanner;
    this.query = query;
  }

  @Override
  List<Token> tokens(String folded) {
    List<Token> tokens = new ArrayList<>();
    int gap = 0;
    for (TextRun run : scanner.scan(folded)) {
      if (!run.han()) {
        word(folded, run, 1 + gap, tokens);
        gap = 0;
      } else if (query) {
        gap = pairs(folded, run, 1 + gap, tokens);
      } else {
        characters(folded, run, tokens);
      }
    }
    return tokens;
  }

  /// Adds the pairs of a run and says how many positions they leave empty at its end.
  private static int pairs(String folded, TextRun run, int increment, List<Token> tokens) {
    int start = run.start();
    int second = folded.offsetByCodePoints(start, 1);
    if (second == run.end()) {
      tokens.add(new Token(folded.substring(start, second), start, second, increment));
      return 0;
    }
    while (second < run.end()) {
      int end = folded.offsetByCodePoints(second, 1);
      tokens.add(
          new Token(
              folded.substring(start, end), start, end, start == run.start() ? increment : 1));
      start = second;
      second = end;
    }
    return 1;
  }

  private static void characters(String folded, TextRun run, List<Token> tokens) {
    int start = run.start();
    while (start < run.end()) {
      int second = folded.offsetByCodePoints(start, 1);
      tokens.add(new Token(folded.substring(start, second), start, second, 1));
      if (second < run.end()) {
        int end = folded.offsetByCodePoints(second, 1);
        tokens.add(new Token(folded.substring(start, end), start, end, 0));
      }
      start = second;
    }
  }

  private void word(String folded, TextRun run, int increment, List<Token> tokens) {
    String word = folded.substring(run.start(), run.end());
    tokens.add(new Token(word, run.start(), run.end(), increment));
    if (!query) {
      parts(word, run.start(), tokens);
    }
  }

  /// Adds the parts of a word that has any: `config.max_size` is found for `max_size`, `max` and
  /// `size`. The symbols of C++ and C# belong to theirs, else they would be C.
  private static void parts(String word, int offset, List<Token> tokens) {
    int start = 0;
    while (start < word.length()) {
      int end = partEnd(word, start, true);
      if (word.substring(start, end).indexOf('_') >= 0) {
        addPart(word, start, end, offset, tokens);
      }
      int inner = start;
      while (inner < end) {
        int innerEnd = partEnd(word, inner, false);
        addPart(word, inner, innerEnd, offset, tokens);
        inner = Math.max(innerEnd, inner + 1);
      }
      start = Math.max(end, start + 1);
    }
  }

  private static int partEnd(String word, int start, boolean withUnderscores) {
    int end = start;
    while (end < word.length()
        && (Character.isLetterOrDigit(word.charAt(end))
            || (withUnderscores && word.charAt(end) == '_'))) {
      end++;
    }
    if (end > start) {
      end += word.startsWith("++", end) ? 2 : word.startsWith("#", end) ? 1 : 0;
    }
    return end;
  }

  private static void addPart(String word, int start, int end, int offset, List<Token> tokens) {
    if (end > start && end - start < word.length()) {
      tokens.add(new Token(word.substring(start, end), offset + start, offset + end, 0));
    }
  }
}
