package org.talksearch.http;

import java.util.List;
import org.talksearch.engine.Axis;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// How many of the talks that match have which values of two facets.
record MatrixEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED =
      SearchParameters.counting(
          Parameter.single("rows"),
          Parameter.single("columns"),
          Parameter.single("rowSize"),
          Parameter.single("columnSize"));

  private static final int DEFAULT_SIZE = 20;

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    SearchRequest search = SearchParameters.counted(parameters);
    Axis rows = axis("rows", Facet.COMPANY, "rowSize", parameters);
    Axis columns = axis("columns", Facet.TECHNOLOGY, "columnSize", parameters);
    if (rows.facet() == columns.facet()) {
      throw Parameters.bad(
          "columns",
          "Rows and columns are both of the facet “" + rows.facet().key() + "”.",
          "Give another facet for one of them.");
    }
    return Answer.json(MatrixAnswer.of(search, engine.matrix(search, rows, columns)));
  }

  private static Axis axis(String name, Facet otherwise, String size, Parameters parameters) {
    return Axis.of(
        SearchParameters.axis(parameters, name, otherwise, Axis.FACETS),
        parameters.number(size, 1, Axis.LARGEST_SIZE, DEFAULT_SIZE));
  }
}
