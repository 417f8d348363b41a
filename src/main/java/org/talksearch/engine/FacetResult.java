package org.talksearch.engine;

import java.util.List;
import java.util.stream.Stream;
import org.talksearch.query.Facet;

/// How many of the talks found have which value of a facet.
///
/// A facet's own filter does not narrow its counts: each says what choosing that value as well
/// would bring.
///
/// @param facet what was counted
/// @param values by count, then by name; years by year; selected ones are always among them. For
///   [Facet#TECHNOLOGY], the categories of the first level, each with the categories and then the
///   technologies in it as children
/// @param distinct how many values there are in all
public record FacetResult(Facet facet, List<Value> values, int distinct) {
  public FacetResult {
    values = List.copyOf(values);
  }

  /// One value.
  ///
  /// @param facet the one whose filter takes it
  /// @param value what that filter takes
  /// @param chineseName what to show in Chinese
  /// @param englishName what to show in English
  /// @param count talks that have it
  /// @param selected whether the request filters by it
  /// @param known whether the vocabulary has it; true of facets that are in no vocabulary
  /// @param children values below it, counted the same way
  public record Value(
      Facet facet,
      String value,
      String chineseName,
      String englishName,
      int count,
      boolean selected,
      boolean known,
      List<Value> children) {
    public Value {
      children = List.copyOf(children);
    }

    /// The same, with these values below it.
    public Value with(List<Value> below) {
      return new Value(facet, value, chineseName, englishName, count, selected, known, below);
    }

    /// The values without children: itself, or those below it at any depth.
    public Stream<Value> leaves() {
      return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Value::leaves);
    }
  }
}
