package org.talksearch.ranking;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/// What ranking asks of an index before it searches.
public interface IndexStatistics {

  /// How many talks there are.
  int talks() throws IOException;

  /// About how many talks have each of these terms; each of them is in the answer.
  Map<IndexQuery.Term, Integer> talksWith(Collection<IndexQuery.Term> terms) throws IOException;

  /// Whether there are at least so many talks that a query finds; looks for no more than these.
  boolean finds(IndexQuery query, int atLeast) throws IOException;
}
