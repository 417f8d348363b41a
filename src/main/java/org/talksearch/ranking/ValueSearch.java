package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.ranking.TypedName.Place;

/// Finds values of a facet by their names.
///
/// @param talks those that match without the facet's own filter
record ValueSearch(
    MatchingTalks talks, FacetFilters filters, FacetNames facetNames, ValueNames names) {

  private record Found(Value value, Place place) {}

  FacetResult of(Facet facet, String text, int size) throws IOException {
    TypedName typed = TypedName.of(text);
    boolean nothingToFind = typed.letters().isEmpty() && !text.isBlank();
    List<Found> all = new ArrayList<>();
    for (Facet each : listed(facet)) {
      for (Map.Entry<String, Integer> count : counts(each).entrySet()) {
        Place place = nothingToFind ? Place.NOWHERE : place(typed, each, count.getKey());
        Value value = facetNames.value(each, count.getKey(), count.getValue());
        if (place != Place.NOWHERE || value.selected()) {
          all.add(new Found(value, place));
        }
      }
    }
    Comparator<Value> order =
        facet == Facet.YEAR ? Comparator.comparing(Value::value) : FacetCounts.BY_COUNT;
    all.sort(
        Comparator.comparing((Found found) -> !found.value.selected())
            .thenComparing(Found::place)
            .thenComparing(Found::value, order));
    List<Value> shown = new ArrayList<>();
    int others = 0;
    for (Found found : all) {
      if (found.value.selected() || others++ < size) {
        shown.add(found.value);
      }
    }
    int distinct = (int) all.stream().filter(found -> found.place != Place.NOWHERE).count();
    return new FacetResult(facet, shown, distinct);
  }

  /// Categories stand among technologies.
  private static List<Facet> listed(Facet facet) {
    return facet == Facet.TECHNOLOGY ? List.of(Facet.TECHNOLOGY, Facet.CATEGORY) : List.of(facet);
  }

  /// Of all values that the talks have, and of those that the request filters by.
  private Map<String, Integer> counts(Facet facet) throws IOException {
    Map<String, Integer> counts = talks.count(facet);
    for (String chosen : facetNames.request().filters().getOrDefault(facet, List.of())) {
      filters.labels(facet, chosen).forEach(label -> counts.putIfAbsent(label, 0));
    }
    return counts;
  }

  private Place place(TypedName typed, Facet facet, String label) {
    Place best = Place.NOWHERE;
    for (String name : names.of(facet, label)) {
      Place place = typed.in(name);
      best = place.compareTo(best) < 0 ? place : best;
    }
    return best;
  }
}
