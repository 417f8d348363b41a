package org.talksearch.engine;

import java.util.List;
import org.talksearch.query.Facet;

/// How many of the talks found have which value of a facet.
///
/// A facet's own filter does not narrow its counts: each says what choosing that value as well
/// would bring.
///
/// @param facet what was counted
/// @param values by count, then by name; years by year; selected ones are always among them. For
///   [Facet#TECHNOLOGY], the categories, each with its technologies as children
/// @param distinct how many values there are in all
public record FacetResult(Facet facet, List<Value> values, int distinct) {
  public FacetResult {
    values = List.copyOf(values);
  }

  /// One value.
  ///
  /// @param value what a filter takes
  /// @param chineseName what to show in Chinese
  /// @param englishName what to show in English
  /// @param count talks that have it
  /// @param selected whether the request filters by it
  /// @param known whether the vocabulary has it; true of facets that are in no vocabulary
  /// @param children values below it, counted the same way
  public record Value(
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
  }
}
