package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.FacetCounts;
import org.talksearch.ranking.FacetNames;
import org.talksearch.ranking.FoundTalks;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.QueryCutter;
import org.talksearch.ranking.QueryTranslator;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.ranking.SimilarTalks;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.ranking.TalkCounts;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Searches one committed index.
///
/// @param timeLimit of one search
record ClusterSearch(
    ClusterSnapshot snapshot,
    Vocabulary vocabulary,
    TalkAnalyzers analyzers,
    QueryCutter cutter,
    TalkCodec codec,
    Duration timeLimit) {
  /// How much longer than a search may take deciding what matches may: it cannot be done in part.
  private static final Duration GRACE = Duration.ofSeconds(2);

  /// The answer to a request.
  SearchResult of(SearchRequest request) throws IOException {
    long started = System.nanoTime();
    Translated query = translated(request);
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
    JsonObject answer = snapshot.searchByScore(search);
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
        isOutOfTime(answer));
  }

  private Translated translated(SearchRequest request) throws IOException {
    return new QueryTranslator(
            new ClusterStatistics(snapshot, timeout(timeLimit.plus(GRACE))),
            snapshot.lexicon(),
            cutter,
            snapshot.filters(),
            snapshot.otherCompanies())
        .translate(request.expression());
  }

  /// Whether an answer is what was found before the time was up.
  static boolean isOutOfTime(JsonObject answer) {
    return answer.get("timed_out").getAsBoolean();
  }

  private static String timeout(Duration limit) {
    return limit.toMillis() + "ms";
  }

  Optional<AnnotatedTalk> find(TalkId id) throws IOException {
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

  Optional<List<Hit>> similar(TalkId id, int size) throws IOException {
    Optional<AnnotatedTalk> talk = find(id);
    return talk.isEmpty() ? Optional.empty() : Optional.of(similar(talk.orElseThrow(), size));
  }

  private List<Hit> similar(AnnotatedTalk talk, int size) throws IOException {
    JsonObject query = SimilarQuery.of(talk, snapshot.talks(), analyzers);
    List<Hit> hits = walk().best(query, SimilarTalks.andCopies(size));
    return SimilarTalks.copiesLast(talk.talk(), hits, size);
  }

  ClusterWalk walk() {
    return new ClusterWalk(snapshot, codec);
  }

  int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) throws IOException {
    return walk().forEach(request, translated(request), filter(request), talks);
  }

  private IndexQuery filter(SearchRequest request) {
    return new ClusterFacets(request, snapshot.filters()).filter();
  }

  TalkCounts counts() {
    return new TalkCounts(
        new ClusterCounts(this), vocabulary, snapshot.filters(), snapshot.otherCompanies());
  }

  /// The very talks that a search for the same finds.
  ClusterTalks matching(SearchRequest request, ClusterCounts counts) throws IOException {
    IndexQuery matching =
        new Gathering()
            .add(translated(request).matching(), Occur.FILTER)
            .add(filter(request), Occur.FILTER)
            .build();
    return ClusterTalks.of(snapshot, matching, timeout(timeLimit), counts);
  }

  /// Every talk there is.
  ClusterTalks everyTalk(ClusterCounts counts) throws IOException {
    return ClusterTalks.of(snapshot, new IndexQuery.Everything(), timeout(timeLimit), counts);
  }
}
