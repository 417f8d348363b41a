package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a head line by line: `key: value`, and items `- text` below a key without a value.
final class KeyLines {
  private static final Pattern KEY =
      Pattern.compile(
          "(?<key>[A-Za-z][\\w-]{0,40}(?: [A-Z][\\w-]{0,40}){0,3})\\s*:(?!//)(?<value>.*)",
          Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)", Pattern.DOTALL);
  private static final Pattern QUOTED =
      Pattern.compile("\"(.*)\"|'(.*)'|\\[(.*)\\]", Pattern.DOTALL);

  private KeyLines() {}

  /// Whether every line begins with a key, is an item, or carries on the line above.
  static boolean onlyKeyLines(List<String> lines) {
    return !lines.isEmpty() && leading(lines) == lines.size();
  }

  /// How many lines, from the first on, begin with a key, are an item, or carry on the line above.
  static int leading(List<String> lines) {
    int count = 0;
    while (count < lines.size() && isKeyLine(lines.get(count), count == 0)) {
      count++;
    }
    return count;
  }

  /// Whether there are several lines, most of which begin with a key.
  static boolean areMost(List<String> lines) {
    long keyed = lines.stream().filter(line -> KEY.matcher(line).matches()).count();
    return keyed > 1 && 2 * keyed > lines.size();
  }

  private static boolean isKeyLine(String line, boolean first) {
    return KEY.matcher(line).matches()
        || (!first
            && !line.isEmpty()
            && (ITEM.matcher(line).matches() || Character.isWhitespace(line.charAt(0))));
  }

  /// @param firstLine index of the first of these lines in its file
  static Map<String, FrontMatter.Value> read(List<String> lines, int firstLine) {
    Map<String, FrontMatter.Value> values = new HashMap<>();
    String key = "";
    List<String> texts = new ArrayList<>();
    int keyLine = firstLine;
    for (int i = 0; i < lines.size(); i++) {
      Matcher keyed = KEY.matcher(lines.get(i));
      Matcher item = ITEM.matcher(lines.get(i));
      if (keyed.matches()) {
        put(values, key, texts, keyLine);
        key = FrontMatter.key(keyed.group("key"));
        keyLine = firstLine + i;
        texts = new ArrayList<>();
        add(texts, keyed.group("value"));
      } else if (item.matches()) {
        add(texts, item.group(1));
      } else if (!texts.isEmpty() && !lines.get(i).isBlank()) {
        texts.addLast(texts.removeLast() + " " + lines.get(i).strip());
      }
    }
    put(values, key, texts, keyLine);
    return values;
  }

  private static void put(
      Map<String, FrontMatter.Value> values, String key, List<String> texts, int line) {
    if (!key.isEmpty()) {
      values.putIfAbsent(key, new FrontMatter.Value(texts, List.of(), line));
    }
  }

  private static void add(List<String> texts, String written) {
    String text = written.strip();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }
}
