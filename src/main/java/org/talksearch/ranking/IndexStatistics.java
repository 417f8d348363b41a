package org.talksearch.ranking;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What ranking asks of an index before it searches.
public interface IndexStatistics {

  /// How many talks there are.
  int talks() throws IOException;

  /// About how many talks have each of these terms; each of them is in the answer.
  Map<IndexQuery.Term, Integer> talksWith(Collection<IndexQuery.Term> terms) throws IOException;

  /// Which of these queries find at least so many talks each; looks for no more than these.
  List<Boolean> find(List<IndexQuery> queries, int atLeast) throws IOException;

  /// The first of these queries that finds at least so many talks, by its place among them; the
  /// last one if none does.
  ///
  /// @param queries at least one
  int first(List<IndexQuery> queries, int atLeast) throws IOException;
}
