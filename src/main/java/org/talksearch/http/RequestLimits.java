package org.talksearch.http;

import org.talksearch.query.SearchRequest;

/// How much one request may hold and ask for, and how many of them a connection.
///
/// @param kilobytes of 1,024 bytes; the most that the head of a request may have, and the most that
///   its body may have, 8 to [#LARGEST]
/// @param streams requests at a time on one connection of HTTP/2, 1 to [#MOST_STREAMS]
/// @param window how far into the hits of a query pages go, [SearchRequest#LARGEST_SIZE] to
///   [SearchRequest#LARGEST_WINDOW]
public record RequestLimits(int kilobytes, int streams, int window) {
  /// The usual size: the longest query with all filters is far below.
  public static final int DEFAULT_KILOBYTES = 64;

  /// The largest size that may be set.
  public static final int LARGEST = 1_024;

  /// The usual streams: as many as RFC 9113 recommends at least.
  public static final int DEFAULT_STREAMS = 100;

  /// The most streams that may be set.
  public static final int MOST_STREAMS = 1_000;

  /// The usual window: nobody reads further, and a later page needs all hits before it.
  public static final int DEFAULT_WINDOW = 1_000;

  /// The usual limits.
  public static final RequestLimits DEFAULT =
      new RequestLimits(DEFAULT_KILOBYTES, DEFAULT_STREAMS, DEFAULT_WINDOW);

  /// Browsers send heads of a few kilobytes.
  private static final int SMALLEST = 8;

  private static final int BYTES = 1_024;

  /// @throws IllegalArgumentException if a number is out of range
  public RequestLimits {
    ServerSettings.requireWithin("request-size", kilobytes, SMALLEST, LARGEST);
    ServerSettings.requireWithin("streams", streams, 1, MOST_STREAMS);
    ServerSettings.requireWithin(
        "result-window", window, SearchRequest.LARGEST_SIZE, SearchRequest.LARGEST_WINDOW);
  }

  /// The most bytes of a head, and of a body.
  int bytes() {
    return kilobytes * BYTES;
  }
}
