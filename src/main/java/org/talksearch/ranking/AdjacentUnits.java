package org.talksearch.ranking;

import java.util.List;
import org.talksearch.analysis.AnalyzedToken;

/// Two units of a query that stand side by side, but for stop words.
///
/// @param words the tokens of both in the fields of words, with their positions; two at least
public record AdjacentUnits(QueryUnit first, QueryUnit second, List<AnalyzedToken> words) {
  public AdjacentUnits {
    words = List.copyOf(words);
  }
}
