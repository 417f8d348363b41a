package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// Turns Lucene's counts into facets with names.
final class FacetCounts {
  /// Values of one facet beyond these are left out, the least frequent first.
  private static final int MOST_VALUES = 200;

  /// The most frequent first.
  static final Comparator<Value> BY_COUNT =
      Comparator.comparingInt(Value::count)
          .reversed()
          .thenComparing(Value::englishName)
          .thenComparing(Value::value);

  private final @Nullable Facets counted;
  private final SearchRequest request;
  private final Vocabulary vocabulary;
  private final FacetFilters filters;
  private final FacetNames names;

  /// @param counted null where no talk has a value of any facet
  FacetCounts(
      @Nullable Facets counted,
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

  List<org.talksearch.engine.FacetResult> results() throws IOException {
    List<org.talksearch.engine.FacetResult> results = new ArrayList<>();
    for (Facet facet : request.facets()) {
      results.add(result(facet));
    }
    return results;
  }

  private org.talksearch.engine.FacetResult result(Facet facet) throws IOException {
    List<Value> values = values(facet);
    if (facet == Facet.TECHNOLOGY) {
      return new org.talksearch.engine.FacetResult(facet, tree(values), values.size());
    }
    Comparator<Value> order = facet == Facet.YEAR ? Comparator.comparing(Value::value) : BY_COUNT;
    List<Value> shown = new ArrayList<>();
    values.stream()
        .sorted(BY_COUNT)
        .filter(value -> shown.size() < MOST_VALUES || value.selected())
        .forEach(shown::add);
    shown.sort(order);
    return new org.talksearch.engine.FacetResult(facet, shown, values.size());
  }

  /// The categories of the first level, each with the categories and technologies that stand in it.
  /// A technology counts a talk once in each; one that the vocabulary lacks stands beside them.
  private List<Value> tree(List<Value> technologies) throws IOException {
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

  private List<Value> values(Facet facet) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    FacetResult all = counted == null ? null : counted.getAllChildren(facet.key());
    if (all != null) {
      for (LabelAndValue child : all.labelValues) {
        counts.put(child.label, child.value.intValue());
      }
    }
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
