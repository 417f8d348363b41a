package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.corpus.CorpusEntry.Rejected;

/// Tells lines in which a few characters stand thousands of times in a row: `[[[[`, `<div><div>`.
/// No person writes that; a program went wrong, and what stands beside may be read as something
/// else.
final class Repetition {
  /// Shorter runs may be rulers, or padding in pictures that are written as text.
  private static final int SHORTEST_RUN = 10_000;

  private static final int LONGEST_PIECE = 6;

  private Repetition() {}

  /// One for each such line of a file.
  static List<Rejected> in(SourceFile file) {
    List<Rejected> found = new ArrayList<>();
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      String piece = line.length() < SHORTEST_RUN ? "" : piece(line);
      if (!piece.isBlank()) {
        found.add(
            new Rejected(
                file.origin(i),
                "A line of " + file.path() + " was not written by a person",
                "It has “" + piece + "” thousands of times in a row",
                "Look at the line: take out what is repeated, or make the file again. Its text was"
                    + " read as far as it makes sense."));
      }
    }
    return found;
  }

  /// The shortest piece that a line repeats; empty if there is none.
  private static String piece(String line) {
    for (int length = 1; length <= LONGEST_PIECE; length++) {
      int run = 0;
      for (int i = length; i < line.length(); i++) {
        run = line.charAt(i) == line.charAt(i - length) ? run + 1 : 0;
        if (run >= SHORTEST_RUN) {
          return line.substring(i - length + 1, i + 1);
        }
      }
    }
    return "";
  }
}
