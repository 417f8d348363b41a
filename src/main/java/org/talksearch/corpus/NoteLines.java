package org.talksearch.corpus;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Notes made of what no field of a talk takes, as `key: value`, each once.
///
/// Numbers, true and false, and what steers a page (pictures, colours, times) are passed over.
final class NoteLines {
  private static final Pattern NO_TEXT = Pattern.compile("\\s*(?:[-+.\\d]*|true|false)\\s*");
  private static final Pattern STEERING =
      Pattern.compile(
          "(?i).*(?:avatar|picture|photo|image|logo|colou?r|_?guid)(?:_?url)?|(?:.*_)?ids?"
              + "|date|start|end|starts_?at|ends_?at|duration|end_?time|start_?time|feedback_?url"
              + "|slug|sort|version");

  private final Set<String> lines = new LinkedHashSet<>();

  /// @param key empty for a text without a name
  void add(String key, String text) {
    if (!text.isBlank()) {
      lines.add(key.isBlank() ? text.strip() : key.strip() + ": " + text.strip());
    }
  }

  /// All fields of an object but those that are taken already.
  void addOthers(Tree.Fields fields, Set<String> taken) {
    fields
        .values()
        .forEach((key, value) -> {
          if (!taken.contains(key) && !STEERING.matcher(key).matches()) {
            add(
                key,
                value
                    .texts()
                    .filter(text -> !NO_TEXT.matcher(text).matches())
                    .map(text -> HtmlText.ofField(text).text())
                    .collect(Collectors.joining(", ")));
          }
        });
  }

  String text() {
    return String.join("\n", lines);
  }
}
