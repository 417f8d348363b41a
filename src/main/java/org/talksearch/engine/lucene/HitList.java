package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit;
import org.talksearch.engine.lucene.QueryTranslator.Translated;
import org.talksearch.query.Explain;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;

/// The part of the hits that a request asks for, in its order.
final class HitList {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);
  static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);

  private final SnapshotSearch search;
  private final TalkAnalyzers analyzers;

  HitList(SnapshotSearch search, TalkAnalyzers analyzers) {
    this.search = search;
    this.analyzers = analyzers;
  }

  /// The best of what matches: a search of its own, which passes over what cannot be among them.
  List<Hit> of(IndexSearcher searcher, SearchRequest request, Translated query) throws IOException {
    if (request.size() == 0) {
      return List.of();
    }
    int wanted = request.offset() + request.size();
    TopDocs top =
        searcher.search(
            search.filtered(request, query.scored()),
            new TopFieldCollectorManager(order(request, query), wanted, null, 1));
    Marker marker = new Marker(query.markedWithParts());
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < top.scoreDocs.length; i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      AnnotatedTalk talk = search.talk(found.doc);
      List<Mark> marks = marker.marks(talk);
      hits.add(
          new Hit(
              talk,
              found.fields[0] instanceof Float score ? score : 0,
              new Passages(talk.talk(), marks).snippets(),
              request.explain() == Explain.NOTHING
                  ? List.of()
                  : new Explanations(search.vocabulary(), analyzers, talk, marks)
                      .of(query.marked()),
              request.explain() == Explain.SCORE
                  ? searcher.explain(query.scored(), found.doc).toString()
                  : ""));
    }
    return hits;
  }

  static boolean isBestFirst(SearchRequest request, Translated query) {
    return request.sort() == org.talksearch.query.Sort.RELEVANCE && query.ranked();
  }

  /// A query that tells no talk from another is answered with the newest first.
  private static Sort order(SearchRequest request, Translated query) {
    if (isBestFirst(request, query)) {
      return BEST_FIRST;
    }
    boolean oldest = request.sort() == org.talksearch.query.Sort.OLDEST;
    SortField byDate =
        new SortField(
            IndexFields.DATE,
            SortField.Type.INT,
            !oldest,
            oldest ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    return new Sort(byDate, BY_ID);
  }
}
