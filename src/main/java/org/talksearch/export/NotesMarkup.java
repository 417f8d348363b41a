package org.talksearch.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes as people type them, as HTML: headings, lists, code fences, and paragraphs of lines. The
/// page's own `notes-text.js` takes them apart in the same way.
final class NotesMarkup {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•]|\\d{1,3}[.)])\\s+");
  private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~)");

  private enum Block {
    NONE,
    LINES,
    LIST,
    CODE
  }

  private final RunningText notes;
  private final Html html;
  private Block block = Block.NONE;

  private NotesMarkup(RunningText notes, Html html) {
    this.notes = notes;
    this.html = html;
  }

  /// @param heading the element of its headings
  static void write(RunningText notes, String heading, Html html) {
    NotesMarkup markup = new NotesMarkup(notes, html);
    int offset = 0;
    for (String line : notes.text().split("\n", -1)) {
      markup.line(line, heading, offset);
      offset += line.length() + 1;
    }
    markup.become(Block.NONE);
  }

  private void line(String line, String heading, int start) {
    int end = start + line.length();
    Matcher opening = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (FENCE.matcher(line).lookingAt()) {
      become(block == Block.CODE ? Block.NONE : Block.CODE);
    } else if (block == Block.CODE) {
      notes.write(html, start, end);
      html.text("\n");
    } else if (line.isBlank()) {
      become(Block.NONE);
    } else if (opening.lookingAt()) {
      become(Block.NONE);
      html.start(heading);
      notes.write(html, start + opening.end(), end);
      html.end();
    } else if (item.lookingAt()) {
      become(Block.LIST);
      html.start("li");
      notes.write(html, start + item.end(), end);
      html.end();
    } else {
      become(Block.LINES);
      notes.write(html, start, end);
      html.text("\n");
    }
  }

  private void become(Block next) {
    if (block == next) {
      return;
    }
    if (block != Block.NONE) {
      html.end();
    }
    block = next;
    switch (next) {
      case NONE -> {}
      case LINES -> html.start("p", "class", "lines");
      case LIST -> html.start("ul");
      case CODE -> html.start("pre", "tabindex", "0");
    }
  }
}
