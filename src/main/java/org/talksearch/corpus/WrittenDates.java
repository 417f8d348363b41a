package org.talksearch.corpus;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days that lines of a text tell for what stands below the same heading: `时间：2019年10月26日`.
final class WrittenDates {
  private static final Pattern WHEN =
      Pattern.compile(
          "^\\W*(?:(?:活动|會議|会议|舉辦|举办)?(?:时间|時間|日期)|date|time|when)\\W{0,4}\\s*[:：]\\s*(.*)",
          Pattern.CASE_INSENSITIVE);

  private final Headings headings;
  private final NavigableMap<Integer, EventDate> byLine = new TreeMap<>();

  /// @param from index of the first of these lines in its file
  WrittenDates(List<String> lines, int from, Headings headings) {
    this.headings = headings;
    for (int i = 0; i < lines.size(); i++) {
      Matcher when = WHEN.matcher(lines.get(i));
      EventDate date = when.matches() ? Occasion.date(when.group(1)) : null;
      if (date != null) {
        byLine.put(from + i, date);
      }
    }
  }

  /// What the last such line between the nearest heading and a line tells; null without one.
  @Nullable EventDate above(int line) {
    List<Headings.Heading> above = headings.above(line);
    Map.Entry<Integer, EventDate> written = byLine.lowerEntry(line);
    return written == null || (!above.isEmpty() && written.getKey() < above.getLast().line())
        ? null
        : written.getValue();
  }
}
