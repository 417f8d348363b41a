package org.talksearch.engine.cluster;

import java.io.IOException;
import java.util.List;
import org.talksearch.engine.Hit;
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
    return counted(search.matching(request));
  }

  @Override
  public MatchingTalks everyTalk() throws IOException {
    return counted(search.everyTalk());
  }

  private MatchingTalks counted(ClusterTalks talks) {
    part |= talks.isPart();
    return talks;
  }

  @Override
  public List<Hit> hits(SearchRequest request) throws IOException {
    return search.of(request).hits();
  }

  @Override
  public boolean isPart() {
    return part;
  }
}
