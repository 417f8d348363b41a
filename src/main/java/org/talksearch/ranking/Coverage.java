package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.ranking.IndexQuery.Weighed;

/// Which talks have enough of a query's units to match.
///
/// Those that have all; where these are too few, also those that name something narrower in place
/// of a unit; then those that have 75%, 60%, 50% of the units, and at last any. Units count by how
/// much they tell: rare ones threefold, those that nearly every talk has not at all. A term alone
/// that too few talks have is taken for the words that it is made of; half of them are needed.
///
/// @param matching finds the talks that match
/// @param required how much of the query each of them has at least, in percent; 0 is any of it
/// @param strict whether they have every unit itself
record Coverage(IndexQuery matching, int required, boolean strict) {
  private static final List<Integer> SHARES = List.of(75, 60, 50, 0);
  private static final List<Integer> SHARES_OF_ONE = List.of(75, 60, 50);

  /// Fewer talks than this are too few, and so are fewer than a fiftieth of a small index: what is
  /// asked for in other words stands among the first pages only if it matches at all.
  private static final int ENOUGH = 150;

  private static final int SMALL_SHARE = 50;

  /// The talks that match these units; there is at least one.
  static Coverage of(List<QueryUnit> units, UnitQueries queries, IndexStatistics statistics)
      throws IOException {
    int enough = Math.clamp(statistics.talks() / SMALL_SHARE, 1, ENOUGH);
    List<Coverage> steps = steps(units, queries);
    List<IndexQuery> matching = steps.stream().map(Coverage::matching).toList();
    return steps.get(statistics.first(matching, enough));
  }

  /// From what has all to what has any.
  private static List<Coverage> steps(List<QueryUnit> units, UnitQueries queries)
      throws IOException {
    List<IndexQuery> strict = units.stream().map(UnitQueries::matching).toList();
    List<Integer> unitWeights = weights(units, queries);
    IndexQuery whole = having(100, wide(units), unitWeights);
    List<Coverage> steps = new ArrayList<>();
    steps.add(new Coverage(having(100, strict, unitWeights), 100, true));
    steps.add(new Coverage(whole, 100, false));
    boolean alone = units.size() == 1;
    List<QueryUnit> pieces = alone ? units.getFirst().parts() : units;
    if (!pieces.isEmpty()) {
      List<IndexQuery> ways = wide(pieces);
      List<Integer> weights = weights(pieces, queries);
      for (int share : alone ? SHARES_OF_ONE : SHARES) {
        IndexQuery some = having(share, ways, weights);
        // What has all units has some; what has a term may lack the words it is made of.
        steps.add(new Coverage(alone ? IndexQuery.any(List.of(whole, some)) : some, share, false));
      }
    }
    return steps;
  }

  /// For each unit, what has it or names something narrower.
  private static List<IndexQuery> wide(List<QueryUnit> units) {
    List<IndexQuery> wide = new ArrayList<>();
    for (QueryUnit unit : units) {
      wide.add(IndexQuery.any(List.of(UnitQueries.matching(unit), UnitQueries.narrower(unit))));
    }
    return wide;
  }

  private static List<Integer> weights(List<QueryUnit> units, UnitQueries queries)
      throws IOException {
    List<Integer> weights = new ArrayList<>();
    for (QueryUnit unit : units) {
      weights.add(queries.weight(unit));
    }
    boolean allLight = weights.stream().allMatch(weight -> weight == 0);
    return allLight ? weights.stream().map(weight -> 1).toList() : weights;
  }

  /// Finds what meets so much of the queries by weight.
  private static IndexQuery having(int percent, List<IndexQuery> queries, List<Integer> weights) {
    List<Weighed> weighed = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < queries.size(); i++) {
      weighed.add(new Weighed(queries.get(i), weights.get(i)));
      total += weights.get(i);
    }
    return new IndexQuery.Enough(weighed, Math.max(1, Math.ceilDiv(total * percent, 100)));
  }
}
