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
    List<Value> values = values(facet);
    if (facet == Facet.TECHNOLOGY) {
      return new FacetResult(facet, tree(values), values.size());
    }
    Comparator<Value> order = facet == Facet.YEAR ? Comparator.comparing(Value::value) : BY_COUNT;
    List<Value> shown = new ArrayList<>();
    values.stream()
        .sorted(BY_COUNT)
        .filter(value -> shown.size() < MOST_VALUES || value.selected())
        .forEach(shown::add);
    shown.sort(order);
    return new FacetResult(facet, shown, values.size());
  }

  /// The categories of the first level, each with the categories and technologies that stand in it.
  /// A technology counts a talk once in each; one that the vocabulary lacks stands beside them.
  private List<Value> tree(List<Value> technologies) {
    Map<String, Value> categories = new LinkedHashMap<>();
    values(Facet.CATEGORY).forEach(category -> categories.put(category.value(), category));
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

  private List<Value> values(Facet facet) {
    Map<String, Integer> counts = new LinkedHashMap<>(counted.getOrDefault(facet, Map.of()));
    List<String> selected = request.filters().getOrDefault(facet, List.of());
    for (String value : selected) {
      filters.labels(facet, value).forEach(label -> counts.putIfAbsent(label, 0));
    }
    List<Value> values = new ArrayList<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      values.add(names.value(facet, count.getKey(), count.getValue()));
    }
    return values;
  }
}
