package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A digest of a news feed.
///
/// @param notes what stands above or below its items, without the index and headings; may be empty
/// @param notesLine index of the line that the notes begin on
record FeedDigest(List<FeedItem> items, String notes, int notesLine) {
  private static final Pattern END_OF_LINK = Pattern.compile("(?i)</a>|\\]\\(#[^)]*\\)");
  private static final Pattern HEADING = Pattern.compile("(?i)#|<h[1-6][\\s>]");

  FeedDigest {
    items = List.copyOf(items);
  }

  /// @param file that has such items
  static FeedDigest of(SourceFile file) {
    List<FeedItem> items = new ArrayList<>(FeedItem.of(file));
    List<String> lines = file.lines();
    int end = lines.size();
    String rule = rule(items, lines);
    if (rule != null) {
      FeedItem last = items.removeLast();
      items.add(last.cut(indexOf(rule, last.below(), 0)));
      end = indexOf(rule, lines, last.line() + 1);
    }
    List<String> notes = new ArrayList<>();
    int notesLine = -1;
    boolean inIndex = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean around = i < items.getFirst().line() || i > end;
      inIndex |= FeedItem.isIndexed(line);
      if (around && !inIndex && !FeedItem.isRule(line) && !HEADING.matcher(line).lookingAt()) {
        notes.add(line);
        notesLine = notesLine < 0 && !line.isBlank() ? i : notesLine;
      }
      inIndex &= !END_OF_LINK.matcher(line).find() && i < items.getFirst().line();
    }
    return new FeedDigest(
        items, HtmlText.of(TextLines.joined(notes)).text(), Math.max(0, notesLine));
  }

  /// What stands below each item and nowhere else, the last one left aside; null if nothing does.
  private static @Nullable String rule(List<FeedItem> items, List<String> lines) {
    String rule = null;
    for (int i = 1; i < items.size(); i++) {
      int above = items.get(i).line() - 1;
      while (above > 0 && lines.get(above).isBlank()) {
        above--;
      }
      String found = lines.get(above).strip();
      List<String> text = items.get(i - 1).below();
      if (!FeedItem.isRule(found)
          || !found.equals(rule == null ? found : rule)
          || indexOf(found, text, 0) < text.size()) {
        return null;
      }
      rule = found;
    }
    return rule;
  }

  /// The number of lines if there is none from there on.
  private static int indexOf(String rule, List<String> lines, int from) {
    int index = from;
    while (index < lines.size() && !lines.get(index).strip().equals(rule)) {
      index++;
    }
    return index;
  }
}
