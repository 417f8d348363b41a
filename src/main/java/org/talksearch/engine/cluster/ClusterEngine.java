package org.talksearch.engine.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.talksearch.ranking.QueryCutter;
import org.talksearch.ranking.Suggestions;
import org.talksearch.ranking.Suggestions.Completed;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.ranking.TitleSuggestions;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Searches an index on an OpenSearch cluster, the newest one committed under a name.
///
/// What a search asks is decided here, by the code that decides it for the embedded engine; the
/// cluster finds, scores and counts.
public final class ClusterEngine implements SearchEngine {
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

  /// Opens an index for many to search; it may be there only later.
  ///
  /// @param timeLimit after which a search gives what it has found by then, and says that it is a
  ///   part
  public static ClusterEngine open(
      ClusterIndex index, Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit) {
    ClusterClient client =
        new ClusterClient(index.nodes(), ClusterClient.SEARCHING.andFor(timeLimit));
    SnapshotFollower follower =
        new SnapshotFollower(new IndexAlias(client, index.name()), vocabulary);
    return new ClusterEngine(client, follower, vocabulary, analyzers, timeLimit);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return reading(search -> search.of(request));
  }

  @Override
  public Optional<AnnotatedTalk> find(TalkId id) {
    return reading(search -> search.find(id));
  }

  @Override
  public IndexState state() {
    return reading(search -> search.snapshot().state(analyzers.fingerprint()));
  }

  @Override
  public int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) {
    AtomicBoolean begun = new AtomicBoolean();
    return reading(search -> {
      try {
        return search.forEach(
            request,
            talk -> {
              begun.set(true);
              talks.accept(talk);
            });
      } catch (RefusedException e) {
        // Begun again, it would hand on talks twice, and those of two commits.
        if (begun.get() && e.isMissing()) {
          throw replaced(e);
        }
        throw e;
      }
    });
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
          new TitleSuggestions(analyzers)
              .titles(completed.forTitles(typed), size, search.walk()::any);
      return completed.fairly(titles, size);
    });
  }

  @Override
  public Optional<List<Hit>> similar(TalkId id, int size) {
    return reading(search -> search.similar(id, size));
  }

  @Override
  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) {
    return reading(search -> search.counts().matrix(request, rows, columns));
  }

  @Override
  public Timeline timeline(SearchRequest request, Optional<Axis> of) {
    return reading(search -> search.counts().timeline(request, of));
  }

  @Override
  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size) {
    return reading(search -> search.counts().findValues(request, facet, text, size));
  }

  @Override
  public Optional<EntityProfile> profile(String id, int size) {
    return reading(search -> search.counts().profile(id, size));
  }

  @Override
  public void close() {
    client.close();
  }

  private interface Reading<T> {
    T from(ClusterSearch search) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return tried(reading);
    } catch (RefusedException e) {
      if (e.isOfTooManyParts()) {
        throw new RequestTooLargeException(
            "The query has more parts than the cluster takes. Ask for fewer words; or let whoever"
                + " runs the cluster set indices.query.bool.max_clause_count to 65536.");
      }
      throw failed(e);
    } catch (IOException e) {
      throw client.away(e);
    }
  }

  private static EngineException replaced(RefusedException e) {
    return new EngineException.Failed(
        "The index was replaced twice while its talks were read, so that the rest of them is gone."
            + " Begin again.",
        e);
  }

  private EngineException failed(RefusedException e) {
    return new EngineException.Failed(
        "The cluster at "
            + client
            + " refused what it was asked ("
            + e.getMessage()
            + "). Check that user and password are right and that it is an OpenSearch 3.",
        e);
  }

  private ClusterSearch newest() throws IOException {
    return new ClusterSearch(follower.newest(), vocabulary, analyzers, cutter, codec, timeLimit);
  }

  /// Two commits during a search may have removed its index: then once more, on the newest.
  private <T> T tried(Reading<T> reading) throws IOException {
    ClusterSearch search = newest();
    try {
      return reading.from(search);
    } catch (RefusedException e) {
      if (!e.isMissing()) {
        throw e;
      }
      follower.forget(search.snapshot());
      return reading.from(newest());
    }
  }
}
