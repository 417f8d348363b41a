package org.talksearch.engine.cluster;

import java.util.List;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.ranking.IndexQuery.Placed;

/// Tokens as text that analysis built into OpenSearch takes apart again, into the same terms at the
/// same positions: see [IndexMapping].
///
/// Positions are divided by spaces, tokens of one position by a mark, and a position without a
/// token holds a filler. Whatever of that stands in a term itself is written as a number.
final class TokenText {
  /// Between tokens of one position; no script has it.
  static final char SAME_POSITION = '\ue000';

  /// Where nothing stands.
  static final char HOLE = '\u2400';

  private static final char NEXT_POSITION = ' ';
  private static final char NUMBER = '\ue001';
  private static final int HEXADECIMAL = 16;

  private TokenText() {}

  static String of(List<AnalyzedToken> tokens) {
    StringBuilder text = new StringBuilder();
    int position = -1;
    for (AnalyzedToken token : tokens) {
      add(token.term(), token.position() - position, text);
      position = token.position();
    }
    return text.toString();
  }

  /// The terms of a phrase, which may begin at any position.
  static String ofPhrase(List<Placed> terms) {
    StringBuilder text = new StringBuilder();
    int position = terms.getFirst().position() - 1;
    for (Placed placed : terms) {
      add(placed.term(), placed.position() - position, text);
      position = placed.position();
    }
    return text.toString();
  }

  private static void add(String term, int increment, StringBuilder text) {
    if (increment == 0) {
      text.append(SAME_POSITION);
    }
    for (int hole = 1; hole < increment; hole++) {
      text.append(text.isEmpty() ? "" : NEXT_POSITION).append(HOLE);
    }
    if (increment > 0 && !text.isEmpty()) {
      text.append(NEXT_POSITION);
    }
    text.append(term(term));
  }

  /// A term as the cluster has it.
  static String term(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (isMark(term.charAt(i)) || Character.isSurrogate(term.charAt(i))) {
        return written(term);
      }
    }
    return term;
  }

  private static String written(String term) {
    StringBuilder text = new StringBuilder();
    term.codePoints()
        .forEach(c -> {
          if (Character.getType(c) == Character.SURROGATE) {
            text.append('\ufffd'); // half a character, as Lucene writes it
          } else if (Character.isBmpCodePoint(c) && isMark((char) c)) {
            text.append(NUMBER).append(Integer.toString(c, HEXADECIMAL)).append(NUMBER);
          } else {
            text.appendCodePoint(c);
          }
        });
    return text.toString();
  }

  private static boolean isMark(char c) {
    return c == SAME_POSITION || c == HOLE || c == NUMBER || Character.isWhitespace(c);
  }
}
