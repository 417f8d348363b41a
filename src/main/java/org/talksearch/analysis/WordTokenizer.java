package org.talksearch.analysis;

import java.util.ArrayList;
import java.util.List;

/// Words, one a position: of Han characters as [WordCutter] cuts them, of other scripts as
/// [RunScanner] does.
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
      int increment = afterHan && run.han() ? 2 : 1;
      for (TextRun word : run.han() ? cutter.cut(folded, run) : List.of(run)) {
        String term = folded.substring(word.start(), word.end());
        tokens.add(new Token(term, word.start(), word.end(), increment));
        increment = 1;
      }
      afterHan = run.han();
    }
    return tokens;
  }
}
