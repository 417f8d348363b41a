package org.talksearch.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value of structured data, be it written in JSON, YAML or CSV. Nulls are not there at all.
sealed interface Tree {

  /// Index of the line that it begins on, as closely as its parser tells.
  int line();

  /// An object.
  ///
  /// @param values by name, in the order of the source
  record Fields(Map<String, Tree> values, int line) implements Tree {
    /// The value of that name, or null.
    @Nullable Tree get(String name) {
      return values.get(name);
    }
  }

  /// A list.
  record Items(List<Tree> values, int line) implements Tree {}

  /// A text, a number as written, or `true` or `false`.
  record Scalar(String text, int line) implements Tree {}

  /// The object of that name in this one; an empty one if there is none.
  default Fields fields(String name) {
    return this instanceof Fields fields && fields.get(name) instanceof Fields found
        ? found
        : new Fields(new LinkedHashMap<>(), line());
  }

  /// The items of the list of that name in this object; none if there is no such list.
  default List<Tree> items(String name) {
    return this instanceof Fields fields && fields.get(name) instanceof Items found
        ? found.values()
        : List.of();
  }

  /// The text of that name in this object; empty if there is none.
  default String text(String name) {
    return this instanceof Fields fields && fields.get(name) instanceof Scalar found
        ? found.text()
        : "";
  }

  /// All texts in it, however deep they stand, in their order.
  default Stream<String> texts() {
    return switch (this) {
      case Fields(Map<String, Tree> values, int _) -> values.values().stream().flatMap(Tree::texts);
      case Items(List<Tree> values, int _) -> values.stream().flatMap(Tree::texts);
      case Scalar(String text, int _) -> Stream.of(text);
    };
  }

  /// All texts in it with commas between.
  default String joined() {
    return texts().filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
  }
}
