package org.talksearch.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.talksearch.query.Facet;

/// How many of the talks found have a value of one facet together with a value of another.
///
/// A talk counts in every cell whose two values it has. So the count of a row is that of the talks
/// that have its value, which the sum of its cells may exceed, or fall short of.
///
/// @param total talks that match
/// @param rows the values of the first axis, and how many there are in all
/// @param columns the values of the second axis, and how many there are in all
/// @param cells those that any talk is in, row by row
/// @param took time spent in the engine
/// @param partial whether the time limit ended the search before all talks were looked at
public record Matrix(
    int total,
    FacetResult rows,
    FacetResult columns,
    List<Cell> cells,
    Duration took,
    boolean partial) {
  public Matrix {
    cells = List.copyOf(cells);
  }

  /// The talks that have both values.
  ///
  /// @param row the value of the row
  /// @param column the value of the column
  /// @param count at least 1
  /// @param filters those that find exactly these talks, with the query as it was
  public record Cell(String row, String column, int count, Map<Facet, List<String>> filters) {}
}
