package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// Turns counts of the values of an index into facets with names.
public final class FacetCounts {
  /// Values of one facet beyond these are left out, the least frequent first.
  private static final int MOST_VALUES = 200;

  /// The most frequent first.
  public static final Comparator<Value> BY_COUNT =
      Comparator.comparingInt(Value::count)
          .reversed()
          .thenComparing(Value::englishName)
          .thenComparing(Value::value);

  private final Map<Facet, Map<String, Integer>> counted;
  private final SearchRequest request;
  private final Vocabulary vocabulary;
  private final FacetFilters filters;
  private final FacetNames names;

  /// @param counted how many talks have each value, by facet; where technologies are asked for, of
  ///   categories, too
  public FacetCounts(
      Map<Facet, Map<String, Integer>> counted,
      SearchRequest request,
      Vocabulary vocabulary,
      FacetFilters filters,
      FacetNames names) {
    this.counted = counted;
    this.request = request;
    this.vocabulary = vocabulary;
    this.filters = filters;
    this.names = names;
  }

  public List<FacetResult> results() {
    List<FacetResult> results = new ArrayList<>();
    for (Facet facet : request.facets()) {
      results.add(result(facet));
    }
    return results;
  }

  private FacetResult result(Facet facet) {
    Map<String, Integer> counts = counts(facet);
    if (facet == Facet.TECHNOLOGY) {
      return new FacetResult(facet, tree(values(facet, counts)), counts.size());
    }
    Comparator<Value> order = facet == Facet.YEAR ? Comparator.comparing(Value::value) : BY_COUNT;
    List<Value> shown = new ArrayList<>();
    values(facet, likely(facet, counts)).stream()
        .sorted(BY_COUNT)
        .filter(value -> shown.size() < MOST_VALUES || value.selected())
        .forEach(shown::add);
    shown.sort(order);
    return new FacetResult(facet, shown, counts.size());
  }

  /// Those that may be among the most frequent, and those that the request filters by: the speakers
  /// of a large index are many, and most of them gave one talk, so that it would take long to name
  /// and sort them all.
  private Map<String, Integer> likely(Facet facet, Map<String, Integer> counts) {
    if (counts.size() <= MOST_VALUES) {
      return counts;
    }
    int[] sorted = counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    int least = sorted[sorted.length - MOST_VALUES];
    List<String> filtered = request.filters().getOrDefault(facet, List.of());
    Map<String, Integer> likely = new LinkedHashMap<>();
    counts.forEach((label, count) -> {
      if (count >= least || filters.selects(facet, filtered, label)) {
        likely.put(label, count);
      }
    });
    return likely;
  }

  /// The categories of the first level, each with the categories and technologies that stand in it.
  /// A technology counts a talk once in each; one that the vocabulary lacks stands beside them.
  private List<Value> tree(List<Value> technologies) {
    Map<String, Value> categories = new LinkedHashMap<>();
    values(Facet.CATEGORY, counts(Facet.CATEGORY))
        .forEach(category -> categories.put(category.value(), category));
    Map<String, List<Value>> technologiesIn = new LinkedHashMap<>();
    List<Value> top = new ArrayList<>();
    for (Value technology : technologies) {
      if (vocabulary.entity(technology.value()).orElse(null) instanceof Technology known) {
        for (String category : known.categories()) {
          technologiesIn.computeIfAbsent(category, id -> new ArrayList<>()).add(technology);
          vocabulary
              .withParents(category)
              .forEach(above ->
                  categories.computeIfAbsent(above.id(), id -> names.value(Facet.CATEGORY, id, 0)));
        }
      } else {
        top.add(technology);
      }
    }
    List<Value> first = new ArrayList<>();
    Map<String, List<Value>> categoriesIn = new LinkedHashMap<>();
    for (Value category : categories.values()) {
      String parent = vocabulary.category(category.value()).map(Category::parent).orElse("");
      // A filter may be blank, and so name a category called nothing: that is above none.
      (parent.isEmpty() ? first : categoriesIn.computeIfAbsent(parent, id -> new ArrayList<>()))
          .add(category);
    }
    first.forEach(category -> top.add(withChildren(category, categoriesIn, technologiesIn)));
    top.sort(BY_COUNT);
    return top;
  }

  private static Value withChildren(
      Value category,
      Map<String, List<Value>> categoriesIn,
      Map<String, List<Value>> technologiesIn) {
    Stream<Value> categories =
        categoriesIn.getOrDefault(category.value(), List.of()).stream()
            .map(below -> withChildren(below, categoriesIn, technologiesIn))
            .sorted(BY_COUNT);
    Stream<Value> technologies =
        technologiesIn.getOrDefault(category.value(), List.of()).stream().sorted(BY_COUNT);
    return category.with(Stream.concat(categories, technologies).toList());
  }

  /// Of the values that talks have, and of those that the request filters by.
  private Map<String, Integer> counts(Facet facet) {
    Map<String, Integer> found = counted.getOrDefault(facet, Map.of());
    List<String> filtered = request.filters().getOrDefault(facet, List.of());
    if (filtered.isEmpty()) {
      return found;
    }
    Map<String, Integer> counts = new LinkedHashMap<>(found);
    for (String value : filtered) {
      filters.labels(facet, value).forEach(label -> counts.putIfAbsent(label, 0));
    }
    return counts;
  }

  private List<Value> values(Facet facet, Map<String, Integer> counts) {
    List<Value> values = new ArrayList<>();
    counts.forEach((label, count) -> values.add(names.value(facet, label, count)));
    return values;
  }
}
