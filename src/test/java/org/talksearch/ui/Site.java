package org.talksearch.ui;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.export.SiteNames;
import org.talksearch.export.StaticSite;
import org.talksearch.http.Administration;
import org.talksearch.http.HttpServer;
import org.talksearch.http.Proxying;
import org.talksearch.http.ServerSettings;
import org.talksearch.indexing.IndexingRun;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// A server on a free port that serves the page and the talks of a corpus.
final class Site implements AutoCloseable {
  /// The corpus that comes with the project.
  static final Path BUNDLED = Path.of("corpus");

  private static final ServerSettings ANYWHERE = ServerSettings.at(ServerSettings.LOOPBACK, 0);

  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
  private final Path index;
  private final LuceneEngine engine;
  private final HttpServer server;
  private volatile IndexingStatus upkeep = IndexingStatus.NONE;

  private Site(Path index, Duration timeLimit, ServerSettings settings) throws IOException {
    this.index = index;
    engine = LuceneEngine.open(index, vocabulary, analyzers, timeLimit);
    server = HttpServer.start(settings, engine, () -> upkeep, Optional.empty());
  }

  private Site(Path index, Administration administration) throws IOException {
    this.index = index;
    engine = LuceneEngine.open(index, vocabulary, analyzers, Duration.ofDays(1));
    server =
        HttpServer.start(ANYWHERE, engine, administration.upkeep(), Optional.of(administration));
  }

  /// Serves the talks of a corpus, and what somebody with a token may do.
  ///
  /// @param index an empty folder
  static Site administered(Administration administration, Path corpus, Path index)
      throws IOException {
    Site site = new Site(index, administration);
    site.buildIndex(corpus);
    return site;
  }

  /// Serves the talks of a corpus.
  ///
  /// @param index an empty folder
  static Site serving(Path corpus, Path index) throws IOException {
    Site site = withoutIndex(index);
    site.buildIndex(corpus);
    return site;
  }

  /// Serves an index folder in which nothing is yet.
  static Site withoutIndex(Path index) throws IOException {
    return new Site(index, Duration.ofDays(1), ANYWHERE);
  }

  /// Serves the talks of a corpus below a path.
  ///
  /// @param index an empty folder
  static Site below(String basePath, Path corpus, Path index) throws IOException {
    Site site =
        new Site(index, Duration.ofDays(1), ANYWHERE.with(new Proxying(basePath, List.of())));
    site.buildIndex(corpus);
    return site;
  }

  /// Serves the talks of a corpus, but never has the time to look for them.
  ///
  /// @param index an empty folder
  static Site hurried(Path corpus, Path index) throws IOException {
    Site site = new Site(index, Duration.ZERO, ANYWHERE);
    site.buildIndex(corpus);
    return site;
  }

  void buildIndex(Path corpus) throws IOException {
    IndexingRun run = new IndexingRun(Corpus.at(corpus), new Annotator(vocabulary, analyzers));
    try (LuceneIndexWriting writing = LuceneIndexWriting.open(index, vocabulary, analyzers, true)) {
      FinishedRun finished = new FinishedRun(Clock.systemUTC().instant(), run.into(writing));
      upkeep =
          new IndexingStatus(
              false, Optional.empty(), Optional.of(finished), Optional.empty(), upkeep.watch());
    }
  }

  /// Says from now on that a run is under way, and how far it is.
  void running(Progress progress) {
    upkeep =
        new IndexingStatus(
            true, Optional.of(progress), upkeep.lastRun(), Optional.empty(), upkeep.watch());
  }

  /// Says from now on that the newest run came to its end, or failed.
  void ended(Optional<String> failure) {
    upkeep = new IndexingStatus(false, Optional.empty(), upkeep.lastRun(), failure, upkeep.watch());
  }

  /// Says from now on what came of following the corpus.
  void following(Watch watch) {
    upkeep = upkeep.with(watch);
  }

  /// Says from now on that the corpus is not followed.
  void notFollowing() {
    upkeep =
        new IndexingStatus(
            upkeep.running(),
            upkeep.progress(),
            upkeep.lastRun(),
            upkeep.failure(),
            Optional.empty());
  }

  /// Writes the talks as a static site.
  void export(Path folder) throws IOException {
    SiteNames names =
        new SiteNames() {
          @Override
          public List<String> names(Entity entity) {
            return vocabulary.names(entity);
          }

          @Override
          public char folded(char c) {
            return Folding.fold(c);
          }
        };
    new StaticSite(engine, names, Optional.empty()).write(SearchRequest.of(""), folder);
  }

  String address(String target) {
    return "http://127.0.0.1:" + server.port() + target;
  }

  /// What the API says to a search, `parameters` as `name, value, name, value...`.
  Answer search(String... parameters) throws IOException, InterruptedException {
    StringBuilder target = new StringBuilder("/api/search?size=20");
    for (int i = 0; i < parameters.length; i += 2) {
      target
          .append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address(target.toString()))).build();
      String body = client.send(request, BodyHandlers.ofString()).body();
      return new Answer(JsonParser.parseString(body).getAsJsonObject());
    }
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
