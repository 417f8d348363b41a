package org.talksearch.corpus;

import java.util.List;

/// Lines of a source put together to the text of a field.
final class TextLines {
  private TextLines() {}

  /// The lines without white space at their ends, without blank lines at either end of the text,
  /// and with one blank line where several stood; indentation stays.
  static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean blankBefore = false;
    for (String line : lines) {
      if (line.isBlank()) {
        blankBefore = true;
        continue;
      }
      if (!text.isEmpty()) {
        text.append(blankBefore ? "\n\n" : "\n");
      }
      text.append(line.stripTrailing());
      blankBefore = false;
    }
    return text.toString();
  }
}
