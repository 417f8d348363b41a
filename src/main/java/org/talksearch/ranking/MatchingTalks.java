package org.talksearch.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.talksearch.query.Facet;

/// The talks of an index that match a request, to be counted by the values that they have.
public interface MatchingTalks {

  int total();

  /// How many talks have each value of a facet that any of them has; a map of the caller's own.
  Map<String, Integer> count(Facet facet) throws IOException;

  /// How many talks have a value of one facet and one of another: a row for each of the first
  /// labels, a column for each of the second.
  List<int[]> count(Facet rows, List<String> rowLabels, Facet columns, List<String> columnLabels)
      throws IOException;
}
