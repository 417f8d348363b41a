package org.talksearch.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.indexing.IndexingReport.Trouble;

/// What could not be taken, for people. Problems with the same reason and remedy stand together, so
/// that these are told once; of very many alike, the first stand for the others.
///
/// @param problems by file and line
record ProblemText(List<Trouble> problems) {
  /// Of more alike than this, only the first few are told one by one.
  private static final int MOST_TOLD = 20;

  private static final int FIRST_TOLD = 5;
  private static final int MOST_FILES = 5;

  /// What makes problems alike.
  private record Kind(String why, String remedy) {}

  @Override
  public String toString() {
    Map<Kind, List<Trouble>> kinds =
        problems.stream()
            .collect(
                groupingBy(
                    problem -> new Kind(problem.why(), problem.remedy()),
                    LinkedHashMap::new,
                    toList()));
    StringBuilder text = new StringBuilder();
    kinds.forEach((kind, alike) -> append(text, kind, alike));
    return text.toString();
  }

  private static void append(StringBuilder text, Kind kind, List<Trouble> alike) {
    int told = alike.size() > MOST_TOLD ? FIRST_TOLD : alike.size();
    for (Trouble problem : alike.subList(0, told)) {
      text.append("%s:%d: %s\n".formatted(problem.file(), problem.line(), problem.what()));
    }
    appendOthers(text, alike.subList(told, alike.size()));
    text.append(
        """
            Why:   %s
            To do: %s
        """
            .formatted(kind.why(), kind.remedy()));
  }

  private static void appendOthers(StringBuilder text, List<Trouble> others) {
    Map<String, List<Trouble>> files =
        others.stream().collect(groupingBy(Trouble::file, LinkedHashMap::new, toList()));
    files.entrySet().stream()
        .limit(MOST_FILES)
        .forEach(entry -> {
          List<Trouble> inFile = entry.getValue();
          int first = inFile.getFirst().line();
          int last = inFile.getLast().line();
          text.append(
              "%s: %d more like that, %s\n"
                  .formatted(
                      entry.getKey(),
                      inFile.size(),
                      first == last ? "line " + first : "lines " + first + " to " + last));
        });
    if (files.size() > MOST_FILES) {
      int told = files.values().stream().limit(MOST_FILES).mapToInt(List::size).sum();
      text.append(
          "and %d more like that in %d other files, which --json has\n"
              .formatted(others.size() - told, files.size() - MOST_FILES));
    }
  }
}
