package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Timeline.Series;
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.engine.Timeline.Year;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// Counts the talks that match a request by year.
final class TimelineCounts {
  private final MatchingTalks talks;
  private final SearchRequest request;

  /// All talks of each year, whether they match or not.
  private final Map<Integer, Integer> everyTalk;

  /// @param everything every talk of the index
  TimelineCounts(
      MatchingTalks talks, MatchingTalks everything, SearchRequest request, FacetFilters filters)
      throws IOException {
    this.talks = talks;
    this.request = request;
    everyTalk = new TreeMap<>();
    List<String> wanted = request.filters().getOrDefault(Facet.YEAR, List.of());
    everything
        .count(Facet.YEAR)
        .forEach((year, count) -> {
          if (wanted.isEmpty() || filters.selects(Facet.YEAR, wanted, year)) {
            everyTalk.put(Integer.valueOf(year), count);
          }
        });
  }

  int undated() throws IOException {
    return talks.total()
        - talks.count(Facet.YEAR).values().stream().mapToInt(Integer::intValue).sum();
  }

  Series all() throws IOException {
    return series(talks.count(Facet.YEAR), request);
  }

  /// A series for each value.
  List<ValueSeries> of(FacetResult values) throws IOException {
    List<String> labels = values.values().stream().map(Value::value).toList();
    List<String> years = everyTalk.keySet().stream().map(String::valueOf).toList();
    List<int[]> counts = talks.count(values.facet(), labels, Facet.YEAR, years);
    List<ValueSeries> series = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Map<String, Integer> byYear = new HashMap<>();
      for (int year = 0; year < years.size(); year++) {
        byYear.put(years.get(year), counts.get(i)[year]);
      }
      series.add(
          new ValueSeries(
              values.values().get(i),
              series(byYear, request.filteredBy(values.facet(), List.of(labels.get(i))))));
    }
    return series;
  }

  private Series series(Map<String, Integer> counts, SearchRequest narrowed) {
    List<Year> years = new ArrayList<>();
    everyTalk.forEach((year, every) -> {
      String label = year.toString();
      years.add(
          new Year(
              year,
              every,
              counts.getOrDefault(label, 0),
              narrowed.filteredBy(Facet.YEAR, List.of(label)).filters()));
    });
    return new Series(years);
  }
}
