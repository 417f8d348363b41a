package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.EntityProfile;
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
import org.talksearch.query.RequestTooLargeException;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.CompletionNames;
import org.talksearch.ranking.CountedIndex;
import org.talksearch.ranking.FacetCounts;
import org.talksearch.ranking.FacetNames;
import org.talksearch.ranking.FoundTalks;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.MatchingTalks;
import org.talksearch.ranking.QueryCutter;
import org.talksearch.ranking.QueryTranslator;
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

/// Searches an index on an OpenSearch cluster, the newest one committed under a name.
///
/// What a search asks is decided here, by the code that decides it for the embedded engine; the
/// cluster finds, scores and counts.
public final class ClusterEngine implements SearchEngine {
  /// How much longer than a search may take deciding what matches may: it cannot be done in part.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ClusterClient client;
  private final SnapshotFollower follower;
  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;
  private final QueryCutter cutter;
  private final TalkCodec codec;
  private final CompletionNames completionNames;
  private final Duration timeLimit;

  private ClusterEngine(
      ClusterClient client,
      SnapshotFollower follower,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers,
      Duration timeLimit) {
    this.client = client;
    this.follower = follower;
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    this.timeLimit = timeLimit;
    // The time limit of the first search would be over before they are there.
    analyzers.warmUp();
    this.cutter = new QueryCutter(vocabulary, analyzers);
    this.codec = new TalkCodec(vocabulary);
    this.completionNames = new CompletionNames(vocabulary, analyzers);
  }

  /// Opens the index of a name for many to search; it may be there only later.
  ///
  /// @param nodes addresses of nodes of the cluster, such as `https://user:password@search:9200`
  /// @param timeLimit after which a search gives what it has found by then, and says that it is a
  ///   part
  public static ClusterEngine open(
      List<URI> nodes,
      String name,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers,
      Duration timeLimit) {
    ClusterClient client = new ClusterClient(nodes);
    SnapshotFollower follower = new SnapshotFollower(new IndexAlias(client, name), vocabulary);
    return new ClusterEngine(client, follower, vocabulary, analyzers, timeLimit);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    long started = System.nanoTime();
    return reading(snapshot -> search(request, snapshot, started));
  }

  private SearchResult search(SearchRequest request, ClusterSnapshot snapshot, long started)
      throws IOException {
    Translated query = translated(request, snapshot);
    ClusterHits hits = new ClusterHits(request, query.isBestFirst(request));
    ClusterFacets facets = new ClusterFacets(request, snapshot.filters());
    JsonObject search =
        Json.object(
            "query",
            ClusterQueries.of(query.scored()),
            "post_filter",
            ClusterQueries.of(facets.filter()),
            "track_total_hits",
            true,
            "timeout",
            timeout(timeLimit));
    hits.addTo(search);
    facets.addTo(search);
    JsonObject answer = snapshot.search(search);
    JsonObject found = answer.getAsJsonObject("hits");
    ClusterHits.Part part =
        hits.of(
            found.getAsJsonArray("hits"),
            codec,
            new FoundTalks(vocabulary, analyzers, query, request.explain()));
    FacetNames names =
        new FacetNames(request, vocabulary, snapshot.filters(), snapshot.otherCompanies());
    return new SearchResult(
        found.getAsJsonObject("total").get("value").getAsInt(),
        part.hits(),
        part.next(),
        new FacetCounts(facets.of(answer), request, vocabulary, snapshot.filters(), names)
            .results(),
        query.understanding(),
        Duration.ofNanos(System.nanoTime() - started),
        isPart(answer));
  }

  private Translated translated(SearchRequest request, ClusterSnapshot snapshot)
      throws IOException {
    return new QueryTranslator(
            new ClusterStatistics(snapshot, timeout(timeLimit.plus(GRACE))),
            snapshot.lexicon(),
            cutter,
            snapshot.filters(),
            snapshot.otherCompanies())
        .translate(request.expression());
  }

  /// Time was up, or a part of the index did not answer.
  static boolean isPart(JsonObject answer) {
    return answer.get("timed_out").getAsBoolean()
        || answer.getAsJsonObject("_shards").get("failed").getAsInt() > 0;
  }

  private static String timeout(Duration limit) {
    return limit.toMillis() + "ms";
  }

  @Override
  public Optional<AnnotatedTalk> find(TalkId id) {
    return reading(snapshot -> find(id, snapshot));
  }

  private Optional<AnnotatedTalk> find(TalkId id, ClusterSnapshot snapshot) throws IOException {
    JsonObject search =
        Json.object(
            "size",
            1,
            "_source",
            Json.array(List.of(IndexMapping.TALK)),
            "query",
            Json.object("term", Json.object(IndexMapping.ID, id.value())));
    JsonArray found = snapshot.search(search).getAsJsonObject("hits").getAsJsonArray("hits");
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(ClusterHits.talk(found.get(0).getAsJsonObject(), codec));
  }

  @Override
  public IndexState state() {
    return reading(snapshot -> snapshot.state(analyzers.fingerprint()));
  }

  @Override
  public int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) {
    return reading(snapshot ->
        new ClusterWalk(snapshot, codec)
            .forEach(
                request,
                translated(request, snapshot),
                new ClusterFacets(request, snapshot.filters()).filter(),
                talks));
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
                  (query, most) -> new ClusterWalk(snapshot, codec).any(query, most));
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

  private List<Hit> similar(AnnotatedTalk talk, int size, ClusterSnapshot snapshot)
      throws IOException {
    JsonObject query = SimilarQuery.of(talk, snapshot.talks(), analyzers);
    List<Hit> hits = new ClusterWalk(snapshot, codec).best(query, SimilarTalks.andCopies(size));
    return SimilarTalks.copiesLast(talk.talk(), hits, size);
  }

  @Override
  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) {
    return reading(snapshot -> counts(snapshot).matrix(request, rows, columns));
  }

  @Override
  public Timeline timeline(SearchRequest request, Optional<Axis> of) {
    return reading(snapshot -> counts(snapshot).timeline(request, of));
  }

  @Override
  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size) {
    return reading(snapshot -> counts(snapshot).findValues(request, facet, text, size));
  }

  @Override
  public Optional<EntityProfile> profile(String id, int size) {
    return reading(snapshot -> counts(snapshot).profile(id, size));
  }

  private TalkCounts counts(ClusterSnapshot snapshot) {
    return new TalkCounts(
        new ClusterCounts(snapshot), vocabulary, snapshot.filters(), snapshot.otherCompanies());
  }

  /// Counts talks of a snapshot, within the time limit of a search.
  private final class ClusterCounts implements CountedIndex {
    private final ClusterSnapshot snapshot;
    private boolean part;

    private ClusterCounts(ClusterSnapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public MatchingTalks matching(SearchRequest request) throws IOException {
      IndexQuery filter = new ClusterFacets(request, snapshot.filters()).filter();
      return found(
          new Gathering()
              .add(translated(request, snapshot).matching(), Occur.FILTER)
              .add(filter, Occur.FILTER)
              .build());
    }

    @Override
    public MatchingTalks everyTalk() throws IOException {
      return found(new IndexQuery.Everything());
    }

    private MatchingTalks found(IndexQuery query) throws IOException {
      ClusterTalks talks = ClusterTalks.of(snapshot, query, timeout(timeLimit));
      part |= talks.isPart();
      return talks;
    }

    @Override
    public List<Hit> hits(SearchRequest request) throws IOException {
      return search(request, snapshot, System.nanoTime()).hits();
    }

    @Override
    public boolean isPart() {
      return part;
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private interface Reading<T> {
    T from(ClusterSnapshot snapshot) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return tried(reading);
    } catch (RefusedException e) {
      if (e.toString().contains("too_many_")) {
        throw new RequestTooLargeException(
            "The query has more parts than the cluster takes. Ask for fewer words; or let whoever"
                + " runs the cluster set indices.query.bool.max_clause_count to 65536.");
      }
      throw failed(e);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private EngineException failed(IOException e) {
    return new EngineException.Failed(
        "The cluster at "
            + client
            + " does not answer as it should ("
            + e.getMessage()
            + "). Check that it runs; search comes back by itself when it does.",
        e);
  }

  /// Two commits during a search may have removed its index: then once more, on the newest.
  private <T> T tried(Reading<T> reading) throws IOException {
    try {
      return reading.from(follower.newest());
    } catch (RefusedException e) {
      if (e.status() != RefusedException.NOT_FOUND) {
        throw e;
      }
      follower.lookAgain();
      return reading.from(follower.newest());
    }
  }
}
