package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings with no space behind their marks, as `###主题`, which some renderers take for headings
/// and the standard does not.
///
/// Two marks or more in front of a letter can hardly mean anything else. One alone, as in `#容器`, is
/// as often a tag: it makes a heading only of Chinese that begins a paragraph and holds no other
/// mark.
final class GluedHeadings {
  private static final Pattern SEVERAL =
      Pattern.compile("^( {0,3})([#＃]{2,6})(?=[\\p{L}\\p{N}《「【“\"(（])(.*)", Pattern.DOTALL);
  private static final Pattern ONE =
      Pattern.compile("^( {0,3})([#＃])(?=[\\p{IsHan}《「【])([^#＃]{1,100})");
  private static final Pattern FULL_WIDTH =
      Pattern.compile("^( {0,3})(＃{1,6})\\s+(\\S.*)", Pattern.DOTALL);
  private static final Pattern CLOSING = Pattern.compile("[#＃]{1,6}\\s*$");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*", Pattern.DOTALL);

  private GluedHeadings() {}

  /// The same lines, with a space where one is missing.
  static List<String> spaced(List<String> lines) {
    List<String> spaced = new ArrayList<>(lines.size());
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      fenced ^= FENCE.matcher(line).matches();
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      spaced.add(fenced ? line : spaced(line, begins));
    }
    return spaced;
  }

  private static String spaced(String line, boolean beginsParagraph) {
    String start = line.stripLeading();
    if (!start.startsWith("#") && !start.startsWith("＃")) {
      return line;
    }
    Matcher matcher = SEVERAL.matcher(line);
    if (!matcher.matches()) {
      matcher = FULL_WIDTH.matcher(line);
    }
    if (!matcher.matches() && beginsParagraph) {
      matcher = ONE.matcher(line);
    }
    return matcher.matches()
        ? matcher.group(1)
            + matcher.group(2).replace('＃', '#')
            + " "
            + CLOSING.matcher(matcher.group(3)).replaceFirst("")
        : line;
  }
}
