package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit;
import org.talksearch.query.Explain;
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FoundTalks;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.talk.TalkId;

/// The part of the hits that a request asks for, in its order.
final class HitList {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);
  static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);

  private static final int UNDATED_OLDEST = Integer.MAX_VALUE;
  private static final int UNDATED_NEWEST = Integer.MIN_VALUE;

  private final SnapshotSearch search;
  private final TalkAnalyzers analyzers;

  HitList(SnapshotSearch search, TalkAnalyzers analyzers) {
    this.search = search;
    this.analyzers = analyzers;
  }

  /// A part of the hits.
  ///
  /// @param next the position of the last one, if there are further ones after it
  record Part(List<Hit> hits, Optional<Position> next) {}

  /// The best of what matches: a search of its own, which passes over what cannot be among them.
  Part of(IndexSearcher searcher, SearchRequest request, Translated query) throws IOException {
    if (request.size() == 0) {
      return new Part(List.of(), Optional.empty());
    }
    int wanted = request.offset() + request.size();
    int andOneMore = wanted + 1;
    TopDocs top =
        searcher.search(
            search.filtered(request, query.scored()),
            new TopFieldCollectorManager(order(request, query), andOneMore, after(request), 1));
    FoundTalks talks = new FoundTalks(search.vocabulary(), analyzers, query, request.explain());
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < Math.min(wanted, top.scoreDocs.length); i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      hits.add(
          talks.hit(
              search.talk(found.doc),
              found.fields[0] instanceof Float score ? score : 0,
              request.explain() == Explain.SCORE
                  ? searcher.explain(LuceneQueries.of(query.scored()), found.doc).toString()
                  : ""));
    }
    return new Part(
        hits,
        top.scoreDocs.length > wanted
            ? Optional.of(
                position((FieldDoc) top.scoreDocs[wanted - 1], hits.getLast().talk().talk().id()))
            : Optional.empty());
  }

  private static Position position(FieldDoc hit, TalkId id) {
    if (hit.fields[0] instanceof Float score) {
      return new Position.Scored(score, id);
    }
    int date = (Integer) hit.fields[0];
    boolean undated = date == UNDATED_NEWEST || date == UNDATED_OLDEST;
    return new Position.Dated(undated ? OptionalInt.empty() : OptionalInt.of(date), id);
  }

  /// What Lucene takes for the last hit before those wanted; null for none.
  private static @Nullable FieldDoc after(SearchRequest request) {
    if (request.after().isEmpty()) {
      return null;
    }
    Position position = request.after().get();
    Object value =
        switch (position) {
          case Position.Scored scored -> (float) scored.score();
          case Position.Dated dated -> dated.date().orElse(undated(request));
        };
    // Only the talk of that id can tie with it: Lucene then leaves out whose number is not larger.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(position.id().value())});
  }

  private static Sort order(SearchRequest request, Translated query) {
    if (query.isBestFirst(request)) {
      return BEST_FIRST;
    }
    SortField byDate =
        new SortField(
            IndexFields.DATE, SortField.Type.INT, !isOldestFirst(request), undated(request));
    return new Sort(byDate, BY_ID);
  }

  /// What stands for the date of a talk of unknown year, which comes last.
  private static int undated(SearchRequest request) {
    return isOldestFirst(request) ? UNDATED_OLDEST : UNDATED_NEWEST;
  }

  private static boolean isOldestFirst(SearchRequest request) {
    return request.sort() == org.talksearch.query.Sort.OLDEST;
  }
}
