package org.talksearch.corpus;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads JSON into a [Tree].
final class JsonTree {
  /// Real data has ten levels; more than this is no data.
  private static final int DEEPEST = 100;

  /// Ten for each of the most entries that a file may have, and as many again for what is no entry.
  private static final int MOST_VALUES = 2_000_000;

  private static final Pattern POSITION = Pattern.compile(" at line (\\d+) column");

  private final JsonReader json;
  private final int firstLine;
  private Data.@Nullable Problem problem;
  private int values;

  private JsonTree(JsonReader json, int firstLine) {
    this.json = json;
    this.firstLine = firstLine;
  }

  /// The JSON of a text, or null if the text does not begin like an object or a list.
  static @Nullable Data read(String text) {
    return read(text, 0);
  }

  /// The list of the objects that stand on a line each; null unless there are several and nothing
  /// besides. A line that is broken off is one of them, and the problem.
  static @Nullable Data readLines(List<String> lines) {
    List<Tree> values = new ArrayList<>();
    Data.Problem problem = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      Data data = line.startsWith("{") && line.endsWith("}") ? read(line, i) : null;
      if (data == null) {
        return null;
      }
      values.add(data.root());
      problem = problem == null ? data.problem() : problem;
    }
    return values.size() < 2 ? null : new Data(new Tree.Items(values, 0), problem);
  }

  private static @Nullable Data read(String text, int firstLine) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return null;
    }
    JsonReader json = new JsonReader(new StringReader(text));
    json.setStrictness(Strictness.LEGACY_STRICT);
    json.setNestingLimit(DEEPEST);
    JsonTree parser = new JsonTree(json, firstLine);
    Tree root = parser.value();
    return root == null ? null : new Data(root, parser.problem);
  }

  /// Null for null, and where nothing more can be read.
  private @Nullable Tree value() {
    if (++values > MOST_VALUES) {
      problem = new Data.Problem(line(), "It holds more than " + MOST_VALUES + " values");
      return null;
    }
    try {
      int line = line();
      return switch (json.peek()) {
        case BEGIN_OBJECT -> object(line);
        case BEGIN_ARRAY -> array(line);
        case STRING, NUMBER -> new Tree.Scalar(json.nextString(), line);
        case BOOLEAN -> new Tree.Scalar(Boolean.toString(json.nextBoolean()), line);
        case NULL -> {
          json.nextNull();
          yield null;
        }
        case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> null;
      };
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  private Tree object(int line) {
    Map<String, Tree> values = new LinkedHashMap<>();
    try {
      json.beginObject();
      while (problem == null && json.hasNext()) {
        String name = json.nextName();
        Tree value = value();
        if (value != null) {
          values.putIfAbsent(name, value);
        }
      }
      if (problem == null) {
        json.endObject();
      }
    } catch (IOException e) {
      fail(e);
    }
    return new Tree.Fields(values, line);
  }

  private Tree array(int line) {
    List<Tree> values = new ArrayList<>();
    try {
      json.beginArray();
      while (problem == null && json.hasNext()) {
        Tree value = value();
        if (value != null) {
          values.add(value);
        }
      }
      if (problem == null) {
        json.endArray();
      }
    } catch (IOException e) {
      fail(e);
    }
    return new Tree.Items(values, line);
  }

  private void fail(IOException e) {
    if (problem == null) {
      String why =
          e instanceof EOFException
              ? "It ends in the middle of a value"
              : e instanceof MalformedJsonException
                      && String.valueOf(e.getMessage()).contains("esting")
                  ? "It nests deeper than " + DEEPEST + " levels"
                  : "It is not JSON from there on";
      problem = new Data.Problem(line(), why);
    }
  }

  /// The reader tells its place only in its description.
  private int line() {
    Matcher matcher = POSITION.matcher(json.toString());
    return firstLine + (matcher.find() ? Integer.parseInt(matcher.group(1)) - 1 : 0);
  }
}
