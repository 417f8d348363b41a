package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A request on its way through the server: by which name it is called, and how long it waited and
/// was worked on.
final class Visit {
  private static final AttachmentKey<Visit> KEY = AttachmentKey.create(Visit.class);
  private static final HttpString REQUEST_ID = new HttpString("X-Request-Id");
  private static final HttpString SERVER_TIMING = new HttpString("Server-Timing");

  /// What may stand in a log line as it is.
  private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

  private static final int LONGEST_TOLD = 500;

  private static final double NANOS_A_MILLI = 1e6;

  private final String id;
  private final Caller caller;
  private final String path;
  private final long arrived = System.nanoTime();
  private volatile long begun = arrived;
  private volatile String route = "";

  private Visit(String id, Caller caller, String path) {
    this.id = id;
    this.caller = caller;
    this.path = path;
  }

  /// Begins a visit of each request, whose answer then names it.
  ///
  /// @param proxying whose word on the client is taken
  /// @param finished is told of each once its answer was sent, on any thread
  static HttpHandler before(HttpHandler next, Proxying proxying, Consumer<FinishedVisit> finished) {
    return exchange -> {
      Visit visit = new Visit(id(exchange), Caller.of(exchange, proxying), path(exchange));
      exchange.putAttachment(KEY, visit);
      exchange.getResponseHeaders().put(REQUEST_ID, visit.id);
      exchange.addExchangeCompleteListener((ended, others) -> {
        try {
          finished.accept(visit.finished(ended));
        } finally {
          others.proceed();
        }
      });
      next.handleRequest(exchange);
    };
  }

  private static String id(HttpServerExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(REQUEST_ID);
    return given != null && TAKEN.matcher(given).matches()
        ? given
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /// The whole path as it came: what Undertow takes for one ends before a `;`, which an id may
  /// hold, and by which an address could pass a rule of a proxy.
  private static String path(HttpServerExchange exchange) {
    String target = exchange.getRequestURI();
    if (!exchange.isHostIncludedInRequestURI()) {
      return target;
    }
    int path = target.indexOf('/', target.indexOf("://") + "://".length());
    return path < 0 ? "/" : target.substring(path);
  }

  /// That of a request on which [#before] began it.
  static Visit of(HttpServerExchange exchange) {
    return exchange.getAttachment(KEY);
  }

  /// The path, percent-encoded as it came, with the base path.
  String path() {
    return path;
  }

  /// Who makes it.
  Caller caller() {
    return caller;
  }

  /// Tells which route takes it.
  void take(Route taker) {
    route = taker.template();
  }

  private FinishedVisit finished(HttpServerExchange exchange) {
    return new FinishedVisit(
        printable(exchange.getRequestMethod().toString()),
        printable(path),
        route,
        exchange.getStatusCode(),
        Duration.ofNanos(System.nanoTime() - arrived),
        exchange.getResponseBytesSent(),
        id,
        caller.client().getHostAddress());
  }

  /// Ends the wait for a worker.
  void begin() {
    begun = System.nanoTime();
  }

  /// Tells the client how long what took.
  void tellTimes(HttpServerExchange exchange) {
    exchange
        .getResponseHeaders()
        .put(
            SERVER_TIMING,
            String.format(
                Locale.ROOT,
                "queue;dur=%.3f, work;dur=%.3f",
                (begun - arrived) / NANOS_A_MILLI,
                (System.nanoTime() - begun) / NANOS_A_MILLI));
  }

  /// The request as a log line may tell it.
  String told(HttpServerExchange exchange) {
    return exchange.getRequestMethod() + " " + printable(path) + " (request " + id + ")";
  }

  /// Undertow's text has a character for each byte that came; none but printable ones stay, and
  /// only so many.
  private static String printable(String bytes) {
    String told = bytes.length() <= LONGEST_TOLD ? bytes : bytes.substring(0, LONGEST_TOLD) + "...";
    return UNPRINTABLE
        .matcher(told)
        .replaceAll(one -> "%%%02X".formatted((int) one.group().charAt(0)));
  }
}
