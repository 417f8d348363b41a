package org.talksearch.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.talksearch.vocabulary.Folding;

/// A tokenizer that sees the whole text at once: what stands before and after decides where words
/// end.
abstract class BufferedTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private @Nullable Iterator<Token> tokens;
  private int length;

  /// The tokens of a folded text, in the order of their positions.
  abstract List<Token> tokens(String folded);

  @Override
  public final boolean incrementToken() throws IOException {
    if (tokens == null) {
      StringWriter text = new StringWriter();
      input.transferTo(text);
      length = text.getBuffer().length();
      tokens = tokens(Folding.fold(text.toString())).iterator();
    }
    if (!tokens.hasNext()) {
      return false;
    }
    clearAttributes();
    Token token = tokens.next();
    term.append(token.term());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    increment.setPositionIncrement(token.increment());
    return true;
  }

  @Override
  public final void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public final void reset() throws IOException {
    super.reset();
    tokens = null;
    length = 0;
  }
}
