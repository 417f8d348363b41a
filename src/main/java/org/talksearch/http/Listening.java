package org.talksearch.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/// Takes connections, and reads requests from them within limits of size and time.
final class Listening {
  private static final int IO_THREADS = 2;

  /// For all that no limit holds back: probes, the page, refusals.
  private static final int WORKERS = 4;

  private static final int FIRST_FREE_PORT = 1024;

  private Listening() {}

  /// Listens from now on.
  ///
  /// @param handler answers the requests
  /// @throws BindException if the port is taken or may not be used, or the host is another machine
  /// @throws IOException if the host is not known
  static Undertow start(ServerSettings settings, HttpHandler handler) throws IOException {
    InetAddress host = InetAddress.getByName(settings.host());
    Timeouts timeouts = settings.limits().timeouts();
    RequestLimits requests = settings.limits().requests();
    int idle = Math.toIntExact(timeouts.idle().toMillis());
    Undertow.Builder builder = Undertow.builder();
    settings
        .tls()
        .ifPresentOrElse(
            tls -> builder.addHttpsListener(settings.port(), host.getHostAddress(), tls.context()),
            () -> builder.addHttpListener(settings.port(), host.getHostAddress()));
    Undertow undertow =
        builder
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(WORKERS)
            // UrlText decodes, more strictly than Undertow would
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, requests.bytes())
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) requests.bytes())
            .setServerOption(
                UndertowOptions.REQUEST_PARSE_TIMEOUT, Math.toIntExact(timeouts.head().toMillis()))
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idle)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, idle)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, settings.tls().isPresent())
            .setServerOption(
                UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, requests.streams())
            .setHandler(new Deadline(timeouts.exchange(), handler))
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      undertow.stop();
      throw notStarted(settings, host, e);
    }
    return undertow;
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
}
