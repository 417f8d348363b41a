package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line with a line of `=` right below it.
///
/// @param index of its line, from 0
/// @param number in front of the title, or -1
/// @param title the rest of the line, may be empty
/// @param urlBelow whether the first text below is a URL
record UnderlinedHeading(int index, int number, String title, boolean urlBelow) {
  private static final Pattern URL = Pattern.compile("\\s*<?https?://.*", Pattern.DOTALL);
  private static final Pattern UNDERLINE = Pattern.compile("[ \\t]*={3,}\\s*");
  private static final String SPACE = "[\\s\u00a0\u3000]";
  private static final Pattern NUMBERED =
      Pattern.compile(
          SPACE
              + "{0,3}(?<number>\\p{Nd}{1,9})(?:"
              + SPACE
              + "*[.．、。)）:：]"
              + SPACE
              + "*|"
              + SPACE
              + "+|$)(?<title>.*)",
          Pattern.DOTALL);

  /// A number and a title with nothing between them, as in `7知乎`; `2016年` is none.
  private static final Pattern GLUED =
      Pattern.compile(
          "\\s{0,3}(?<number>\\p{Nd}{1,3})(?<title>(?![年月日个万亿])\\p{IsHan}.*)", Pattern.DOTALL);

  private static final int WIDEST_GAP = 10;

  boolean numbered() {
    return number >= 0;
  }

  /// Every heading, those in code fences too. A line that begins with digits is numbered; another
  /// one is a heading only where a paragraph could begin.
  static List<UnderlinedHeading> in(List<String> lines) {
    List<UnderlinedHeading> headings = new ArrayList<>();
    int last = -1;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!UNDERLINE.matcher(lines.get(i + 1)).matches() || lines.get(i).isBlank()) {
        continue;
      }
      String line = lines.get(i);
      Matcher numbered = NUMBERED.matcher(line);
      Matcher glued = GLUED.matcher(line);
      if (numbered.matches()) {
        last = Integer.parseInt(numbered.group("number"));
        headings.add(
            new UnderlinedHeading(i, last, numbered.group("title").strip(), urlBelow(lines, i)));
      } else if (glued.matches() && continues(last, Integer.parseInt(glued.group("number")))) {
        last = Integer.parseInt(glued.group("number"));
        headings.add(
            new UnderlinedHeading(i, last, glued.group("title").strip(), urlBelow(lines, i)));
      } else if (beginsParagraph(lines, i)) {
        headings.add(new UnderlinedHeading(i, -1, line.strip(), false));
      }
    }
    return headings;
  }

  private static boolean urlBelow(List<String> lines, int index) {
    int below = index + 2;
    while (below < lines.size() && lines.get(below).isBlank()) {
      below++;
    }
    return below < lines.size() && URL.matcher(lines.get(below)).matches();
  }

  private static boolean continues(int last, int number) {
    return number > last && number <= last + WIDEST_GAP;
  }

  private static boolean beginsParagraph(List<String> lines, int index) {
    return !UNDERLINE.matcher(lines.get(index)).matches()
        && Fences.Marker.of(lines.get(index)) == null
        && (index == 0
            || lines.get(index - 1).isBlank()
            || Fences.Marker.of(lines.get(index - 1)) != null);
  }
}
