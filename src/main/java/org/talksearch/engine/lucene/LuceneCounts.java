package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.talksearch.engine.Hit;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.CountedIndex;
import org.talksearch.ranking.MatchingTalks;

/// Counts talks of one snapshot of the index, within the time limit of a search.
record LuceneCounts(SnapshotSearch search, IndexSearcher searcher, HitList hits)
    implements CountedIndex {

  @Override
  public MatchingTalks matching(SearchRequest request) throws IOException {
    return search.matching(request, searcher);
  }

  @Override
  public MatchingTalks everyTalk() throws IOException {
    return search.everyTalk(searcher);
  }

  @Override
  public List<Hit> hits(SearchRequest request) throws IOException {
    return hits.of(searcher, request, search.translated(request, searcher)).hits();
  }

  @Override
  public boolean isPart() {
    return searcher.timedOut();
  }
}
