package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Goes on with a paragraph of very many lines as with a new one.
///
/// In a paragraph of its own, the parser copies all lines so far for each line that does not begin
/// with a letter, which takes the square of their number.
final class LongParagraph extends AbstractBlockParser {
  private static final int MOST_LINES = 1_000;

  private final Paragraph paragraph = new Paragraph();
  private final List<SourceLine> lines = new ArrayList<>();

  /// Takes over from the parser's own paragraphs.
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      return matched.getParagraphLines().getLines().size() < MOST_LINES
          ? BlockStart.none()
          : BlockStart.of(new LongParagraph()).atIndex(state.getIndex());
    }
  }

  @Override
  public Block getBlock() {
    return paragraph;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public boolean canHaveLazyContinuationLines() {
    return true;
  }

  @Override
  public void addLine(SourceLine line) {
    lines.add(line);
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    inlines.parse(SourceLines.of(lines), paragraph);
  }
}
