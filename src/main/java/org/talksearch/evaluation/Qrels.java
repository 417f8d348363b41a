package org.talksearch.evaluation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Judgements of how well talks meet topics, by people: relevance judgements as TREC has them.
///
/// Grades go from 0, not at all, to 3, just what was looked for; what nobody judged counts as 0.
public final class Qrels {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final TreeMap<String, Map<String, Integer>> gradesByTopic = new TreeMap<>();

  private Qrels() {}

  /// Reads judgements, one a line: topic, a column that means nothing, talk, grade. Of two for the
  /// same topic and talk the later one holds.
  ///
  /// @throws IllegalArgumentException if a line is no such line
  public static Qrels parse(String lines) {
    Qrels qrels = new Qrels();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> columns = SPACE.splitAsStream(line.strip()).toList();
      if (columns.size() != 4 || !columns.get(3).matches("-?\\d{1,2}")) {
        throw new IllegalArgumentException(
            "Line "
                + number
                + " is no judgement. Write topic, 0, talk and grade, with spaces"
                + " between.");
      }
      // Some collections mark spam by grades below 0.
      int grade = Math.max(0, Integer.parseInt(columns.get(3)));
      qrels
          .gradesByTopic
          .computeIfAbsent(columns.get(0), t -> new HashMap<>())
          .put(columns.get(2), grade);
    }
    return qrels;
  }

  /// The topics that have judgements.
  public SortedSet<String> topics() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(gradesByTopic.keySet()));
  }

  /// The grades of the talks that were judged for a topic.
  Map<String, Integer> grades(String topic) {
    return Collections.unmodifiableMap(gradesByTopic.getOrDefault(topic, Map.of()));
  }
}
