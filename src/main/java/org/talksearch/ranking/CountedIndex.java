package org.talksearch.ranking;

import java.io.IOException;
import java.util.List;
import org.talksearch.engine.Hit;
import org.talksearch.query.SearchRequest;

/// What counting asks of an index, for one request.
public interface CountedIndex {

  /// The very talks that a search for the same finds.
  MatchingTalks matching(SearchRequest request) throws IOException;

  /// Every talk there is, whatever is asked for.
  MatchingTalks everyTalk() throws IOException;

  /// The hits that a search for the same gives.
  List<Hit> hits(SearchRequest request) throws IOException;

  /// Whether the time was up before all talks were looked at.
  boolean isPart();
}
