package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;

/// A digest of a news feed.
///
/// @param notes what stands above or below its items, without the index and headings; may be empty
/// @param notesLine index of the line that the notes begin on
record FeedDigest(List<FeedItem> items, String notes, int notesLine) {
  FeedDigest {
    items = List.copyOf(items);
  }

  /// @param file that has such items
  static FeedDigest of(SourceFile file) {
    List<FeedItem> items = new ArrayList<>(FeedItem.of(file));
    List<String> lines = file.lines();
    int end = lines.size();
    if (endWithRules(items, lines)) {
      FeedItem last = items.removeLast();
      int rule = firstRule(last.below());
      items.add(last.cut(Math.min(rule, last.below().size())));
      end = Math.min(end, last.line() + 1 + firstRule(lines.subList(last.line() + 1, end)));
    }
    List<String> notes = new ArrayList<>();
    int notesLine = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean around = i < items.getFirst().line() || i > end;
      if (around && !isFurniture(lines.get(i))) {
        notes.add(lines.get(i));
        notesLine = notesLine < 0 && !lines.get(i).isBlank() ? i : notesLine;
      }
    }
    return new FeedDigest(
        items, HtmlText.of(TextLines.joined(notes)).text(), Math.max(0, notesLine));
  }

  /// Whether there is a rule below each item and nowhere else, the last one left aside.
  private static boolean endWithRules(List<FeedItem> items, List<String> lines) {
    for (int i = 1; i < items.size(); i++) {
      int above = items.get(i).line() - 1;
      while (above > 0 && lines.get(above).isBlank()) {
        above--;
      }
      List<String> text = items.get(i - 1).below();
      if (!FeedItem.isRule(lines.get(above)) || firstRule(text) < text.size()) {
        return false;
      }
    }
    return items.size() > 1;
  }

  private static int firstRule(List<String> lines) {
    int index = 0;
    while (index < lines.size() && !FeedItem.isRule(lines.get(index))) {
      index++;
    }
    return index;
  }

  private static boolean isFurniture(String line) {
    return FeedItem.isOfIndex(line)
        || FeedItem.isRule(line)
        || line.startsWith("#")
        || line.regionMatches(true, 0, "<h", 0, 2);
  }
}
