package org.talksearch.corpus;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Takes an angle bracket in Markdown that begins neither a tag nor an address for text.
///
/// The parser comes to the same conclusion, but for each bracket it first reads on to the end of
/// the paragraph, which takes the square of the number of brackets.
final class AngleBracket implements InlineContentParser {
  /// Comments and instructions in one paragraph; each may be without an end.
  private static final int MOST_DECLARATIONS = 100;

  private int declarations;

  /// Makes one for each paragraph.
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return new AngleBracket();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position after = scanner.position();
    return mayBegin(scanner) ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
  }

  private boolean mayBegin(Scanner scanner) {
    if (scanner.peek() == '!' || scanner.peek() == '?') {
      declarations++;
      return declarations <= MOST_DECLARATIONS;
    }
    scanner.next('/');
    if (!isLetter(scanner.peek())) {
      return false;
    }
    while (scanner.hasNext() && scanner.peek() != '>' && scanner.peek() != '<') {
      scanner.next();
    }
    return scanner.peek() == '>';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
