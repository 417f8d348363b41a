package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexStatistics;

/// What Lucene knows of the talks of a commit.
record LuceneStatistics(IndexSearcher searcher) implements IndexStatistics {

  @Override
  public int talks() {
    return searcher.getIndexReader().numDocs();
  }

  @Override
  public Map<IndexQuery.Term, Integer> talksWith(Collection<IndexQuery.Term> terms)
      throws IOException {
    Map<IndexQuery.Term, Integer> talks = new HashMap<>();
    for (IndexQuery.Term term : terms) {
      talks.put(term, searcher.getIndexReader().docFreq(new Term(term.field(), term.term())));
    }
    return talks;
  }

  @Override
  public List<Boolean> find(List<IndexQuery> queries, int atLeast) throws IOException {
    List<Boolean> found = new ArrayList<>();
    for (IndexQuery query : queries) {
      found.add(finds(query, atLeast));
    }
    return found;
  }

  @Override
  public int first(List<IndexQuery> queries, int atLeast) throws IOException {
    int last = queries.size() - 1;
    for (int i = 0; i < last; i++) {
      if (finds(queries.get(i), atLeast)) {
        return i;
      }
    }
    return last;
  }

  private boolean finds(IndexQuery query, int atLeast) throws IOException {
    // Of equal scores Lucene looks for no more than it was asked for.
    return searcher.search(
                new ConstantScoreQuery(LuceneQueries.of(query)),
                new TopScoreDocCollectorManager(atLeast, atLeast))
            .scoreDocs
            .length
        >= atLeast;
  }
}
