package org.talksearch.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The headings of a text, and which of them stand above a line.
final class Headings {
  private final NavigableMap<Integer, List<Heading>> pathByLine = new TreeMap<>();

  /// @param line index in its file
  /// @param level 1 is the highest
  record Heading(int line, int level, String text) {}

  /// @param headings in any order, those of Markdown and of HTML mixed
  Headings(Collection<Heading> headings) {
    List<Heading> byLine = new ArrayList<>(headings);
    byLine.sort(Comparator.comparingInt(Heading::line));
    Deque<Heading> path = new ArrayDeque<>();
    for (Heading heading : byLine) {
      while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
        path.removeLast();
      }
      path.addLast(heading);
      pathByLine.put(heading.line(), List.copyOf(path));
    }
  }

  /// The headings that a line stands below, the highest first.
  List<Heading> above(int line) {
    Map.Entry<Integer, List<Heading>> nearest = pathByLine.lowerEntry(line);
    return nearest == null ? List.of() : nearest.getValue();
  }

  /// All of them, in the order of their lines.
  List<Heading> all() {
    return pathByLine.values().stream().map(List::getLast).toList();
  }

  /// The first heading of the highest level in the text, or empty.
  String title() {
    return pathByLine.values().stream()
        .filter(path -> path.size() == 1)
        .map(List::getFirst)
        .filter(heading -> !heading.text().isBlank())
        .min(Comparator.comparingInt(Heading::level).thenComparingInt(Heading::line))
        .map(Heading::text)
        .orElse("");
  }
}
