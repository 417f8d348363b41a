package org.talksearch.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Understanding;
import org.talksearch.http.EntityAnswer.Names;
import org.talksearch.query.SearchRequest;

/// The answer to a search, as JSON.
///
/// @param page which one it is; absent where a cursor was given
/// @param window how far into the hits pages go
/// @param nextCursor for the hits after these, if there are any; absent in a part, after which a
///   walk would pass over talks
record SearchAnswer(
    String query,
    int total,
    @Nullable Integer page,
    int window,
    int size,
    BigDecimal tookMillis,
    boolean partial,
    UnderstandingAnswer understanding,
    List<HitAnswer> hits,
    @Nullable String nextCursor,
    Map<String, FacetAnswer> facets)
    implements Answer.Timed {

  static SearchAnswer page(SearchRequest request, int page, int window, SearchResult result) {
    return of(request, page, window, result);
  }

  /// What a walk by cursor comes to next.
  static SearchAnswer walked(SearchRequest request, int window, SearchResult result) {
    return of(request, null, window, result);
  }

  private static SearchAnswer of(
      SearchRequest request, @Nullable Integer page, int window, SearchResult result) {
    Map<String, FacetAnswer> facets = new LinkedHashMap<>();
    result.facets().forEach(facet -> facets.put(facet.facet().key(), FacetAnswer.of(facet)));
    return new SearchAnswer(
        request.query(),
        result.total(),
        page,
        window,
        request.size(),
        millis(result.took()),
        result.partial(),
        UnderstandingAnswer.of(result.understanding()),
        result.hits().stream().map(hit -> HitAnswer.of(hit, request.explain())).toList(),
        Json.orAbsent(Cursor.next(request, result)),
        facets);
  }

  /// With three decimals.
  static BigDecimal millis(Duration took) {
    return BigDecimal.valueOf(took.toNanos(), 6).setScale(3, RoundingMode.HALF_UP);
  }

  record UnderstandingAnswer(List<UnitAnswer> units, List<FilterAnswer> filters, int required) {
    static UnderstandingAnswer of(Understanding understanding) {
      return new UnderstandingAnswer(
          understanding.units().stream().map(UnitAnswer::of).toList(),
          understanding.filters().stream().map(FilterAnswer::of).toList(),
          understanding.required());
    }
  }

  record UnitAnswer(
      String text, List<EntityAnswer> entities, List<String> readings, boolean known) {
    static UnitAnswer of(Understanding.Unit unit) {
      return new UnitAnswer(
          unit.text(),
          unit.entities().stream().map(EntityAnswer::of).toList(),
          unit.readings(),
          unit.known());
    }
  }

  record FilterAnswer(String facet, String value, boolean excluded) {
    static FilterAnswer of(Understanding.QueryFilter filter) {
      return new FilterAnswer(filter.facet().key(), filter.value(), filter.excluded());
    }
  }

  record FacetAnswer(List<ValueAnswer> values, int distinct) {
    static FacetAnswer of(FacetResult facet) {
      return new FacetAnswer(
          facet.values().stream().map(ValueAnswer::of).toList(), facet.distinct());
    }
  }

  record ValueAnswer(
      String facet,
      String value,
      Names names,
      int count,
      boolean selected,
      @Nullable Boolean known,
      List<ValueAnswer> children) {
    static ValueAnswer of(FacetResult.Value value) {
      return new ValueAnswer(
          value.facet().key(),
          value.value(),
          Names.of(value),
          value.count(),
          value.selected(),
          EntityAnswer.known(value.known()),
          value.children().stream().map(ValueAnswer::of).toList());
    }
  }
}
