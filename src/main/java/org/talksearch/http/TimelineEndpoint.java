package org.talksearch.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.talksearch.engine.Axis;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// How many of the talks that match are of which year.
record TimelineEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED =
      SearchParameters.counting(
          Parameter.single("of"), Parameter.repeatable("values"), Parameter.single("size"));

  private static final Set<Facet> FACETS = EnumSet.copyOf(Axis.FACETS);

  static {
    FACETS.remove(Facet.YEAR);
  }

  private static final int DEFAULT_SIZE = 10;

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    SearchRequest search = SearchParameters.counted(parameters);
    Optional<Axis> of = axis(parameters);
    return Answer.json(TimelineAnswer.of(search, of, engine.timeline(search, of)));
  }

  private static Optional<Axis> axis(Parameters parameters) {
    int size = parameters.number("size", 1, Axis.LARGEST_SIZE, DEFAULT_SIZE);
    List<String> values = parameters.all("values");
    if (parameters.single("of").isEmpty() && values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > Axis.LARGEST_SIZE) {
      throw Parameters.bad(
          "values",
          "“values” stands there " + values.size() + " times.",
          "Give " + Axis.LARGEST_SIZE + " at most.");
    }
    Facet facet = SearchParameters.axis(parameters, "of", Facet.TECHNOLOGY, FACETS);
    return Optional.of(new Axis(facet, values, values.isEmpty() ? size : values.size()));
  }
}
