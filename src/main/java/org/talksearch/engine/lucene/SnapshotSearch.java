package org.talksearch.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.talksearch.engine.EngineException;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FacetFilters;
import org.talksearch.ranking.FacetNames;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.MatchingTalks;
import org.talksearch.ranking.QueryCutter;
import org.talksearch.ranking.QueryTranslator;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.ranking.Weights;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Finds talks of one snapshot of the index, and reads them.
final class SnapshotSearch {
  /// How much longer than a search may take deciding what matches may: it cannot be done in part.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final QueryCutter cutter;
  private final TalkCodec codec;
  private final Duration timeLimit;
  private final FacetFilters filters;

  /// @param timeLimit of one search
  SnapshotSearch(
      Snapshot snapshot,
      Vocabulary vocabulary,
      QueryCutter cutter,
      TalkCodec codec,
      Duration timeLimit) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.cutter = cutter;
    this.codec = codec;
    this.timeLimit = timeLimit;
    this.filters = snapshot.filters(vocabulary);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  FacetFilters filters() {
    return filters;
  }

  /// One for each search, since each has a time limit of its own.
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    searcher.setSimilarity(new BM25Similarity(Weights.K1, Weights.B));
    return searcher;
  }

  /// Every talk there is, whatever is asked for.
  MatchingTalks everyTalk(IndexSearcher searcher) throws IOException {
    return new LuceneTalks(
        snapshot.facets(),
        searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager()));
  }

  /// What a request asks for, decided in full: talks found in part of the time must not count as
  /// all.
  ///
  /// @throws EngineException.TooSlow if that takes too long
  Translated decided(SearchRequest request) throws IOException {
    long deadline = System.nanoTime() + timeLimit.plus(GRACE).toNanos();
    IndexSearcher searcher = searcher();
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    Translated query = translated(request, searcher);
    if (searcher.timedOut()) {
      throw new EngineException.TooSlow(
          "It took too long to find out which talks match. Ask for fewer words.");
    }
    return query;
  }

  Translated translated(SearchRequest request, IndexSearcher searcher) throws IOException {
    return new QueryTranslator(
            new LuceneStatistics(searcher),
            snapshot.lexicon(vocabulary),
            cutter,
            filters,
            snapshot.otherCompanies())
        .translate(request.expression());
  }

  FacetNames names(SearchRequest request) {
    return new FacetNames(request, vocabulary, filters, snapshot.otherCompanies());
  }

  /// The very talks that a search for the same finds.
  MatchingTalks matching(SearchRequest request, IndexSearcher searcher) throws IOException {
    // Gathered once a commit: that is not the request's own time.
    snapshot.lexicon(vocabulary);
    long deadline = System.nanoTime() + timeLimit.toNanos();
    IndexQuery matching = decided(request).matching();
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    return new LuceneTalks(
        snapshot.facets(),
        searcher.search(filtered(request, matching), new FacetsCollectorManager()));
  }

  /// What a query finds under the filters of a request.
  Query filtered(SearchRequest request, IndexQuery query) {
    IndexQuery.Gathering filtered = new IndexQuery.Gathering().add(query, Occur.MUST);
    request
        .filters()
        .forEach((facet, values) -> filtered.add(filters.query(facet, values), Occur.FILTER));
    return LuceneQueries.of(filtered.build());
  }

  Optional<AnnotatedTalk> find(TalkId id) throws IOException {
    TopDocs found =
        new IndexSearcher(snapshot.reader())
            .search(new TermQuery(new Term(IndexFields.ID, id.value())), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(talk(found.scoreDocs[0].doc));
  }

  /// Any talks that a query finds, without looking for more than these.
  List<Talk> any(IndexQuery query, int most) throws IOException {
    ScoreDoc[] found =
        searcher()
            .search(
                new ConstantScoreQuery(LuceneQueries.of(query)),
                new TopScoreDocCollectorManager(most, 1))
            .scoreDocs;
    List<Talk> talks = new ArrayList<>();
    for (ScoreDoc hit : found) {
      talks.add(talk(hit.doc).talk());
    }
    return talks;
  }

  AnnotatedTalk talk(int doc) throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues talks = DocValues.getBinary(leaf.reader(), IndexFields.TALK);
    if (!talks.advanceExact(doc - leaf.docBase)) {
      throw new CorruptIndexException("a talk is missing", leaf.reader().toString());
    }
    BytesRef bytes = talks.binaryValue();
    return codec.decode(bytes.bytes, bytes.offset, bytes.length);
  }
}
