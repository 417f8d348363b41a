package org.talksearch.http;

import java.time.Duration;

/// How long a client may take, so that connections which only hold on come to an end; and how long
/// clients have when the server ends.
///
/// @param head from the first byte of a request to the end of its head
/// @param exchange from there to the end of the answer, a body of the request included
/// @param idle without a byte in either direction
/// @param stop for the requests under way when the server is told to end; may be zero
public record Timeouts(Duration head, Duration exchange, Duration idle, Duration stop) {
  // Before what they are asked for, since classes are set up from top to bottom.
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofHours(1);

  /// The usual ones: a head is sent at once; the longest answer over a slow line takes minutes;
  /// browsers use a connection again within a minute; no search takes five seconds.
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          Duration.ofSeconds(5));

  /// @throws IllegalArgumentException if a time is below 100 ms (but `stop`) or over an hour
  public Timeouts {
    requireWithin("head-time", head, SHORTEST);
    requireWithin("exchange-time", exchange, SHORTEST);
    requireWithin("idle-time", idle, SHORTEST);
    requireWithin("stop-time", stop, Duration.ZERO);
  }

  private static void requireWithin(String name, Duration time, Duration shortest) {
    ServerSettings.requireWithin(name, time, shortest, LONGEST);
  }
}
