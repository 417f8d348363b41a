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

  SearchQueue(SearchLimits limits) {
    allPlaces = limits.workers() + limits.queue();
    places = new Semaphore(allPlaces);
    workers =
        Executors.newFixedThreadPool(
            limits.workers(), Thread.ofPlatform().daemon().name("search-", 1).factory());
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
