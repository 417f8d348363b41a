package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Which talks have enough of a query's units to match.
///
/// Those that have all; where these are too few, also those that name something narrower in place
/// of a unit; then those that have 75%, 60%, 50% of the units, and at last any. Units count by how
/// much they tell: rare ones threefold, those that nearly every talk has not at all. A term alone
/// that too few talks have is taken for the words that it is made of; half of them are needed.
///
/// @param matching finds the talks that match
/// @param required how much of the query each of them has at least, in percent; 0 is any of it
record Coverage(Query matching, int required) {
  private static final List<Integer> SHARES = List.of(75, 60, 50, 0);

  /// Fewer talks than this are too few, and so are fewer than a fiftieth of a small index: what is
  /// asked for in other words stands among the first pages only if it matches at all.
  private static final int ENOUGH = 150;

  private static final int SMALL_SHARE = 50;

  /// The talks that match these units; there is at least one.
  static Coverage of(List<QueryUnit> units, UnitQueries queries, IndexSearcher searcher)
      throws IOException {
    int enough = Math.clamp(searcher.getIndexReader().numDocs() / SMALL_SHARE, 1, ENOUGH);
    List<Query> strict = units.stream().map(UnitQueries::matching).toList();
    Query matching = having(100, strict, weights(units, queries));
    if (finds(matching, enough, searcher)) {
      return new Coverage(matching, 100);
    }
    matching = having(100, wide(units), weights(units, queries));
    int required = 100;
    List<QueryUnit> pieces = units.size() == 1 ? units.getFirst().parts() : units;
    List<Query> ways = wide(pieces);
    List<Integer> weights = weights(pieces, queries);
    Query whole = matching;
    for (int share : SHARES) {
      boolean lost = share == 0 && units.size() == 1;
      if (pieces.isEmpty() || lost || finds(matching, enough, searcher)) {
        break;
      }
      required = share;
      matching =
          new BooleanQuery.Builder()
              .add(whole, Occur.SHOULD)
              .add(having(share, ways, weights), Occur.SHOULD)
              .build();
    }
    return new Coverage(matching, required);
  }

  /// For each unit, what has it or names something narrower.
  private static List<Query> wide(List<QueryUnit> units) {
    List<Query> wide = new ArrayList<>();
    for (QueryUnit unit : units) {
      wide.add(
          new BooleanQuery.Builder()
              .add(UnitQueries.matching(unit), Occur.SHOULD)
              .add(UnitQueries.narrower(unit), Occur.SHOULD)
              .build());
    }
    return wide;
  }

  /// Whether there are at least so many talks that a query finds; looks for no more than these.
  static boolean finds(Query query, int atLeast, IndexSearcher searcher) throws IOException {
    // Of equal scores Lucene looks for no more than it was asked for.
    return searcher.search(
                new ConstantScoreQuery(query), new TopScoreDocCollectorManager(atLeast, atLeast))
            .scoreDocs
            .length
        >= atLeast;
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

  /// Finds what meets so much of the queries by weight. Lucene counts clauses, so that a heavy one
  /// is there several times.
  private static Query having(int percent, List<Query> queries, List<Integer> weights) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    int total = 0;
    for (int i = 0; i < queries.size(); i++) {
      for (int times = 0; times < weights.get(i); times++) {
        clauses.add(queries.get(i), Occur.SHOULD);
        total++;
      }
    }
    int required = Math.max(1, Math.ceilDiv(total * percent, 100));
    return clauses.setMinimumNumberShouldMatch(required).build();
  }
}
