package org.talksearch.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexingStatus;

/// A server that answers searches as JSON and gives out the page. Every answer is worked out on a
/// bounded pool of threads; when as many searches wait as may, further ones are refused.
public final class HttpServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 64 * 1024;
  private static final int SLOWEST_REQUEST_MILLIS = 10_000;
  private static final int LONGEST_IDLE_MILLIS = 60_000;
  private static final long LONGEST_GOODBYE_MILLIS = 5_000;
  private static final int IO_THREADS = 2;

  /// For all that no limit holds back: probes, the page, refusals.
  private static final int UNLIMITED_WORKERS = 4;

  private static final int FIRST_FREE_PORT = 1024;

  private final Undertow undertow;
  private final GracefulShutdownHandler requests;
  private final SearchQueue searches;
  private final Metrics metrics;

  private HttpServer(
      Undertow undertow, GracefulShutdownHandler requests, SearchQueue searches, Metrics metrics) {
    this.undertow = undertow;
    this.requests = requests;
    this.searches = searches;
    this.metrics = metrics;
  }

  /// Starts to answer.
  ///
  /// @param engine answers the searches; stays open when the server is closed
  /// @param indexing how the upkeep of the index stands, asked anew for each status answer
  /// @param administration what may be done by whom; empty if nothing by nobody
  /// @throws BindException if the port is taken or may not be used, or the host is another machine
  /// @throws IOException if the host is not known
  public static HttpServer start(
      ServerSettings settings,
      SearchEngine engine,
      Supplier<IndexingStatus> indexing,
      Optional<Administration> administration)
      throws IOException {
    InetAddress host = InetAddress.getByName(settings.host());
    Release release = Release.current();
    SearchQueue searches = new SearchQueue(settings.searches());
    Metrics metrics = new Metrics(release.version());
    metrics.tellOf(engine, indexing, Clock.systemUTC());
    metrics.tellOf(searches);
    Router router =
        new Router(
            Routes.of(engine, indexing, administration, release, metrics),
            searches,
            new Validators(engine, release.version()));
    Consumer<FinishedVisit> counting = metrics::count;
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(
            Visit.before(
                new CrossOrigin(settings.origins(), router),
                settings.recording().requests() ? counting.andThen(AccessLog::write) : counting));
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(settings.port(), host.getHostAddress())
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(UNLIMITED_WORKERS)
            // UrlText decodes, more strictly than Undertow would
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_REQUEST)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) LARGEST_REQUEST)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, SLOWEST_REQUEST_MILLIS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, LONGEST_IDLE_MILLIS)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, LONGEST_IDLE_MILLIS)
            .setHandler(requests)
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      undertow.stop();
      searches.close();
      metrics.close();
      throw notStarted(settings, host, e);
    }
    return new HttpServer(undertow, requests, searches, metrics);
  }

  private static IOException notStarted(
      ServerSettings settings, InetAddress host, RuntimeException failure) throws IOException {
    String why = failure.getCause() == null ? "" : String.valueOf(failure.getCause().getMessage());
    String message =
        "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + why + ".";
    IOException clear =
        failure.getCause() instanceof BindException
            ? new BindException(message + " " + remedy(settings, host))
            : new IOException(message);
    clear.initCause(failure);
    return clear;
  }

  /// Told by the place: the system's own words for the cause depend on its language.
  private static String remedy(ServerSettings settings, InetAddress host) throws IOException {
    boolean ofThisMachine =
        host.isAnyLocalAddress()
            || host.isLoopbackAddress()
            || NetworkInterface.getByInetAddress(host) != null;
    if (!ofThisMachine) {
      return "This machine does not have that address. Choose one that it has, or 0.0.0.0 for all"
          + " of them.";
    }
    return settings.port() > 0 && settings.port() < FIRST_FREE_PORT
        ? "Ports below " + FIRST_FREE_PORT + " may be kept for the system. Choose a higher one."
        : "Choose another port, or end what listens there.";
  }

  /// The port it listens on.
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /// Takes no more requests, waits up to five seconds for those under way, and ends.
  @Override
  public void close() {
    requests.shutdown();
    try {
      requests.awaitShutdown(LONGEST_GOODBYE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    searches.close();
    metrics.close();
  }
}
