package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// Reads TOML into a [Tree]: that of the heads of posts.
final class TomlTree {
  /// The parser calls itself for each level, and takes some of its time twice for each character.
  private static final int DEEPEST = 50;

  private static final int LONGEST = 100_000;

  private TomlTree() {}

  /// What could be read; null if nothing could.
  static @Nullable Data read(String text) {
    if (text.length() > LONGEST || nesting(text) > DEEPEST) {
      return null;
    }
    TomlParseResult result = Toml.parse(text);
    Tree.Fields root = fields(result, 0);
    if (!result.hasErrors()) {
      return new Data(root, null);
    }
    TomlParseError error = result.errors().getFirst();
    return root.values().isEmpty()
        ? null
        : new Data(
            root, new Data.Problem(line(error.position()), String.valueOf(error.getMessage())));
  }

  /// At most so deep is it nested: brackets within texts are counted too.
  private static int nesting(String text) {
    int deepest = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Tree.Fields fields(TomlTable table, int line) {
    Map<String, Tree> values = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      TomlPosition position = table.inputPositionOf(path);
      Object value = table.get(path);
      if (value != null) {
        values.put(key, tree(value, position == null ? line : line(position)));
      }
    }
    return new Tree.Fields(values, line);
  }

  private static Tree tree(Object value, int line) {
    return switch (value) {
      case TomlTable table -> fields(table, line);
      case TomlArray array -> {
        List<Tree> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          items.add(tree(array.get(i), line));
        }
        yield new Tree.Items(items, line);
      }
      default -> new Tree.Scalar(value.toString(), line);
    };
  }

  private static int line(TomlPosition position) {
    return Math.max(0, position.line() - 1);
  }
}
