package org.talksearch.http;

/// How many searches the server takes on.
///
/// @param workers how many are worked on at a time, 1 to [#MOST_WORKERS]
/// @param queue how many wait for that, 1 to [#LONGEST_QUEUE]; further ones are refused
/// @param exports how many exports are sent meanwhile, 1 to [#MOST_EXPORTS]; further ones are
///   refused
public record SearchLimits(int workers, int queue, int exports) {
  /// The most searches that may be worked on at a time.
  public static final int MOST_WORKERS = 256;

  /// How many searches wait unless told otherwise: with one of 20 ms on each of four workers, the
  /// last one waits for a third of a second.
  public static final int DEFAULT_QUEUE = 64;

  /// The most searches that may wait.
  public static final int LONGEST_QUEUE = 10_000;

  /// How many exports are sent at a time unless told otherwise: each may hold its thread and some
  /// memory for minutes.
  public static final int DEFAULT_EXPORTS = 4;

  /// The most exports that may be sent at a time.
  public static final int MOST_EXPORTS = 64;

  /// The usual limits.
  public static final SearchLimits DEFAULT =
      new SearchLimits(defaultWorkers(), DEFAULT_QUEUE, DEFAULT_EXPORTS);

  private static final int LEAST_DEFAULT_WORKERS = 4;

  /// @throws IllegalArgumentException if a number is out of range
  public SearchLimits {
    ServerSettings.requireWithin("workers", workers, 1, MOST_WORKERS);
    ServerSettings.requireWithin("queue", queue, 1, LONGEST_QUEUE);
    ServerSettings.requireWithin("exports", exports, 1, MOST_EXPORTS);
  }

  /// How many searches are worked on unless told otherwise: twice the processors, since a search
  /// waits for the disk at times, and four at least, so that one slow search holds up no others.
  public static int defaultWorkers() {
    return Math.max(LEAST_DEFAULT_WORKERS, 2 * Runtime.getRuntime().availableProcessors());
  }
}
