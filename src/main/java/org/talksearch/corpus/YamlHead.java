package org.talksearch.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Reads the YAML of a post's head: texts, lists of texts, and mappings nested in it.
///
/// It works on the parser's events. That keeps every value as it is written (a date stays text),
/// gives the line of each key, and no nesting or alias can make it run long or deep. What is nested
/// deeper counts as part of what it is nested in.
final class YamlHead {
  private final Map<String, FrontMatter.Value> values;
  private final int firstLine;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Map<String, String>> objects = new ArrayList<>();
  private @Nullable Level outermostObject;
  private Map<String, String> object = new LinkedHashMap<>();
  private int keyLine;

  /// A mapping or list that has begun; in a mapping, the key whose value comes next.
  private static final class Level {
    private final boolean mapping;
    private @Nullable String key;

    private Level(boolean mapping) {
      this.mapping = mapping;
    }
  }

  private YamlHead(Map<String, FrontMatter.Value> values, int firstLine) {
    this.values = values;
    this.firstLine = firstLine;
  }

  /// Adds the head's values; of a key that comes twice the first counts.
  ///
  /// @param firstLine index of the head's first line in its file
  /// @return whether the head is a mapping, or empty
  /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is not YAML
  static boolean read(List<String> lines, int firstLine, Map<String, FrontMatter.Value> values) {
    YamlHead head = new YamlHead(values, firstLine);
    Parse parse = new Parse(LoadSettings.builder().build());
    for (Event event : parse.parseString(String.join("\n", lines) + "\n")) {
      if (!head.take(event)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Event event) {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> {
        return begin(new Level(event.getEventId() == Event.ID.MappingStart));
      }
      case MappingEnd, SequenceEnd -> end();
      case Scalar -> {
        Level level = levels.peek();
        if (level == null) {
          return false;
        }
        takeScalar((ScalarEvent) event, level);
      }
      case Alias -> finishNode();
      case Comment, DocumentEnd, DocumentStart, StreamEnd, StreamStart -> {}
    }
    return true;
  }

  private boolean begin(Level level) {
    Level outer = levels.peek();
    if (outer == null ? !level.mapping : levels.size() == 1 && outer.key == null) {
      return false;
    }
    if (outer != null && level.mapping && outermostObject == null) {
      outermostObject = level;
    }
    levels.push(level);
    return true;
  }

  private void end() {
    if (levels.pop() == outermostObject) {
      if (!object.isEmpty()) {
        objects.add(object);
      }
      object = new LinkedHashMap<>();
      outermostObject = null;
    }
    finishNode();
  }

  private void takeScalar(ScalarEvent scalar, Level level) {
    String text = scalar.getValue().strip();
    if (level.mapping && level.key == null) {
      level.key = text;
      if (levels.size() == 1) {
        keyLine = firstLine + scalar.getStartMark().map(mark -> mark.getLine()).orElse(0);
      }
      return;
    }
    boolean isNull = scalar.isPlain() && (text.equals("~") || text.equals("null"));
    if (!text.isEmpty() && !isNull) {
      if (outermostObject == null) {
        texts.add(text);
      } else {
        String field = Objects.requireNonNullElse(outermostObject.key, "");
        object.merge(field, text, (before, more) -> before + ", " + more);
      }
    }
    finishNode();
  }

  /// In a mapping, a whole node is a key or the value of the key before it.
  private void finishNode() {
    Level level = levels.peek();
    if (level == null || !level.mapping) {
      return;
    }
    if (level.key == null) {
      level.key = "";
      return;
    }
    if (levels.size() == 1) {
      values.putIfAbsent(
          FrontMatter.key(level.key), new FrontMatter.Value(texts, objects, keyLine));
      texts.clear();
      objects.clear();
    }
    level.key = null;
  }
}
