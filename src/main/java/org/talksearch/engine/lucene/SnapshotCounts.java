package org.talksearch.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FoundValues;
import org.talksearch.engine.Matrix;
import org.talksearch.engine.Timeline;
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FacetNames;

/// Counts talks of one snapshot of the index by what they have.
final class SnapshotCounts {
  private final SnapshotSearch search;
  private final HitList hits;

  SnapshotCounts(SnapshotSearch search, HitList hits) {
    this.search = search;
    this.hits = hits;
  }

  Matrix matrix(SearchRequest request, Axis rows, Axis columns) throws IOException {
    if (rows.facet() == columns.facet()) {
      throw new IllegalArgumentException(
          "A matrix has two different facets, not " + rows.facet().key() + " twice.");
    }
    long started = System.nanoTime();
    IndexSearcher searcher = search.searcher();
    MatchingTalks talks = search.matching(request, searcher);
    AxisValues values =
        new AxisValues(
            talks, request, search.vocabulary(), search.filters(), search.names(request));
    Crossed crossed = Crossed.of(talks, values.of(rows), values.of(columns));
    return new Matrix(
        talks.total(),
        crossed.rows(),
        crossed.columns(),
        crossed.cells(request),
        Duration.ofNanos(System.nanoTime() - started),
        searcher.timedOut());
  }

  Timeline timeline(SearchRequest request, Optional<Axis> of) throws IOException {
    if (of.filter(axis -> axis.facet() == Facet.YEAR).isPresent()) {
      throw new IllegalArgumentException("Years have no years. Choose another facet.");
    }
    long started = System.nanoTime();
    IndexSearcher searcher = search.searcher();
    MatchingTalks talks = search.matching(request, searcher);
    MatchingTalks everything = search.everyTalk(searcher);
    TimelineCounts counts = new TimelineCounts(talks, everything, request, search.filters());
    AxisValues axisValues =
        new AxisValues(
            talks, request, search.vocabulary(), search.filters(), search.names(request));
    List<ValueSeries> series = new ArrayList<>();
    int distinct = 0;
    if (of.isPresent()) {
      FacetResult values = axisValues.of(of.get());
      distinct = values.distinct();
      series.addAll(counts.of(values));
    }
    return new Timeline(
        talks.total(),
        counts.undated(),
        counts.all(),
        series,
        distinct,
        Duration.ofNanos(System.nanoTime() - started),
        searcher.timedOut());
  }

  FoundValues findValues(SearchRequest request, Facet facet, String text, int size)
      throws IOException {
    if (text.length() > FoundValues.LONGEST_TEXT || size < 1 || size > FoundValues.LARGEST_SIZE) {
      throw new IllegalArgumentException(
          size
              + " values with "
              + text.length()
              + " characters in a name are out of range. Ask for 1 to "
              + FoundValues.LARGEST_SIZE
              + " with "
              + FoundValues.LONGEST_TEXT
              + " at most.");
    }
    long started = System.nanoTime();
    IndexSearcher searcher = search.searcher();
    FacetResult values =
        new ValueSearch(
                search.matching(sideways(request, facet), searcher),
                search.filters(),
                search.names(request),
                new ValueNames(search.vocabulary(), search.snapshot().otherCompanies()))
            .of(facet, text, size);
    return new FoundValues(
        values, Duration.ofNanos(System.nanoTime() - started), searcher.timedOut());
  }

  /// Without what a facet's own counts are not narrowed by.
  private static SearchRequest sideways(SearchRequest request, Facet facet) {
    boolean inTree = facet == Facet.TECHNOLOGY || facet == Facet.CATEGORY;
    return inTree
        ? request.filteredBy(Facet.TECHNOLOGY, List.of()).filteredBy(Facet.CATEGORY, List.of())
        : request.filteredBy(facet, List.of());
  }

  Optional<EntityProfile> profile(String id, int size) throws IOException {
    Optional<Profiled> profiled =
        Profiled.of(id, search.vocabulary(), search.snapshot().otherCompanies());
    return profiled.isEmpty() ? Optional.empty() : Optional.of(profile(profiled.get(), size));
  }

  private EntityProfile profile(Profiled profiled, int size) throws IOException {
    IndexSearcher searcher = search.searcher();
    SearchRequest request =
        profiled.request().sortedBy(org.talksearch.query.Sort.NEWEST).page(0, size);
    MatchingTalks talks = search.matching(request, searcher);
    // What else these talks name: the filter that found them chooses none of it.
    SearchRequest unfiltered = SearchRequest.of("");
    FacetNames names = search.names(unfiltered);
    return profiled.profile(
        talks,
        new TimelineCounts(talks, search.everyTalk(searcher), request, search.filters()).all(),
        names,
        new AxisValues(talks, unfiltered, search.vocabulary(), search.filters(), names),
        hits.of(searcher, request, search.translated(request, searcher)).hits(),
        size,
        searcher.timedOut());
  }
}
