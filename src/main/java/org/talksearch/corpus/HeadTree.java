package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A post's head that is written as structured data, in TOML or in JSON.
final class HeadTree {
  /// Tables that only hold more keys of the head.
  private static final Set<String> HOLDING_KEYS = Set.of("extra", "params", "taxonomies");

  private HeadTree() {}

  /// The head's values by key.
  ///
  /// @param firstLine index of the line that the tree's lines count from
  static Map<String, FrontMatter.Value> values(Tree.Fields head, int firstLine) {
    Map<String, FrontMatter.Value> values = new LinkedHashMap<>();
    head.values()
        .forEach((key, tree) -> {
          if (tree instanceof Tree.Fields fields && HOLDING_KEYS.contains(FrontMatter.key(key))) {
            fields.values().forEach((name, nested) -> put(values, name, nested, firstLine));
          } else {
            put(values, key, tree, firstLine);
          }
        });
    return values;
  }

  private static void put(
      Map<String, FrontMatter.Value> values, String key, Tree tree, int firstLine) {
    List<String> texts = new ArrayList<>();
    List<Map<String, String>> objects = new ArrayList<>();
    List<Tree> items = tree instanceof Tree.Items(List<Tree> all, int _) ? all : List.of(tree);
    for (Tree item : items) {
      switch (item) {
        case Tree.Fields(Map<String, Tree> fields, int _) -> {
          Map<String, String> object = new LinkedHashMap<>();
          fields.forEach((name, nested) -> object.put(name, nested.joined()));
          object.values().removeIf(String::isBlank);
          objects.add(object);
        }
        case Tree.Items _, Tree.Scalar _ ->
            item.texts().map(String::strip).filter(text -> !text.isEmpty()).forEach(texts::add);
      }
    }
    values.putIfAbsent(
        FrontMatter.key(key), new FrontMatter.Value(texts, objects, firstLine + tree.line()));
  }
}
