package org.talksearch.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusFile;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.FollowingRun;
import org.talksearch.indexing.IndexingStatus.Outcome;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;
import org.talksearch.talk.Origin;

/// A server of its own on a free port, and a client to ask it.
final class TestServer implements AutoCloseable {
  private final SearchEngine engine;
  private final HttpServer server;
  private final int port;
  private final AtomicReference<IndexingStatus> indexing;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(SearchEngine engine, IndexingStatus status) {
    this(ServerSettings.at(ServerSettings.LOOPBACK, 0), engine, status);
  }

  private TestServer(ServerSettings settings, SearchEngine engine, IndexingStatus status) {
    this(settings, engine, status, Optional.empty());
  }

  private TestServer(
      ServerSettings settings,
      SearchEngine engine,
      IndexingStatus status,
      Optional<Administration> administration) {
    this.engine = engine;
    indexing = new AtomicReference<>(status);
    try {
      server = HttpServer.start(settings, engine, indexing::get, administration);
      port = server.port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Serves the talks of [TestTalks], after a run that had trouble with 101 places of one file, and
  /// left out the same of another, while a run is under way.
  static TestServer withTalks(Path index) {
    TestTalks.indexIn(index);
    List<Rejected> rejected =
        IntStream.rangeClosed(1, 101)
            .mapToObj(line ->
                new Rejected(new Origin("talks.txt", line), "Talk has no title", "none", "add one"))
            .toList();
    List<LeftOut> leftOut =
        IntStream.rangeClosed(1, 101)
            .mapToObj(
                line -> new LeftOut(new Origin("会议/talks.csv", line), "Lunch", "It is no talk", 2))
            .toList();
    IndexingReport report =
        new IndexingReport(
            TestTalks.ALL.size(),
            3,
            new Changes(TestTalks.ALL.size(), 0, 0, 0),
            Optional.of(FullReason.OTHER_ANALYSIS),
            List.of(
                new CorpusFile("talks.txt", "numbered talks", "GB18030", "", 4, 101, 0),
                new CorpusFile("会议/photo.jpg", "", "", "", 0, 0, 0),
                new CorpusFile("会议/talks.csv", "CSV", "UTF-8", ".csv (JSON)", 9, 0, 202)),
            2,
            rejected,
            leftOut,
            Duration.ofMillis(12));
    return new TestServer(
        TestTalks.engineOn(index),
        new IndexingStatus(
            true,
            Optional.of(new Progress(Phase.READING, 3, 7)),
            Optional.of(new FinishedRun(Instant.parse("2026-01-02T03:04:05Z"), report)),
            Optional.empty(),
            Optional.of(
                new Watch(
                    Optional.of(Instant.parse("2026-01-02T04:05:06Z")),
                    Optional.of(
                        new FollowingRun(
                            Instant.parse("2026-01-02T04:05:07Z"),
                            Outcome.WITHHELD,
                            new Changes(0, 0, 0, 0),
                            Optional.of("No talk was found.")))))));
  }

  /// Serves the talks of [TestTalks] with these settings.
  ///
  /// @param searches what stands between the server and its engine
  static TestServer with(
      ServerSettings settings, Path index, UnaryOperator<SearchEngine> searches) {
    TestTalks.indexIn(index);
    return new TestServer(settings, searches.apply(TestTalks.engineOn(index)), IndexingStatus.NONE);
  }

  /// Serves the talks of [TestTalks], and takes orders from who has the token.
  static TestServer with(Administration administration, Path index) {
    TestTalks.indexIn(index);
    return new TestServer(
        ServerSettings.at(ServerSettings.LOOPBACK, 0),
        TestTalks.engineOn(index),
        IndexingStatus.NONE,
        Optional.of(administration));
  }

  /// Serves the talks of the corpus that comes with the program. It has answered once: the first
  /// search waits for what is read then.
  static TestServer withBundledCorpus(Path index) {
    TestTalks.indexBundledIn(index);
    TestServer server = new TestServer(TestTalks.engineOn(index), IndexingStatus.NONE);
    server.get("/api/search?q=docker");
    return server;
  }

  /// The same with these settings, and orders taken from who has the token.
  static TestServer withBundledCorpus(
      ServerSettings settings, Administration administration, Path index) {
    TestTalks.indexBundledIn(index);
    return new TestServer(
        settings, TestTalks.engineOn(index), IndexingStatus.NONE, Optional.of(administration));
  }

  /// Serves an index folder in which nothing is yet.
  static TestServer withoutIndex(Path index) {
    return new TestServer(
        TestTalks.engineOn(index),
        new IndexingStatus(
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of("The disk is full."),
            Optional.empty()));
  }

  /// Where it listens, or did before it was closed.
  int port() {
    return port;
  }

  /// Its routes as they are where nothing is off.
  List<Route> routes() {
    IndexUpkeep upkeep =
        new IndexUpkeep(
            (full, listener, patience) -> {
              throw new IllegalStateException("nobody runs it");
            },
            reason -> {},
            String::valueOf);
    Administration administration = new Administration(new AdminToken("nobody-shows-this"), upkeep);
    try (Metrics none = new Metrics("")) {
      return Routes.of(
          engine,
          indexing::get,
          Optional.of(administration),
          Release.current(),
          none,
          search -> {},
          ServerSettings.at(ServerSettings.LOOPBACK, 0));
    }
  }

  Reply get(String target, String... headers) {
    return ask("GET", target, headers);
  }

  Reply ask(String method, String target, String... headers) {
    try {
      return new Reply(client.send(request(method, target, headers), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for " + target, e);
    }
  }

  /// Asks without waiting for the answer.
  CompletableFuture<Reply> getLater(String target) {
    return client
        .sendAsync(request("GET", target), BodyHandlers.ofByteArray())
        .thenApply(Reply::new);
  }

  private HttpRequest request(String method, String target, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  /// The whole answer to a request whose target is sent as it is, in UTF-8.
  String raw(String target) {
    return raw("GET", target);
  }

  /// The same for any method, with any further lines of the head.
  String raw(String method, String target, String... lines) {
    String head = String.join("\r\n", lines) + (lines.length == 0 ? "" : "\r\n");
    String request =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + head
            + "\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the server, as a signal does, before its client.
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    engine.close();
  }

  /// An answer.
  record Reply(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String mediaType() {
      return header("Content-Type").replaceFirst(";.*", "");
    }

    byte[] bytes() {
      return response.body();
    }

    String body() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonObject json() {
      return JsonParser.parseString(body()).getAsJsonObject();
    }
  }
}
