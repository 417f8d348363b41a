package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Matrix.Cell;
import org.talksearch.query.SearchRequest;

/// How many talks have a value of one axis and one of another.
///
/// @param counts a row for each value of the first axis, a column for each of the second
record Crossed(FacetResult rows, FacetResult columns, List<int[]> counts) {

  static Crossed of(MatchingTalks talks, FacetResult rows, FacetResult columns) throws IOException {
    return new Crossed(
        rows, columns, talks.count(rows.facet(), labels(rows), columns.facet(), labels(columns)));
  }

  private static List<String> labels(FacetResult axis) {
    return axis.values().stream().map(Value::value).toList();
  }

  /// Those that are not empty, each with the request's filters narrowed to it.
  List<Cell> cells(SearchRequest request) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < counts.size(); row++) {
      String rowValue = rows.values().get(row).value();
      SearchRequest ofRow = request.filteredBy(rows.facet(), List.of(rowValue));
      for (int column = 0; column < counts.get(row).length; column++) {
        if (counts.get(row)[column] > 0) {
          String columnValue = columns.values().get(column).value();
          cells.add(
              new Cell(
                  rowValue,
                  columnValue,
                  counts.get(row)[column],
                  ofRow.filteredBy(columns.facet(), List.of(columnValue)).filters()));
        }
      }
    }
    return cells;
  }
}
