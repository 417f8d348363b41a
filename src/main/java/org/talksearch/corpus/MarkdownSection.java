package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A part of a Markdown text that stands for itself.
///
/// Where headings of any level announce talks, by naming the speaker below or by the marks of a
/// title, each of these is a section. Else each of the highest headings is one, but for those on
/// the event as a whole and on its speakers. All the rest, and what stands above the first heading,
/// is a section without a heading.
///
/// @param heading the heading's text, or null
/// @param line index of the line it begins on, in its file
/// @param announced whether it is headed as a talk
record MarkdownSection(
    @Nullable String heading, int line, boolean announced, MarkdownText content) {
  private static final int DEEPEST_SECTION = 2;
  private static final int DEEPEST_NESTING = 100;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .customBlockParserFactory(new LongParagraph.Factory())
          .customInlineContentParserFactory(new AngleBracket.Factory())
          .build();

  /// The sections of a file.
  ///
  /// @param from index of the line that the Markdown begins on
  static List<MarkdownSection> of(SourceFile file, int from) {
    Node document = parse(file.lines().subList(from, file.lines().size()));
    Set<Heading> announcing = announcing(document);
    boolean announced = !announcing.isEmpty();
    Set<Heading> own = announced ? announcing : highest(document);
    List<MarkdownSection> sections = new ArrayList<>();
    @Nullable MarkdownSection whole = null;
    @Nullable MarkdownSection open = null;
    int level = 0;
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        if (own.contains(heading)) {
          open =
              new MarkdownSection(
                  titleOf(heading), line(block, from), announced, new MarkdownText());
          level = heading.getLevel();
          sections.add(open);
          continue;
        }
        if (heading.getLevel() <= level) {
          open = null;
        }
      }
      if (open == null) {
        if (whole == null) {
          whole = new MarkdownSection(null, line(block, from), false, new MarkdownText());
          sections.addFirst(whole);
        }
        whole.content().add(block);
      } else {
        open.content().add(block);
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
    return PARSER.parse(String.join("\n", GluedHeadings.spaced(lines)));
  }

  /// The headings that announce talks. A heading of the speakers, of the outline and the like is
  /// part of a talk, even where it names somebody; one below which several talks have their
  /// speakers announces none.
  private static Set<Heading> announcing(Node document) {
    Set<Heading> announcing = new HashSet<>();
    @Nullable Heading last = null;
    MarkdownText below = new MarkdownText();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (!(block instanceof Heading heading)) {
        below.add(block);
        continue;
      }
      if (last != null && announces(last, below.text())) {
        announcing.add(last);
      }
      last = heading;
      below = new MarkdownText();
    }
    if (last != null && announces(last, below.text())) {
      announcing.add(last);
    }
    return announcing;
  }

  private static boolean announces(Heading heading, String below) {
    String title = titleOf(heading);
    if (title.isBlank() || SectionTopic.of(title) != SectionTopic.OTHER) {
      return false;
    }
    int runs = 0;
    boolean inRun = false;
    for (String line : below.lines().filter(text -> !text.isBlank()).toList()) {
      boolean names = !SpeakerLine.labelled(line).isEmpty();
      runs += names && !inRun ? 1 : 0;
      inRun = names;
    }
    return runs == 1 || (runs == 0 && TalkHeading.of(title).marked());
  }

  /// The highest headings, if they divide a text into talks: below the second level stand parts of
  /// one talk, and headings such as the problem, the solution and the conclusion divide one
  /// article.
  private static Set<Heading> highest(Node document) {
    int level = DEEPEST_SECTION;
    Set<Heading> highest = new HashSet<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading && heading.getLevel() <= level) {
        if (heading.getLevel() < level) {
          highest.clear();
          level = heading.getLevel();
        }
        highest.add(heading);
      }
    }
    long parts =
        highest.stream()
            .filter(heading -> SectionTopic.of(titleOf(heading)) != SectionTopic.OTHER)
            .count();
    if (highest.size() > 1 && 2 * parts >= highest.size()) {
      return Set.of();
    }
    highest.removeIf(heading -> {
      SectionTopic topic = SectionTopic.of(titleOf(heading));
      return topic == SectionTopic.EVENT || topic == SectionTopic.SPEAKERS;
    });
    return highest;
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
