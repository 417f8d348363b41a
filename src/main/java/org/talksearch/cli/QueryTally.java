package org.talksearch.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.talksearch.http.LoggedSearch;

/// How often what was searched for. Letter case and spaces make no difference; filters do.
final class QueryTally {
  private final Map<Asked, Count> counts = new LinkedHashMap<>();
  private int searches;

  private record Asked(String q, Map<String, List<String>> filters) {}

  /// @param q as typed the last time
  /// @param times how often
  /// @param hits how many talks matched the last time
  record Count(String q, Map<String, List<String>> filters, int times, int hits) {}

  /// To be told of searches in the order in which they were answered.
  void add(LoggedSearch search) {
    String q = search.q().strip().replaceAll("\\s+", " ");
    searches++;
    counts.merge(
        new Asked(q.toLowerCase(Locale.ROOT), search.filters()),
        new Count(q, search.filters(), 1, search.hits()),
        (before, now) -> new Count(q, now.filters(), before.times() + 1, now.hits()));
  }

  int searches() {
    return searches;
  }

  int distinct() {
    return counts.size();
  }

  /// The most frequent ones first.
  List<Count> top(int limit) {
    return top(limit, count -> true);
  }

  /// Those that found nothing the last time, the most frequent ones first.
  List<Count> withoutHits(int limit) {
    return top(limit, count -> count.hits() == 0);
  }

  private List<Count> top(int limit, Predicate<Count> chosen) {
    List<Count> all = new ArrayList<>(counts.values().stream().filter(chosen).toList());
    all.sort(Comparator.comparingInt(Count::times).reversed()); // equal ones stay as they came
    return all.subList(0, Math.min(limit, all.size()));
  }
}
