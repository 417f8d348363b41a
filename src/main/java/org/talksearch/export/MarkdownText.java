package org.talksearch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text as Markdown that shows it as it is, with its line breaks: no sign in it becomes
/// markup. White space at the ends of lines is not kept, which Markdown cannot show.
final class MarkdownText {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /// Signs of markup wherever they stand. An underscore within a word is none, and an ampersand
  /// only before what could be a character's name.
  private static final Pattern SIGN =
      Pattern.compile(
          "[\\\\`*\\[\\]<>~|]" + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])" + "|&(?=#?\\w+;)");

  /// Signs of markup at the beginning of a line: heading, list, rule, underline of a heading.
  private static final Pattern OPENING = Pattern.compile("^(?:(\\d+)([.)])|([#+=:-]))");

  /// Signs of markup at the end of a heading.
  private static final Pattern CLOSING = Pattern.compile("(#+)$");

  private MarkdownText() {}

  /// Text on one line, for a heading or an item.
  static String line(String text) {
    String escaped = escaped(BLANK.matcher(text).replaceAll(" ").strip());
    return CLOSING.matcher(escaped).replaceFirst("\\\\$1");
  }

  /// Text of any number of lines; blank ones part its paragraphs.
  static String lines(String text) {
    List<String> paragraphs = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : (text + "\n\n").lines().toList()) {
      String stripped = BLANK.matcher(line).replaceAll(" ").strip();
      if (!stripped.isEmpty()) {
        lines.add(escaped(stripped));
      } else if (!lines.isEmpty()) {
        // A backslash at the end of a line breaks it.
        paragraphs.add(lines.stream().collect(Collectors.joining("\\\n")));
        lines.clear();
      }
    }
    return String.join("\n\n", paragraphs);
  }

  /// A link, or only its text where Markdown could not take the address.
  static String link(String label, String url) {
    if (url.isEmpty()) {
      return "";
    }
    String shown = line(label.isBlank() ? url : label);
    boolean takes = url.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '\\');
    if (!takes) {
      return label.isBlank() ? shown : shown + " " + line(url);
    }
    return "[" + shown + "](<" + url.replace("&", "&amp;") + ">)";
  }

  private static String escaped(String line) {
    String escaped = SIGN.matcher(line).replaceAll("\\\\$0");
    return OPENING
        .matcher(escaped)
        .replaceFirst(match ->
            match.group(1) == null
                ? "\\\\" + match.group(3)
                : match.group(1) + "\\\\" + match.group(2));
  }
}
