package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FacetFilters;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Occur;

/// How many talks have each value of the facets that a request asks for. A facet's own filter does
/// not narrow its counts; technologies and categories are one facet in this, so that neither
/// narrows the tree that shows them.
record ClusterFacets(SearchRequest request, FacetFilters filters) {
  /// Of the values of one facet these many are counted, the most frequent, and those that the
  /// request filters by.
  private static final int MOST_VALUES = 10_000;

  private static final String VALUES = "values";
  private static final String CHOSEN = "chosen";

  /// Counts them beside a search that the request's filters do not narrow.
  void addTo(JsonObject search) {
    if (counted().isEmpty()) {
      return;
    }
    JsonObject counts = new JsonObject();
    for (Facet facet : counted()) {
      JsonObject terms = Json.object("field", IndexMapping.facet(facet), "size", MOST_VALUES);
      JsonObject aggregations = Json.object(VALUES, Json.object("terms", terms));
      List<String> chosen = chosen(facet);
      if (!chosen.isEmpty()) {
        JsonObject only = terms.deepCopy();
        only.add("include", Json.array(chosen));
        aggregations.add(CHOSEN, Json.object("terms", only));
      }
      counts.add(
          facet.key(),
          Json.object("filter", ClusterQueries.of(filter(facet)), "aggs", aggregations));
    }
    search.add("aggs", counts);
  }

  /// The labels that the request filters a facet by.
  private List<String> chosen(Facet facet) {
    return request.filters().getOrDefault(facet, List.of()).stream()
        .flatMap(value -> filters.labels(facet, value).stream())
        .distinct()
        .toList();
  }

  /// What all filters of the request leave.
  IndexQuery filter() {
    Gathering all = new Gathering().add(new IndexQuery.Everything(), Occur.FILTER);
    request
        .filters()
        .forEach((facet, values) -> all.add(filters.query(facet, values), Occur.FILTER));
    return all.build();
  }

  /// What all filters leave but those of a facet itself.
  private IndexQuery filter(Facet counted) {
    Gathering others = new Gathering().add(new IndexQuery.Everything(), Occur.FILTER);
    request
        .filters()
        .forEach((facet, values) -> {
          if (facet != counted && !(isInTree(facet) && isInTree(counted))) {
            others.add(filters.query(facet, values), Occur.FILTER);
          }
        });
    return others.build();
  }

  private static boolean isInTree(Facet facet) {
    return facet == Facet.TECHNOLOGY || facet == Facet.CATEGORY;
  }

  private Set<Facet> counted() {
    Set<Facet> counted = EnumSet.noneOf(Facet.class);
    counted.addAll(request.facets());
    if (counted.contains(Facet.TECHNOLOGY)) {
      counted.add(Facet.CATEGORY);
    }
    return counted;
  }

  /// The counts of a search's answer.
  Map<Facet, Map<String, Integer>> of(JsonObject answer) {
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : counted()) {
      Map<String, Integer> talks = new LinkedHashMap<>();
      JsonObject counted = answer.getAsJsonObject("aggregations").getAsJsonObject(facet.key());
      for (String values : List.of(VALUES, CHOSEN)) {
        if (counted.has(values)) {
          for (JsonElement each : counted.getAsJsonObject(values).getAsJsonArray("buckets")) {
            JsonObject bucket = each.getAsJsonObject();
            talks.put(bucket.get("key").getAsString(), bucket.get("doc_count").getAsInt());
          }
        }
      }
      counts.put(facet, talks);
    }
    return counts;
  }
}
