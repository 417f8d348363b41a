package org.talksearch.engine.cluster;

import java.io.IOException;
import java.util.List;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.CountedIndex;
import org.talksearch.ranking.MatchingTalks;

/// Counts talks of one committed index, within the time limit of a search.
final class ClusterCounts implements CountedIndex {
  private final ClusterSearch search;
  private boolean part;

  ClusterCounts(ClusterSearch search) {
    this.search = search;
  }

  @Override
  public MatchingTalks matching(SearchRequest request) throws IOException {
    return search.matching(request, this);
  }

  @Override
  public MatchingTalks everyTalk() throws IOException {
    return search.everyTalk(this);
  }

  /// @param outOfTime whether an answer is what was found before the time was up
  void note(boolean outOfTime) {
    part |= outOfTime;
  }

  @Override
  public List<Hit> hits(SearchRequest request) throws IOException {
    SearchResult found = search.of(request);
    note(found.partial());
    return found.hits();
  }

  @Override
  public boolean isPart() {
    return part;
  }
}
