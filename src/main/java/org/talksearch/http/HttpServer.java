package org.talksearch.http;

import io.github.bucket4j.TimeMeter;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexingStatus;

/// A server that answers searches as JSON and gives out the page. Every answer is worked out on a
/// bounded pool of threads; when as many searches wait as may, further ones are refused.
public final class HttpServer implements AutoCloseable {
  private final Undertow undertow;
  private final GracefulShutdownHandler requests;
  private final Duration stopTime;
  private final List<Runnable> ends;

  private HttpServer(
      Undertow undertow, GracefulShutdownHandler requests, Duration stopTime, List<Runnable> ends) {
    this.undertow = undertow;
    this.requests = requests;
    this.stopTime = stopTime;
    this.ends = ends;
  }

  /// Starts to answer.
  ///
  /// @param engine answers the searches; stays open when the server is closed
  /// @param indexing how the upkeep of the index stands, asked anew for each status answer
  /// @param administration what may be done by whom; empty if nothing by nobody
  /// @throws BindException if the port is taken or may not be used, or the host is another machine
  /// @throws IOException if the host is not known, or a file of the settings cannot be used
  public static HttpServer start(
      ServerSettings settings,
      SearchEngine engine,
      Supplier<IndexingStatus> indexing,
      Optional<Administration> administration)
      throws IOException {
    List<Runnable> ends = new ArrayList<>();
    try {
      Release release = Release.current();
      Metrics metrics = new Metrics(release.version());
      ends.add(metrics::close);
      metrics.tellOf(engine, indexing, Clock.systemUTC());
      GracefulShutdownHandler requests =
          new GracefulShutdownHandler(
              router(settings, engine, indexing, administration, release, metrics, ends));
      Consumer<FinishedVisit> counting = metrics::count;
      HttpHandler visits =
          Visit.before(
              new CrossOrigin(settings.origins(), toldWhyRefused(requests)),
              settings.proxying(),
              settings.recording().requests() ? counting.andThen(AccessLog::write) : counting);
      return new HttpServer(
          Listening.start(settings, visits), requests, settings.limits().timeouts().stop(), ends);
    } catch (IOException | RuntimeException e) {
      ends.forEach(Runnable::run);
      throw e;
    }
  }

  /// @param ends gets what is to be done when the server ends
  private static Router router(
      ServerSettings settings,
      SearchEngine engine,
      Supplier<IndexingStatus> indexing,
      Optional<Administration> administration,
      Release release,
      Metrics metrics,
      List<Runnable> ends)
      throws IOException {
    SearchQueue searches = SearchQueue.ofSearches(settings.limits().searches());
    ends.add(searches::close);
    SearchQueue exports = SearchQueue.ofExports(settings.limits().searches());
    ends.add(exports::close);
    metrics.tellOf(searches, exports);
    RateLimiter limiter = new RateLimiter(settings.limits().rate(), TimeMeter.SYSTEM_NANOTIME);
    metrics.tellOf(limiter);
    String basePath = settings.proxying().basePath();
    return new Router(
        Routes.of(
            engine,
            indexing,
            administration,
            release,
            metrics,
            queryLog(settings.recording().searches(), ends),
            settings),
        searches,
        exports,
        limiter,
        new Validators(engine, release.version()),
        settings.limits().requests().bytes(),
        basePath);
  }

  /// What comes after the shutdown is refused by a bare status, to which this adds the rest.
  private static HttpHandler toldWhyRefused(GracefulShutdownHandler requests) {
    return exchange -> {
      exchange.addDefaultResponseListener(HttpServer::tellWhyRefused);
      requests.handleRequest(exchange);
    };
  }

  private static boolean tellWhyRefused(HttpServerExchange exchange) {
    boolean refused = exchange.getStatusCode() == StatusCodes.SERVICE_UNAVAILABLE;
    if (refused) {
      exchange.setPersistent(false);
      Transmission.send(exchange, Problems.stopping());
    }
    return refused;
  }

  private static Consumer<LoggedSearch> queryLog(Optional<Path> file, List<Runnable> ends)
      throws IOException {
    if (file.isEmpty()) {
      return search -> {};
    }
    QueryLog log = QueryLog.in(file.get());
    ends.add(log::close);
    return log::write;
  }

  /// The port it listens on.
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /// Takes no more requests, waits up to [Timeouts#stop] for those under way, and ends. What comes
  /// meanwhile is told so.
  @Override
  public void close() {
    requests.shutdown();
    try {
      requests.awaitShutdown(stopTime.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    ends.forEach(Runnable::run);
  }
}
