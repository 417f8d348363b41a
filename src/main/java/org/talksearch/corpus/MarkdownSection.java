package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What stands below one of the highest headings of a Markdown text, or above the first of them.
///
/// @param heading the heading's text, or null above the first
/// @param line index of the line it begins on, in its file
record MarkdownSection(@Nullable String heading, int line, MarkdownText content) {
  private static final int DEEPEST_SECTION = 2;
  private static final int DEEPEST_NESTING = 100;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .customInlineContentParserFactory(new AngleBracket.Factory())
          .build();

  /// The sections of a file.
  ///
  /// @param from index of the line that the Markdown begins on
  static List<MarkdownSection> of(SourceFile file, int from) {
    List<String> lines = file.lines().subList(from, file.lines().size());
    Node document = parse(lines);
    int level = highestLevel(document);
    List<MarkdownSection> sections = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading && heading.getLevel() == level) {
        sections.add(new MarkdownSection(titleOf(heading), line(block, from), new MarkdownText()));
      } else {
        if (sections.isEmpty()) {
          sections.add(new MarkdownSection(null, line(block, from), new MarkdownText()));
        }
        sections.getLast().content().add(block);
      }
    }
    return sections;
  }

  /// The text of these lines of Markdown, and the links in it.
  static MarkdownText textOf(List<String> lines) {
    MarkdownText text = new MarkdownText();
    for (Node block = parse(lines).getFirstChild(); block != null; block = block.getNext()) {
      text.add(block);
    }
    return text;
  }

  private static Node parse(List<String> lines) {
    return PARSER.parse(String.join("\n", lines));
  }

  /// The level of the highest heading, or 0 if there is none that divides a text into talks: below
  /// the second level stand parts of one talk.
  private static int highestLevel(Node document) {
    int level = DEEPEST_SECTION + 1;
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading && heading.getLevel() < level) {
        level = heading.getLevel();
      }
    }
    return level > DEEPEST_SECTION ? 0 : level;
  }

  private static String titleOf(Heading heading) {
    MarkdownText title = new MarkdownText();
    for (Node part = heading.getFirstChild(); part != null; part = part.getNext()) {
      title.add(part);
    }
    return title.line();
  }

  private static int line(Node block, int from) {
    return from
        + (block.getSourceSpans().isEmpty() ? 0 : block.getSourceSpans().getFirst().getLineIndex());
  }
}
