package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.ConcurrentDrillSidewaysResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
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
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.engine.lucene.QueryTranslator.Translated;
import org.talksearch.engine.lucene.Suggestions.Completed;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.QueryParser;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Searches the Lucene index of a folder, on this machine and in this process.
///
/// It answers from the newest commit, whichever process made it, and need not be told: an index
/// that is not there yet is picked up when it is committed.
public final class LuceneEngine implements SearchEngine {
  private static final int MOST_CLAUSES = 65_536;

  /// Copies of a talk that are passed over for talks like it.
  private static final int MOST_COPIES = 5;

  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);

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
    return reading(snapshot -> {
      // The first search of a commit gathers it: that is not the search's own time.
      snapshot.lexicon(vocabulary);
      long deadline = System.nanoTime() + timeLimit.toNanos();
      BooleanSupplier timeIsUp = () -> System.nanoTime() - deadline > 0;
      // What matches is decided in full: talks found in part of the time must not count as all.
      Translated query = translated(request, snapshot, searcher(snapshot));
      IndexSearcher searcher = searcher(snapshot);
      searcher.setTimeout(timeIsUp::getAsBoolean);
      DrillDownQuery narrowed = narrowed(request, query.matching(), snapshot.filters(vocabulary));
      HitCount count = new HitCount(timeIsUp);
      Counted counted = count(snapshot, searcher, request, narrowed, count);
      List<FacetResult> facets =
          new FacetCounts(
                  counted.facets(),
                  request,
                  vocabulary,
                  snapshot.filters(vocabulary),
                  names(request, snapshot))
              .results();
      List<Hit> hits = hits(snapshot, searcher, request, query);
      return new SearchResult(
          counted.total(),
          hits,
          facets,
          query.understanding(),
          Duration.ofNanos(System.nanoTime() - started),
          count.cutShort() || searcher.timedOut());
    });
  }

  @Override
  public int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) {
    return reading(snapshot -> {
      IndexSearcher searcher = searcher(snapshot);
      Translated query = translated(request, snapshot, searcher);
      boolean bestFirst = isBestFirst(request, query);
      int most = Math.max(1, snapshot.reader().maxDoc());
      TopDocs found =
          searcher.search(
              filtered(request, bestFirst ? query.scored() : query.matching(), snapshot),
              most,
              bestFirst ? BEST_FIRST : Sort.INDEXORDER);
      int[] docs = Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
      if (!bestFirst) {
        boolean oldestFirst = request.sort() == org.talksearch.query.Sort.OLDEST;
        docs = CatalogueOrder.of(docs, doc -> talk(snapshot, doc).talk(), oldestFirst);
      }
      for (int doc : docs) {
        talks.accept(talk(snapshot, doc));
      }
      return docs.length;
    });
  }

  @Override
  public Optional<AnnotatedTalk> find(TalkId id) {
    return reading(snapshot -> find(id, snapshot));
  }

  private Optional<AnnotatedTalk> find(TalkId id, Snapshot snapshot) throws IOException {
    TopDocs found =
        new IndexSearcher(snapshot.reader())
            .search(new TermQuery(new Term(IndexFields.ID, id.value())), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(talk(snapshot, found.scoreDocs[0].doc));
  }

  @Override
  public List<Suggestion> suggest(String typed, int size) {
    if (typed.isBlank() || typed.length() > QueryParser.LONGEST_QUERY || size < 1) {
      return List.of();
    }
    return reading(snapshot -> {
      Completed completed =
          Suggestions.of(typed, size, snapshot.completions(completionNames), analyzers);
      List<Title> titles =
          new TitleSuggestions(analyzers)
              .titles(
                  completed.forTitles(typed),
                  size,
                  searcher(snapshot),
                  doc -> talk(snapshot, doc).talk());
      return completed.fairly(titles, size);
    });
  }

  @Override
  public Optional<List<Hit>> similar(TalkId id, int size) {
    return reading(snapshot -> {
      Optional<AnnotatedTalk> talk = find(id, snapshot);
      return talk.isEmpty()
          ? Optional.empty()
          : Optional.of(similar(talk.orElseThrow(), size, snapshot));
    });
  }

  private List<Hit> similar(AnnotatedTalk talk, int size, Snapshot snapshot) throws IOException {
    Query query = Similar.query(talk, snapshot.reader(), analyzers);
    List<Hit> hits = new ArrayList<>();
    List<Hit> copies = new ArrayList<>();
    for (ScoreDoc found : searcher(snapshot).search(query, size + MOST_COPIES).scoreDocs) {
      AnnotatedTalk other = talk(snapshot, found.doc);
      (Similar.isCopy(talk.talk(), other.talk()) ? copies : hits)
          .add(new Hit(other, found.score, List.of(), List.of(), ""));
    }
    hits.addAll(copies);
    return hits.subList(0, Math.min(size, hits.size()));
  }

  @Override
  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) {
    if (rows.facet() == columns.facet()) {
      throw new IllegalArgumentException(
          "A matrix has two different facets, not " + rows.facet().key() + " twice.");
    }
    long started = System.nanoTime();
    return reading(snapshot -> {
      IndexSearcher searcher = searcher(snapshot);
      MatchingTalks talks = matching(request, snapshot, searcher);
      AxisValues values =
          new AxisValues(
              talks, request, vocabulary, snapshot.filters(vocabulary), names(request, snapshot));
      Crossed crossed = Crossed.of(talks, values.of(rows), values.of(columns));
      return new Matrix(
          talks.total(),
          crossed.rows(),
          crossed.columns(),
          crossed.cells(request),
          Duration.ofNanos(System.nanoTime() - started),
          searcher.timedOut());
    });
  }

  @Override
  public Timeline timeline(SearchRequest request, Optional<Axis> of) {
    if (of.filter(axis -> axis.facet() == Facet.YEAR).isPresent()) {
      throw new IllegalArgumentException("Years have no years. Choose another facet.");
    }
    long started = System.nanoTime();
    return reading(snapshot -> {
      IndexSearcher searcher = searcher(snapshot);
      MatchingTalks talks = matching(request, snapshot, searcher);
      MatchingTalks everything = everyTalk(snapshot, searcher);
      TimelineCounts counts =
          new TimelineCounts(talks, everything, request, snapshot.filters(vocabulary));
      AxisValues axisValues =
          new AxisValues(
              talks, request, vocabulary, snapshot.filters(vocabulary), names(request, snapshot));
      List<ValueSeries> series = new ArrayList<>();
      int distinct = 0;
      if (of.isPresent()) {
        FacetResult values = axisValues.of(of.get());
        distinct = values.distinct();
        series.addAll(counts.of(values));
      }
      return new Timeline(
          talks.total(),
          counts.undated(),
          counts.all(),
          series,
          distinct,
          Duration.ofNanos(System.nanoTime() - started),
          searcher.timedOut());
    });
  }

  @Override
  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size) {
    if (text.length() > FoundValues.LONGEST_TEXT || size < 1 || size > FoundValues.LARGEST_SIZE) {
      throw new IllegalArgumentException(
          size
              + " values with "
              + text.length()
              + " characters in a name are out of range. Ask for 1 to "
              + FoundValues.LARGEST_SIZE
              + " with "
              + FoundValues.LONGEST_TEXT
              + " at most.");
    }
    long started = System.nanoTime();
    return reading(snapshot -> {
      IndexSearcher searcher = searcher(snapshot);
      FacetResult values =
          new ValueSearch(
                  matching(sideways(request, facet), snapshot, searcher),
                  snapshot.filters(vocabulary),
                  names(request, snapshot),
                  new ValueNames(vocabulary, snapshot.otherCompanies()))
              .of(facet, text, size);
      return new FoundValues(
          values, Duration.ofNanos(System.nanoTime() - started), searcher.timedOut());
    });
  }

  /// Without what a facet's own counts are not narrowed by.
  private static SearchRequest sideways(SearchRequest request, Facet facet) {
    boolean inTree = facet == Facet.TECHNOLOGY || facet == Facet.CATEGORY;
    return inTree
        ? request.filteredBy(Facet.TECHNOLOGY, List.of()).filteredBy(Facet.CATEGORY, List.of())
        : request.filteredBy(facet, List.of());
  }

  @Override
  public Optional<EntityProfile> profile(String id, int size) {
    return reading(snapshot -> {
      Optional<Profiled> profiled = Profiled.of(id, vocabulary, snapshot.otherCompanies());
      return profiled.isEmpty()
          ? Optional.empty()
          : Optional.of(profile(profiled.get(), size, snapshot));
    });
  }

  private EntityProfile profile(Profiled profiled, int size, Snapshot snapshot) throws IOException {
    IndexSearcher searcher = searcher(snapshot);
    SearchRequest request =
        profiled.request().sortedBy(org.talksearch.query.Sort.NEWEST).page(0, size);
    MatchingTalks talks = matching(request, snapshot, searcher);
    // What else these talks name: the filter that found them chooses none of it.
    SearchRequest unfiltered = SearchRequest.of("");
    FacetNames names = names(unfiltered, snapshot);
    return profiled.profile(
        talks,
        new TimelineCounts(
                talks, everyTalk(snapshot, searcher), request, snapshot.filters(vocabulary))
            .all(),
        names,
        new AxisValues(talks, unfiltered, vocabulary, snapshot.filters(vocabulary), names),
        hits(snapshot, searcher, request, translated(request, snapshot, searcher)),
        size);
  }

  private static MatchingTalks everyTalk(Snapshot snapshot, IndexSearcher searcher)
      throws IOException {
    return new MatchingTalks(
        snapshot.facets(),
        searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager()));
  }

  private Translated translated(SearchRequest request, Snapshot snapshot, IndexSearcher searcher)
      throws IOException {
    return new QueryTranslator(
            searcher,
            snapshot.lexicon(vocabulary),
            cutter,
            snapshot.filters(vocabulary),
            snapshot.otherCompanies())
        .translate(request.expression());
  }

  private FacetNames names(SearchRequest request, Snapshot snapshot) {
    return new FacetNames(
        request, vocabulary, snapshot.filters(vocabulary), snapshot.otherCompanies());
  }

  /// The very talks that a search for the same finds.
  private MatchingTalks matching(SearchRequest request, Snapshot snapshot, IndexSearcher searcher)
      throws IOException {
    // Gathered once a commit: that is not the request's own time.
    snapshot.lexicon(vocabulary);
    long deadline = System.nanoTime() + timeLimit.toNanos();
    Query matching = translated(request, snapshot, searcher(snapshot)).matching();
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    return new MatchingTalks(
        snapshot.facets(),
        searcher.search(filtered(request, matching, snapshot), new FacetsCollectorManager()));
  }

  @Override
  public IndexState state() {
    return reading(snapshot -> snapshot.state(analyzers.fingerprint()));
  }

  @Override
  public void close() {
    follower.close();
  }

  private static IndexSearcher searcher(Snapshot snapshot) {
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    searcher.setSimilarity(new BM25Similarity(Weights.K1, Weights.B));
    return searcher;
  }

  private static DrillDownQuery narrowed(
      SearchRequest request, Query matching, FacetFilters filters) {
    DrillDownQuery narrowed = new DrillDownQuery(IndexFields.facetsConfig(), matching);
    // One dimension for both, so that neither narrows the tree that shows them.
    BooleanQuery.Builder technology = new BooleanQuery.Builder();
    boolean anyTechnology = false;
    for (Map.Entry<Facet, List<String>> filter : request.filters().entrySet()) {
      Query query = filters.query(filter.getKey(), filter.getValue());
      if (filter.getKey() == Facet.TECHNOLOGY || filter.getKey() == Facet.CATEGORY) {
        technology.add(query, Occur.FILTER);
        anyTechnology = true;
      } else {
        narrowed.add(filter.getKey().key(), query);
      }
    }
    if (anyTechnology) {
      narrowed.add(Facet.TECHNOLOGY.key(), technology.build());
    }
    return narrowed;
  }

  /// What matches, counted without scores.
  ///
  /// @param facets null where none was asked for, and where no talk of the index has a value of any
  private record Counted(int total, @Nullable Facets facets) {}

  private static Counted count(
      Snapshot snapshot,
      IndexSearcher timed,
      SearchRequest request,
      DrillDownQuery narrowed,
      HitCount count)
      throws IOException {
    SortedSetDocValuesReaderState state = snapshot.facets();
    if (state == null || request.facets().isEmpty()) {
      return new Counted(timed.search(narrowed, count), null);
    }
    // See HitCount for why sideways counting has no timed searcher.
    IndexSearcher searcher =
        request.filters().isEmpty() ? timed : new IndexSearcher(snapshot.reader());
    ConcurrentDrillSidewaysResult<Integer> counted =
        new TreeSideways(searcher, state).search(narrowed, count);
    return new Counted(counted.collectorResult, counted.facets);
  }

  /// Counts categories as technologies are counted: not narrowed by the choice of either.
  private static final class TreeSideways extends DrillSideways {
    TreeSideways(IndexSearcher searcher, SortedSetDocValuesReaderState state) {
      super(searcher, IndexFields.facetsConfig(), state);
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector narrowed, FacetsCollector[] sideways, String[] dimensions)
        throws IOException {
      Facets facets = super.buildFacetsResult(narrowed, sideways, dimensions);
      int technology =
          dimensions == null ? -1 : Arrays.asList(dimensions).indexOf(Facet.TECHNOLOGY.key());
      return technology < 0
          ? facets
          : new MultiFacets(
              Map.of(
                  Facet.CATEGORY.key(),
                  new SortedSetDocValuesFacetCounts(state, sideways[technology])),
              facets);
    }
  }

  /// The best of what matches: a search of its own, which passes over what cannot be among them.
  private List<Hit> hits(
      Snapshot snapshot, IndexSearcher searcher, SearchRequest request, Translated query)
      throws IOException {
    if (request.size() == 0) {
      return List.of();
    }
    int wanted = request.offset() + request.size();
    TopDocs top =
        searcher.search(
            filtered(request, query.scored(), snapshot),
            new TopFieldCollectorManager(order(request, query), wanted, null, 1));
    Marker marker = new Marker(query.markedWithParts());
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < top.scoreDocs.length; i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      AnnotatedTalk talk = talk(snapshot, found.doc);
      List<Mark> marks = marker.marks(talk);
      hits.add(
          new Hit(
              talk,
              found.fields[0] instanceof Float score ? score : 0,
              new Passages(talk.talk(), marks).snippets(),
              request.explain() == Explain.NOTHING
                  ? List.of()
                  : new Explanations(vocabulary, analyzers, talk, marks).of(query.marked()),
              request.explain() == Explain.SCORE
                  ? searcher.explain(query.scored(), found.doc).toString()
                  : ""));
    }
    return hits;
  }

  private Query filtered(SearchRequest request, Query query, Snapshot snapshot) {
    FacetFilters filters = snapshot.filters(vocabulary);
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    request
        .filters()
        .forEach((facet, values) -> filtered.add(filters.query(facet, values), Occur.FILTER));
    return filtered.build();
  }

  private static boolean isBestFirst(SearchRequest request, Translated query) {
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

  private AnnotatedTalk talk(Snapshot snapshot, int doc) throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues talks = DocValues.getBinary(leaf.reader(), IndexFields.TALK);
    if (!talks.advanceExact(doc - leaf.docBase)) {
      throw new CorruptIndexException("a talk is missing", leaf.reader().toString());
    }
    return codec.decode(talks.binaryValue());
  }

  private interface Reading<T> {
    T from(Snapshot snapshot) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    Snapshot snapshot = follower.acquire();
    try {
      return reading.from(snapshot);
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
