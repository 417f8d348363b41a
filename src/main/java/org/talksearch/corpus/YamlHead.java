package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Reads the YAML of a post's head: texts, and lists of texts.
///
/// It works on the parser's events. That keeps every value as it is written (a date stays text),
/// gives the line of each key, and no nesting or alias can make it run long or deep. What is nested
/// deeper than a list of texts is passed over.
final class YamlHead {
  private final Map<String, FrontMatter.Value> values;
  private final int firstLine;
  private final List<String> items = new ArrayList<>();
  private int depth;
  private boolean inList;
  private @Nullable String key;
  private int keyLine;

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
        boolean list = event.getEventId() == Event.ID.SequenceStart;
        if ((depth == 0 && list) || (depth == 1 && key == null)) {
          return false;
        }
        depth++;
        inList = list;
      }
      case MappingEnd, SequenceEnd -> {
        depth--;
        inList = false;
        if (depth == 1) {
          finishValue();
        }
      }
      case Scalar -> {
        if (depth == 0) {
          return false;
        }
        takeScalar((ScalarEvent) event);
      }
      case Alias -> {
        if (depth == 1) {
          finishValue();
        }
      }
      case Comment, DocumentEnd, DocumentStart, StreamEnd, StreamStart -> {}
    }
    return true;
  }

  private void takeScalar(ScalarEvent scalar) {
    if (depth == 1 && key == null) {
      key = FrontMatter.key(scalar.getValue());
      keyLine = firstLine + scalar.getStartMark().map(mark -> mark.getLine()).orElse(0);
      return;
    }
    String text = scalar.getValue().strip();
    boolean isNull = scalar.isPlain() && (text.equals("~") || text.equals("null"));
    boolean wanted = depth == 1 || (depth == 2 && inList);
    if (wanted && !text.isEmpty() && !isNull) {
      items.add(text);
    }
    if (depth == 1) {
      finishValue();
    }
  }

  private void finishValue() {
    if (key != null) {
      values.putIfAbsent(key, new FrontMatter.Value(List.copyOf(items), keyLine));
    }
    key = null;
    items.clear();
  }
}
