package org.talksearch.http;

import java.math.BigDecimal;
import java.util.List;
import org.talksearch.engine.FoundValues;
import org.talksearch.http.SearchAnswer.ValueAnswer;
import org.talksearch.query.SearchRequest;

/// Values of a facet that were found by their names, as JSON.
record FoundValuesAnswer(
    String query,
    String facet,
    String contains,
    BigDecimal tookMillis,
    boolean partial,
    List<ValueAnswer> values,
    int distinct)
    implements Answer.Timed {

  static FoundValuesAnswer of(SearchRequest request, String contains, FoundValues found) {
    return new FoundValuesAnswer(
        request.query(),
        found.facet().facet().key(),
        contains,
        SearchAnswer.millis(found.took()),
        found.partial(),
        found.facet().values().stream().map(ValueAnswer::of).toList(),
        found.facet().distinct());
  }
}
