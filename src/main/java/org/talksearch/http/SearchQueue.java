package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Works on so many searches at a time, lets so many wait, and takes no more. A place is free again
/// as soon as the answer is worked out: who reads it slowly holds a connection, but no place.
final class SearchQueue implements AutoCloseable {
  private final ExecutorService workers;
  private final Semaphore places;
  private final int allPlaces;
  private final AtomicInteger working = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  private SearchQueue(int atATime, int waiting, String threads) {
    allPlaces = atATime + waiting;
    places = new Semaphore(allPlaces);
    workers =
        Executors.newFixedThreadPool(
            atATime, Thread.ofPlatform().daemon().name(threads, 1).factory());
  }

  /// For answers that are sent when they are worked out.
  static SearchQueue ofSearches(SearchLimits limits) {
    return new SearchQueue(limits.workers(), limits.queue(), "search-");
  }

  /// For answers that are sent while they are worked out: who reads one slowly holds a place, for
  /// minutes, and so takes none from the searches. None waits, since that could last as long.
  static SearchQueue ofExports(SearchLimits limits) {
    return new SearchQueue(limits.exports(), 0, "export-");
  }

  /// Takes a search on, if there is a place for it.
  ///
  /// @param search answers it, on a worker's thread
  /// @return false if there is none; the exchange is as it was
  boolean offer(HttpServerExchange exchange, HttpHandler search) {
    if (!places.tryAcquire()) {
      refused.increment();
      return false;
    }
    exchange.dispatch(
        workers,
        next -> {
          working.incrementAndGet();
          try {
            search.handleRequest(next);
          } finally {
            working.decrementAndGet();
            places.release();
          }
        });
    return true;
  }

  /// How many searches are worked on.
  int working() {
    return working.get();
  }

  /// How many searches wait.
  int waiting() {
    return Math.max(0, allPlaces - places.availablePermits() - working());
  }

  /// How many searches were refused so far.
  long refused() {
    return refused.sum();
  }

  /// Ends the workers when what they have is done.
  @Override
  public void close() {
    workers.shutdown();
  }
}
