package org.talksearch.analysis;

import java.util.ArrayList;
import java.util.List;

/// Words, one a position: of Han characters as [WordCutter] cuts them, of other scripts as
/// [RunScanner] does; a number and its unit are one word, as [Numbers] writes it.
///
/// Between Han characters that something else parts, a position stays empty, so that no phrase
/// reaches across a comma or a line's end.
final class WordTokenizer extends BufferedTokenizer {
  private final RunScanner scanner;
  private final WordCutter cutter;

  WordTokenizer(RunScanner scanner, WordCutter cutter) {
    this.scanner = scanner;
    this.cutter = cutter;
  }

  @Override
  List<Token> tokens(String folded) {
    List<Token> tokens = new ArrayList<>();
    boolean afterHan = false;
    for (TextRun run : scanner.scan(folded)) {
      if (run.han()) {
        addHanWords(folded, run, afterHan ? 2 : 1, tokens);
      } else {
        String word = Numbers.written(folded.substring(run.start(), run.end()));
        tokens.add(new Token(word, run.start(), run.end(), 1));
      }
      afterHan = run.han();
    }
    return tokens;
  }

  private void addHanWords(String folded, TextRun run, int first, List<Token> tokens) {
    List<TextRun> words = cutter.cut(folded, run);
    int unitEnd = Numbers.unitEnd(folded, run.start());
    // What begins with a unit may be another word: 3千克, Qwen 3 千问.
    boolean isUnit = words.stream().anyMatch(word -> word.end() == unitEnd);
    int increment = first;
    int at = isUnit && joinsNumber(folded, run.start(), unitEnd, tokens) ? unitEnd : run.start();
    for (TextRun word : words) {
      if (word.start() >= at) {
        String term = folded.substring(word.start(), word.end());
        tokens.add(new Token(term, word.start(), word.end(), increment));
        increment = 1;
      }
    }
  }

  /// Makes the number that stands right before a unit, or a space before it, a number with that
  /// unit; false if there is none.
  private static boolean joinsNumber(String folded, int start, int end, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.getLast();
    String between = folded.substring(last.end(), start);
    String word = folded.substring(last.start(), last.end());
    String written = Numbers.written(word, folded.substring(start, end));
    boolean beside = between.isEmpty() || (between.equals(" ") && !Numbers.isYear(word));
    if (!beside || written.equals(word)) {
      return false;
    }
    tokens.set(tokens.size() - 1, new Token(written, last.start(), end, last.increment()));
    return true;
  }
}
