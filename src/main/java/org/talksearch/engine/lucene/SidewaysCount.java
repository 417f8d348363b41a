package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.ConcurrentDrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FacetFilters;
import org.talksearch.ranking.IndexQuery;

/// How many talks match, and how many of them have each value of a facet, counted without scores. A
/// facet's own filter does not narrow its counts.
///
/// @param facets by value; of categories, too, where technologies are asked for
record SidewaysCount(int total, Map<Facet, Map<String, Integer>> facets) {

  /// @param timed stops counting when the time is up
  /// @param matching what the talks match beside the request's filters
  static SidewaysCount of(
      SnapshotSearch search,
      IndexSearcher timed,
      SearchRequest request,
      IndexQuery matching,
      HitCount count)
      throws IOException {
    DrillDownQuery narrowed = narrowed(request, matching, search.filters());
    SortedSetDocValuesReaderState state = search.snapshot().facets();
    if (state == null || request.facets().isEmpty()) {
      return new SidewaysCount(timed.search(narrowed, count), Map.of());
    }
    // See HitCount for why sideways counting has no timed searcher.
    IndexSearcher searcher =
        request.filters().isEmpty() ? timed : new IndexSearcher(search.snapshot().reader());
    ConcurrentDrillSidewaysResult<Integer> counted =
        new TreeSideways(searcher, state).search(narrowed, count);
    return new SidewaysCount(counted.collectorResult, counts(request, counted.facets));
  }

  private static Map<Facet, Map<String, Integer>> counts(SearchRequest request, Facets counted)
      throws IOException {
    Set<Facet> facets = EnumSet.copyOf(request.facets());
    if (facets.contains(Facet.TECHNOLOGY)) {
      facets.add(Facet.CATEGORY);
    }
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      FacetResult all = counted.getAllChildren(facet.key());
      if (all != null) {
        Map<String, Integer> talks = new LinkedHashMap<>();
        for (LabelAndValue child : all.labelValues) {
          talks.put(child.label, child.value.intValue());
        }
        counts.put(facet, talks);
      }
    }
    return counts;
  }

  private static DrillDownQuery narrowed(
      SearchRequest request, IndexQuery matching, FacetFilters filters) {
    DrillDownQuery narrowed =
        new DrillDownQuery(IndexFields.facetsConfig(), LuceneQueries.of(matching));
    // One dimension for both, so that neither narrows the tree that shows them.
    BooleanQuery.Builder technology = new BooleanQuery.Builder();
    boolean anyTechnology = false;
    for (Map.Entry<Facet, List<String>> filter : request.filters().entrySet()) {
      Query query = LuceneQueries.of(filters.query(filter.getKey(), filter.getValue()));
      if (filter.getKey() == Facet.TECHNOLOGY || filter.getKey() == Facet.CATEGORY) {
        technology.add(query, Occur.FILTER);
        anyTechnology = true;
      } else {
        narrowed.add(filter.getKey().key(), query);
      }
    }
    if (anyTechnology) {
      narrowed.add(Facet.TECHNOLOGY.key(), technology.build());
    }
    return narrowed;
  }

  /// Counts categories as technologies are counted: not narrowed by the choice of either.
  private static final class TreeSideways extends DrillSideways {
    TreeSideways(IndexSearcher searcher, SortedSetDocValuesReaderState state) {
      super(searcher, IndexFields.facetsConfig(), state);
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector narrowed, FacetsCollector[] sideways, String[] dimensions)
        throws IOException {
      Facets facets = super.buildFacetsResult(narrowed, sideways, dimensions);
      int technology =
          dimensions == null ? -1 : Arrays.asList(dimensions).indexOf(Facet.TECHNOLOGY.key());
      return technology < 0
          ? facets
          : new MultiFacets(
              Map.of(
                  Facet.CATEGORY.key(),
                  new SortedSetDocValuesFacetCounts(state, sideways[technology])),
              facets);
    }
  }
}
