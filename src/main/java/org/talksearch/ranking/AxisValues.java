package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.talksearch.engine.Axis;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// Chooses the values of an axis.
///
/// A value is only ever chosen if putting it in place of its facet's filter narrows that filter:
/// else the talks that it then finds would be others than those counted.
record AxisValues(
    MatchingTalks talks,
    SearchRequest request,
    Vocabulary vocabulary,
    FacetFilters filters,
    FacetNames names) {

  FacetResult of(Axis axis) throws IOException {
    Facet facet = axis.facet();
    Map<String, Integer> counts = talks.count(facet);
    List<String> eligible = counts.keySet().stream().filter(eligible(facet)).toList();
    List<Value> values = new ArrayList<>();
    if (axis.values().isEmpty()) {
      eligible.forEach(label -> values.add(names.value(facet, label, count(counts, label))));
      values.sort(FacetCounts.BY_COUNT);
    } else {
      axis.values().stream()
          .flatMap(value -> filters.labels(facet, value).stream())
          .distinct()
          .filter(narrowing(facet))
          .forEach(label -> values.add(names.value(facet, label, count(counts, label))));
    }
    List<Value> shown = new ArrayList<>(values.subList(0, Math.min(values.size(), axis.size())));
    if (facet == Facet.YEAR) {
      shown.sort(Comparator.comparing(Value::value));
    }
    return new FacetResult(facet, shown, eligible.size());
  }

  private static int count(Map<String, Integer> counts, String label) {
    return counts.getOrDefault(label, 0);
  }

  /// Whether the facet's own filter takes all talks of a value.
  private Predicate<String> narrowing(Facet facet) {
    List<String> wanted = request.filters().getOrDefault(facet, List.of());
    if (wanted.isEmpty()) {
      return label -> true;
    }
    if (facet == Facet.CATEGORY) {
      return label -> stands(label, chosenCategories());
    }
    Set<String> selected = new HashSet<>();
    wanted.forEach(value -> selected.addAll(filters.labels(facet, value)));
    return label ->
        selected.contains(label) || (facet == Facet.YEAR && filters.selects(facet, wanted, label));
  }

  private Predicate<String> eligible(Facet facet) {
    Set<String> categories = chosenCategories();
    return switch (facet) {
      case TECHNOLOGY ->
          narrowing(facet).and(label -> categories.isEmpty() || isIn(label, categories));
      case CATEGORY -> label -> isNext(label, categories);
      case COMPANY, YEAR, EVENT, SPEAKER, LANG, KIND, TAG -> narrowing(facet);
    };
  }

  private Set<String> chosenCategories() {
    Set<String> chosen = new HashSet<>();
    request
        .filters()
        .getOrDefault(Facet.CATEGORY, List.of())
        .forEach(value -> chosen.addAll(filters.labels(Facet.CATEGORY, value)));
    return chosen;
  }

  private boolean isIn(String technology, Set<String> categories) {
    return vocabulary.entity(technology).orElse(null) instanceof Technology known
        && known.categories().stream().anyMatch(category -> stands(category, categories));
  }

  /// Whether a category is one of these, or within one.
  private boolean stands(String category, Set<String> categories) {
    return categories.contains(category)
        || vocabulary.withParents(category).stream()
            .anyMatch(above -> categories.contains(above.id()));
  }

  /// Whether a category is of the level that is shown: right below those chosen, if any are.
  private boolean isNext(String label, Set<String> chosen) {
    String parent = vocabulary.category(label).map(Category::parent).orElse("");
    if (chosen.isEmpty()) {
      return parent.isEmpty();
    }
    return chosen.contains(parent)
        || (chosen.contains(label)
            && vocabulary.categories().stream().noneMatch(other -> other.parent().equals(label)));
  }
}
