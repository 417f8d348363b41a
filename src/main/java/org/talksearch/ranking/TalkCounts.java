package org.talksearch.ranking;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FoundValues;
import org.talksearch.engine.Matrix;
import org.talksearch.engine.Timeline;
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.vocabulary.Vocabulary;

/// Counts talks of an index by what they have.
public record TalkCounts(
    CountedIndex index, Vocabulary vocabulary, FacetFilters filters, OtherCompanies others) {

  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) throws IOException {
    if (rows.facet() == columns.facet()) {
      throw new IllegalArgumentException(
          "A matrix has two different facets, not " + rows.facet().key() + " twice.");
    }
    long started = System.nanoTime();
    MatchingTalks talks = index.matching(request);
    AxisValues values = new AxisValues(talks, request, vocabulary, filters, names(request));
    Crossed crossed = Crossed.of(talks, values.of(rows), values.of(columns));
    return new Matrix(
        talks.total(),
        crossed.rows(),
        crossed.columns(),
        crossed.cells(request),
        Duration.ofNanos(System.nanoTime() - started),
        index.isPart());
  }

  public Timeline timeline(SearchRequest request, Optional<Axis> of) throws IOException {
    if (of.filter(axis -> axis.facet() == Facet.YEAR).isPresent()) {
      throw new IllegalArgumentException("Years have no years. Choose another facet.");
    }
    long started = System.nanoTime();
    MatchingTalks talks = index.matching(request);
    MatchingTalks everything = index.everyTalk();
    TimelineCounts counts = new TimelineCounts(talks, everything, request, filters);
    AxisValues axisValues = new AxisValues(talks, request, vocabulary, filters, names(request));
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
        index.isPart());
  }

  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size)
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
    FacetResult values =
        new ValueSearch(
                index.matching(sideways(request, facet)),
                filters,
                names(request),
                new ValueNames(vocabulary, others))
            .of(facet, text, size);
    return new FoundValues(values, Duration.ofNanos(System.nanoTime() - started), index.isPart());
  }

  /// Without what a facet's own counts are not narrowed by.
  private static SearchRequest sideways(SearchRequest request, Facet facet) {
    boolean inTree = facet == Facet.TECHNOLOGY || facet == Facet.CATEGORY;
    return inTree
        ? request.filteredBy(Facet.TECHNOLOGY, List.of()).filteredBy(Facet.CATEGORY, List.of())
        : request.filteredBy(facet, List.of());
  }

  public Optional<EntityProfile> profile(String id, int size) throws IOException {
    Optional<Profiled> profiled = Profiled.of(id, vocabulary, others);
    return profiled.isEmpty() ? Optional.empty() : Optional.of(profile(profiled.get(), size));
  }

  private EntityProfile profile(Profiled profiled, int size) throws IOException {
    SearchRequest request =
        profiled.request().sortedBy(org.talksearch.query.Sort.NEWEST).page(0, size);
    MatchingTalks talks = index.matching(request);
    // What else these talks name: the filter that found them chooses none of it.
    SearchRequest unfiltered = SearchRequest.of("");
    FacetNames names = names(unfiltered);
    return profiled.profile(
        talks,
        new TimelineCounts(talks, index.everyTalk(), request, filters).all(),
        names,
        new AxisValues(talks, unfiltered, vocabulary, filters, names),
        index.hits(request),
        size,
        index.isPart());
  }

  private FacetNames names(SearchRequest request) {
    return new FacetNames(request, vocabulary, filters, others);
  }
}
