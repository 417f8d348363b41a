package org.talksearch.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The head of a post: YAML between two lines of `---` (Jekyll, Hugo, Hexo), or above one line of
/// it (Hexo); TOML between two lines of `+++`, or an object of JSON (Hugo); or lines of `Key:
/// value` up to the first blank line (Pelican, MultiMarkdown).
///
/// @param values by key in lower case
/// @param body index of the first line after the head
/// @param trouble what is wrong with the head, if anything
record FrontMatter(Map<String, Value> values, int body, @Nullable Trouble trouble) {
  /// The head of a file that has none.
  static final FrontMatter NONE = new FrontMatter(Map.of(), 0, null);

  private static final Pattern FENCE = Pattern.compile("---\\s*");
  private static final Pattern END = Pattern.compile("(---|\\.\\.\\.)\\s*");

  private static final Pattern TOML_FENCE = Pattern.compile("\\+\\+\\+\\s*");
  private static final Pattern CLOSING_BRACE = Pattern.compile("\\}\\s*");

  /// @param texts one for a scalar, any number for a list, none for an empty value
  /// @param objects the texts of each nested mapping by its keys, in their order
  /// @param line index of the line that the key stands on
  record Value(List<String> texts, List<Map<String, String>> objects, int line) {
    Value {
      texts = List.copyOf(texts);
      objects = List.copyOf(objects);
    }
  }

  /// @param line index of the line
  record Trouble(int line, String what, String why, String remedy) {}

  FrontMatter {
    values = Map.copyOf(values);
  }

  /// The file's head, or null if it has none.
  static @Nullable FrontMatter of(SourceFile file) {
    int first = file.firstTextLine(0);
    if (first == file.lines().size()) {
      return null;
    }
    String line = file.lines().get(first);
    if (FENCE.matcher(line).matches()) {
      return fenced(file, first);
    }
    if (TOML_FENCE.matcher(line).matches()) {
      return toml(file, first);
    }
    FrontMatter begun = line.strip().endsWith("---") ? brokenFence(file, first) : null;
    if (begun != null) {
      return begun;
    }
    return line.startsWith("{") ? json(file, first) : plain(file, first);
  }

  /// The value of the first of these keys that has one; a list's items with commas between.
  String text(String... keys) {
    for (String key : keys) {
      Value value = values.get(key);
      if (value != null && !value.texts().isEmpty()) {
        return String.join(", ", value.texts());
      }
    }
    return "";
  }

  /// The items of the first of these keys that has any, a text being cut at its commas.
  List<String> list(String... keys) {
    for (String key : keys) {
      Value value = values.get(key);
      if (value != null && !value.texts().isEmpty()) {
        return value.texts().stream()
            .flatMap(text -> Pattern.compile("[,，、;；]").splitAsStream(text))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
      }
    }
    return List.of();
  }

  private static @Nullable FrontMatter fenced(SourceFile file, int fence) {
    int end = fence + 1;
    while (end < file.lines().size() && !END.matcher(file.lines().get(end)).matches()) {
      end++;
    }
    if (end == file.lines().size()) {
      return unclosed(file, fence);
    }
    return yaml(file, fence + 1, end);
  }

  /// @param end index of the line that closes it
  private static @Nullable FrontMatter yaml(SourceFile file, int start, int end) {
    List<String> head = file.lines().subList(start, end);
    Map<String, Value> values = new HashMap<>();
    try {
      if (YamlHead.read(head, start, values)) {
        return new FrontMatter(values, end + 1, null);
      }
      return KeyLines.areMost(head)
          ? salvaged(head, start, end, 0, "It does not begin with a key")
          : null;
    } catch (YamlEngineException e) {
      return salvaged(head, start, end, problemLine(e, head.size()), problem(e));
    }
  }

  /// @param line the trouble's, from the head's first one on
  private static @Nullable FrontMatter salvaged(
      List<String> head, int start, int end, int line, String why) {
    Map<String, Value> salvaged = KeyLines.read(head, start);
    return salvaged.isEmpty()
        ? null
        : new FrontMatter(
            salvaged,
            end + 1,
            new Trouble(
                start + line,
                "The head of the post is not valid YAML",
                why + ". It was read as lines of key: value",
                "Put quotes around a value that holds a colon, a quote or a bracket."));
  }

  private static @Nullable FrontMatter toml(SourceFile file, int fence) {
    int end = fence + 1;
    while (end < file.lines().size() && !TOML_FENCE.matcher(file.lines().get(end)).matches()) {
      end++;
    }
    if (end == file.lines().size()) {
      return null;
    }
    List<String> head = file.lines().subList(fence + 1, end);
    Data data = TomlTree.read(String.join("\n", head) + "\n");
    return data == null ? null : structured(data, fence + 1, end, "TOML");
  }

  /// An object of JSON is a head only where text that is no JSON follows.
  private static @Nullable FrontMatter json(SourceFile file, int first) {
    int end = first;
    while (end < file.lines().size() && !CLOSING_BRACE.matcher(file.lines().get(end)).matches()) {
      end++;
    }
    int below = file.firstTextLine(Math.min(end + 1, file.lines().size()));
    if (below == file.lines().size()
        || "[{}],".indexOf(file.lines().get(below).strip().charAt(0)) >= 0) {
      return null;
    }
    Data data = JsonTree.read(String.join("\n", file.lines().subList(first, end + 1)));
    FrontMatter head = data == null ? null : structured(data, first, end, "JSON");
    return head != null && head.values().containsKey("title") ? head : null;
  }

  private static @Nullable FrontMatter structured(
      Data data, int firstLine, int end, String language) {
    if (!(data.root() instanceof Tree.Fields root) || root.values().isEmpty()) {
      return null;
    }
    Data.Problem problem = data.problem();
    return new FrontMatter(
        HeadTree.values(root, firstLine),
        end + 1,
        problem == null
            ? null
            : new Trouble(
                firstLine + problem.line(),
                "The head of the post is not valid " + language,
                problem.why() + ". What stands above was read",
                "Put quotes around texts, and close quotes and brackets."));
  }

  /// Something stands before the dashes that begin the head.
  private static @Nullable FrontMatter brokenFence(SourceFile file, int fence) {
    List<String> below = file.lines().subList(fence + 1, file.lines().size());
    int length = KeyLines.leading(below);
    Map<String, Value> values = KeyLines.read(below.subList(0, length), fence + 1);
    if (length == below.size()
        || !END.matcher(below.get(length)).matches()
        || !values.containsKey("title")) {
      return null;
    }
    return new FrontMatter(
        values,
        fence + 1 + length + 1,
        new Trouble(
            fence,
            "The head of the post does not begin with its line of ---",
            "Something stands before the dashes, so it was read as lines of key: value",
            "Take out what stands before the dashes."));
  }

  private static @Nullable FrontMatter unclosed(SourceFile file, int fence) {
    int blank = fence + 1;
    while (blank < file.lines().size() && !file.lines().get(blank).isBlank()) {
      blank++;
    }
    int end = fence + 1 + KeyLines.leading(file.lines().subList(fence + 1, blank));
    Map<String, Value> values = KeyLines.read(file.lines().subList(fence + 1, end), fence + 1);
    // Below a line that is no fence but a rule, a text may begin with a word and a colon too.
    if (values.isEmpty() || (end < blank && !(values.size() > 1 && values.containsKey("title")))) {
      return null;
    }
    return new FrontMatter(
        values,
        end,
        new Trouble(
            fence,
            "The head of the post has no end",
            "No second line of --- closes it, so it was read up to the first line without a key",
            "Put a line of --- below the head."));
  }

  /// Lines of keys with a blank line below, or a closing fence. A fence below a single line makes
  /// that a heading.
  private static @Nullable FrontMatter plain(SourceFile file, int first) {
    int end = first;
    while (end < file.lines().size()
        && !file.lines().get(end).isBlank()
        && !FENCE.matcher(file.lines().get(end)).matches()) {
      end++;
    }
    List<String> head = file.lines().subList(first, end);
    if (!KeyLines.onlyKeyLines(head)) {
      return null;
    }
    boolean fenced = end < file.lines().size() && !file.lines().get(end).isBlank();
    if (fenced && head.size() > 1) {
      FrontMatter closed = yaml(file, first, end);
      return closed != null && closed.values().containsKey("title") ? closed : null;
    }
    Map<String, Value> values = KeyLines.read(head, first);
    return !fenced && values.containsKey("title") ? new FrontMatter(values, end, null) : null;
  }

  private static int problemLine(YamlEngineException e, int lines) {
    int line =
        e instanceof MarkedYamlEngineException marked
            ? marked.getProblemMark().map(mark -> mark.getLine()).orElse(0)
            : 0;
    return Math.clamp(line, 0, Math.max(0, lines - 1));
  }

  private static String problem(YamlEngineException e) {
    String problem = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : null;
    return problem == null ? "A character in it is not allowed in YAML" : problem;
  }

  /// Keys compare without regard to case.
  static String key(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
