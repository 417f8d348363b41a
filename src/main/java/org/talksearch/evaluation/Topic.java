package org.talksearch.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Something that people look for, as they would type it.
///
/// @param id names it in judgements and runs; has no white space
/// @param query not blank
public record Topic(String id, String query) {

  /// Reads topics, one a line: the id, a tab, the query. Blank lines are skipped.
  ///
  /// @throws IllegalArgumentException if a line is no such line, or an id is there twice
  public static List<Topic> parse(String lines) {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      String id = tab < 0 ? "" : line.substring(0, tab).strip();
      if (id.isEmpty()
          || id.chars().anyMatch(Character::isWhitespace)
          || line.substring(tab).isBlank()) {
        throw new IllegalArgumentException(
            "Line " + number + " is no topic. Write its id, a tab, and the query.");
      }
      if (!ids.add(id)) {
        throw new IllegalArgumentException(
            "Line " + number + " has the topic " + id + " again. Give each an id of its own.");
      }
      topics.add(new Topic(id, line.substring(tab).strip()));
    }
    return topics;
  }
}
