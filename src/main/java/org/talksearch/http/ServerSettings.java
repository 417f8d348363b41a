package org.talksearch.http;

import java.util.Set;
import java.util.regex.Pattern;

/// Where the server listens, and how much it takes on at a time.
///
/// @param host a host name or address of this machine; [#LOOPBACK] is reached from this machine
///   only, `0.0.0.0` from every other one as well
/// @param port 1 to 65535, or 0 for any free one
/// @param workers how many searches are worked on at a time, 1 to [#MOST_WORKERS]
/// @param queue how many searches wait for that, 1 to [#LONGEST_QUEUE]; further ones are refused
/// @param corsOrigins whose pages may read the answers, such as `https://example.org`;
///   [#ANY_ORIGIN] is every origin, none is none but this server's own
public record ServerSettings(
    String host, int port, int workers, int queue, Set<String> corsOrigins) {
  /// The address that only this machine reaches.
  public static final String LOOPBACK = "127.0.0.1";

  /// Stands for every origin.
  public static final String ANY_ORIGIN = "*";

  /// The most searches that may be worked on at a time.
  public static final int MOST_WORKERS = 256;

  /// How many searches wait unless told otherwise: with one of 20 ms on each of four workers, the
  /// last one waits for a third of a second.
  public static final int DEFAULT_QUEUE = 64;

  /// The most searches that may wait.
  public static final int LONGEST_QUEUE = 10_000;

  /// What browsers send: no path, and letters in lower case.
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

  private static final int LAST_PORT = 65_535;
  private static final int LEAST_DEFAULT_WORKERS = 4;

  /// @throws IllegalArgumentException if a number is out of range, or an origin is none
  public ServerSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "Invalid port: " + port + ". Ports go from 0 (any free one) to " + LAST_PORT + ".");
    }
    requireWithin("workers", workers, MOST_WORKERS);
    requireWithin("queue", queue, LONGEST_QUEUE);
    corsOrigins = Set.copyOf(corsOrigins);
    for (String origin : corsOrigins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "“"
                + origin
                + "” is no origin. Write it as browsers send it, such as https://example.org or"
                + " http://localhost:3000, or * for all.");
      }
    }
  }

  /// Settings with the usual limits.
  ///
  /// @throws IllegalArgumentException if `port` is out of range
  public ServerSettings(String host, int port) {
    this(host, port, defaultWorkers(), DEFAULT_QUEUE, Set.of());
  }

  /// How many searches are worked on unless told otherwise: twice the processors, since a search
  /// waits for the disk at times, and four at least, so that one slow search holds up no others.
  public static int defaultWorkers() {
    return Math.max(LEAST_DEFAULT_WORKERS, 2 * Runtime.getRuntime().availableProcessors());
  }

  private static void requireWithin(String name, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "Invalid number for " + name + ": " + number + ". Give one from 1 to " + most + ".");
    }
  }
}
