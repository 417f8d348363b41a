package org.talksearch.http;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.Matrix;
import org.talksearch.http.SearchAnswer.ValueAnswer;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// A matrix, as JSON.
record MatrixAnswer(
    String query,
    int total,
    BigDecimal tookMillis,
    boolean partial,
    AxisAnswer rows,
    AxisAnswer columns,
    List<CellAnswer> cells)
    implements Answer.Timed {

  static MatrixAnswer of(SearchRequest request, Matrix matrix) {
    return new MatrixAnswer(
        request.query(),
        matrix.total(),
        SearchAnswer.millis(matrix.took()),
        matrix.partial(),
        AxisAnswer.of(matrix.rows()),
        AxisAnswer.of(matrix.columns()),
        matrix.cells().stream().map(CellAnswer::of).toList());
  }

  /// Filters, by the parameters that take them.
  static Map<String, List<String>> filters(Map<Facet, List<String>> filters) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    filters.forEach((facet, values) -> parameters.put(facet.key(), values));
    return parameters;
  }

  record AxisAnswer(String facet, List<ValueAnswer> values, int distinct) {
    static AxisAnswer of(FacetResult axis) {
      return new AxisAnswer(
          axis.facet().key(),
          axis.values().stream().map(ValueAnswer::of).toList(),
          axis.distinct());
    }
  }

  record CellAnswer(String row, String column, int count, Map<String, List<String>> filters) {
    static CellAnswer of(Matrix.Cell cell) {
      return new CellAnswer(
          cell.row(), cell.column(), cell.count(), MatrixAnswer.filters(cell.filters()));
    }
  }
}
