package org.talksearch.http;

import java.util.List;
import java.util.Optional;
import org.talksearch.engine.FoundValues;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// Values of a facet that go by a name.
record FacetEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED =
      SearchParameters.counting(Parameter.single("contains"), Parameter.single("size"));

  private static final int DEFAULT_SIZE = 20;

  @Override
  public Answer answer(Request request) {
    Optional<Facet> facet = Facet.named(request.variable("facet"));
    if (facet.isEmpty()) {
      return Problem.noSuchFacet(request.variable("facet")).answer();
    }
    Parameters parameters = request.parameters();
    String contains = parameters.single("contains").orElse("");
    if (contains.length() > FoundValues.LONGEST_TEXT) {
      throw Parameters.bad(
          "contains",
          "“contains” has " + contains.length() + " characters.",
          "Give " + FoundValues.LONGEST_TEXT + " at most.");
    }
    int size = parameters.number("size", 1, FoundValues.LARGEST_SIZE, DEFAULT_SIZE);
    SearchRequest search = SearchParameters.counted(parameters);
    return Answer.json(
        FoundValuesAnswer.of(
            search, contains, engine.findValues(search, facet.get(), contains, size)));
  }
}
