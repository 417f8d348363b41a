package org.talksearch.analysis;

import java.util.ArrayList;
import java.util.List;

/// Words, one a position: of Han characters as [WordCutter] cuts them, of other scripts as
/// [RunScanner] does.
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
    for (TextRun run : scanner.scan(folded)) {
      for (TextRun word : run.han() ? cutter.cut(folded, run) : List.of(run)) {
        tokens.add(
            new Token(folded.substring(word.start(), word.end()), word.start(), word.end(), 1));
      }
    }
    return tokens;
  }
}
