package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FoundValues;
import org.talksearch.engine.Hit;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.Matrix;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Suggestion;
import org.talksearch.engine.Suggestion.Title;
import org.talksearch.engine.Timeline;
import org.talksearch.query.Facet;
import org.talksearch.query.QueryParser;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.CatalogueOrder;
import org.talksearch.ranking.CompletionNames;
import org.talksearch.ranking.FacetCounts;
import org.talksearch.ranking.QueryCutter;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.ranking.SimilarTalks;
import org.talksearch.ranking.Suggestions;
import org.talksearch.ranking.Suggestions.Completed;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.ranking.TalkCounts;
import org.talksearch.ranking.TitleSuggestions;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Searches the Lucene index of a folder, on this machine and in this process.
///
/// It answers from the newest commit, whichever process made it, and need not be told: an index
/// that is not there yet is picked up when it is committed.
public final class LuceneEngine implements SearchEngine {
  private static final int MOST_CLAUSES = 65_536;

  private static final Duration UNLIMITED = Duration.ofDays(1);

  private final IndexFollower follower;
  private final IndexFolder folder;
  private final Duration timeLimit;
  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;
  private final QueryCutter cutter;
  private final TalkCodec codec;
  private final CompletionNames completionNames;

  static {
    // A query of 512 characters may have 32 units, each in several forms and in every part of a
    // talk: more than the 1,024 that Lucene takes by default. Its length bounds what it costs.
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private LuceneEngine(
      IndexFolder folder, Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit) {
    this.folder = folder;
    this.timeLimit = timeLimit;
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    // The time limit of the first search would be over before they are there.
    analyzers.warmUp();
    this.cutter = new QueryCutter(vocabulary, analyzers);
    this.codec = new TalkCodec(vocabulary);
    this.completionNames = new CompletionNames(vocabulary, analyzers);
    this.follower = new IndexFollower(folder);
  }

  /// Opens the index of a folder; it may be there only later. Its searches take the time they need.
  public static LuceneEngine open(Path path, Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return open(path, vocabulary, analyzers, UNLIMITED);
  }

  /// Opens the index of a folder for many to search.
  ///
  /// @param timeLimit after which a search gives what it has found by then, and says that it is a
  ///   part
  public static LuceneEngine open(
      Path path, Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit) {
    return new LuceneEngine(new IndexFolder(path), vocabulary, analyzers, timeLimit);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    long started = System.nanoTime();
    return reading(search -> {
      // The first search of a commit gathers it: that is not the search's own time.
      search.snapshot().lexicon(vocabulary);
      long deadline = System.nanoTime() + timeLimit.toNanos();
      BooleanSupplier timeIsUp = () -> System.nanoTime() - deadline > 0;
      Translated query = search.decided(request);
      IndexSearcher searcher = search.searcher();
      searcher.setTimeout(timeIsUp::getAsBoolean);
      // Before facets: whose time ends meanwhile has something to read.
      HitList.Part part = hits(search).of(searcher, request, query);
      HitCount count = new HitCount(timeIsUp);
      SidewaysCount counted = SidewaysCount.of(search, searcher, request, query.matching(), count);
      List<FacetResult> facets =
          new FacetCounts(
                  counted.facets(), request, vocabulary, search.filters(), search.names(request))
              .results();
      return new SearchResult(
          // Time may have ended between the hits and the count of them.
          Math.max(counted.total(), part.hits().size()),
          part.hits(),
          part.next(),
          facets,
          query.understanding(),
          Duration.ofNanos(System.nanoTime() - started),
          count.cutShort() || searcher.timedOut());
    });
  }

  @Override
  public int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) {
    return reading(search -> {
      IndexSearcher searcher = search.searcher();
      Translated query = search.translated(request, searcher);
      boolean bestFirst = query.isBestFirst(request);
      int most = Math.max(1, search.snapshot().reader().maxDoc());
      TopDocs found =
          searcher.search(
              search.filtered(request, bestFirst ? query.scored() : query.matching()),
              most,
              bestFirst ? HitList.BEST_FIRST : Sort.INDEXORDER);
      int[] docs = Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
      if (!bestFirst) {
        boolean oldestFirst = request.sort() == org.talksearch.query.Sort.OLDEST;
        docs = inCatalogueOrder(docs, search, oldestFirst);
      }
      for (int doc : docs) {
        talks.accept(search.talk(doc));
      }
      return docs.length;
    });
  }

  private static int[] inCatalogueOrder(int[] docs, SnapshotSearch search, boolean oldestFirst)
      throws IOException {
    List<CatalogueOrder> places = new ArrayList<>(docs.length);
    for (int doc : docs) {
      places.add(CatalogueOrder.of(doc, search.talk(doc).talk()));
    }
    places.sort(CatalogueOrder.comparator(oldestFirst));
    return places.stream().mapToInt(CatalogueOrder::doc).toArray();
  }

  @Override
  public Optional<AnnotatedTalk> find(TalkId id) {
    return reading(search -> search.find(id));
  }

  @Override
  public List<Suggestion> suggest(String typed, int size) {
    if (typed.isBlank() || typed.length() > QueryParser.LONGEST_QUERY || size < 1) {
      return List.of();
    }
    return reading(search -> {
      Completed completed =
          Suggestions.of(typed, size, search.snapshot().completions(completionNames), analyzers);
      List<Title> titles =
          new TitleSuggestions(analyzers).titles(completed.forTitles(typed), size, search::any);
      return completed.fairly(titles, size);
    });
  }

  @Override
  public Optional<List<Hit>> similar(TalkId id, int size) {
    return reading(search -> {
      Optional<AnnotatedTalk> talk = search.find(id);
      return talk.isEmpty()
          ? Optional.empty()
          : Optional.of(similar(talk.orElseThrow(), size, search));
    });
  }

  private List<Hit> similar(AnnotatedTalk talk, int size, SnapshotSearch search)
      throws IOException {
    Query query = Similar.query(talk, search.snapshot().reader(), analyzers);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : search.searcher().search(query, SimilarTalks.andCopies(size)).scoreDocs) {
      hits.add(new Hit(search.talk(found.doc), found.score, List.of(), List.of(), ""));
    }
    return SimilarTalks.copiesLast(talk.talk(), hits, size);
  }

  @Override
  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) {
    return reading(search -> counts(search).matrix(request, rows, columns));
  }

  @Override
  public Timeline timeline(SearchRequest request, Optional<Axis> of) {
    return reading(search -> counts(search).timeline(request, of));
  }

  @Override
  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size) {
    return reading(search -> counts(search).findValues(request, facet, text, size));
  }

  @Override
  public Optional<EntityProfile> profile(String id, int size) {
    return reading(search -> counts(search).profile(id, size));
  }

  @Override
  public IndexState state() {
    return reading(search -> search.snapshot().state(analyzers.fingerprint()));
  }

  @Override
  public void close() {
    follower.close();
  }

  private HitList hits(SnapshotSearch search) {
    return new HitList(search, analyzers);
  }

  private TalkCounts counts(SnapshotSearch search) {
    return new TalkCounts(
        new LuceneCounts(search, search.searcher(), hits(search)),
        vocabulary,
        search.filters(),
        search.snapshot().otherCompanies());
  }

  private interface Reading<T> {
    T from(SnapshotSearch search) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    Snapshot snapshot = follower.acquire();
    try {
      return reading.from(new SnapshotSearch(snapshot, vocabulary, cutter, codec, timeLimit));
    } catch (IOException e) {
      throw new EngineException.Failed(
          "The index in "
              + folder.path()
              + " cannot be read ("
              + e
              + "). Check its disk; `talksearch reindex --full` builds it anew.",
          e);
    } finally {
      snapshot.release();
    }
  }
}
