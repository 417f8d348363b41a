package org.talksearch.http;

import java.time.Duration;

/// How long a client may take, so that connections which only hold on come to an end.
///
/// @param head from the first byte of a request to the end of its head
/// @param exchange from there to the end of the answer, a body of the request included
/// @param idle without a byte in either direction
public record Timeouts(Duration head, Duration exchange, Duration idle) {
  /// The usual ones: a head is sent at once; the longest answer over a slow line takes minutes;
  /// browsers use a connection again within a minute.
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(1));
}
