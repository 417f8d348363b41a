package org.talksearch.cli;

import java.time.Duration;
import org.talksearch.http.ClientRate;
import org.talksearch.http.Limits;
import org.talksearch.http.RequestLimits;
import org.talksearch.http.SearchLimits;
import org.talksearch.http.ServerSettings;
import org.talksearch.http.Timeouts;
import picocli.CommandLine.Option;

/// What the server takes on, so that no client takes it away from the others.
final class LimitOptions {
  private static final Duration SHORTEST_SEARCH = Duration.ofMillis(10);
  private static final Duration LONGEST_SEARCH = Duration.ofMinutes(1);

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = {
        "How many searches to work on at a time.",
        "Default: twice the processors, at least 4"
      })
  private int workers = SearchLimits.defaultWorkers();

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "" + SearchLimits.DEFAULT_QUEUE,
      description = {
        "How many searches may wait for a worker. Default: ${DEFAULT-VALUE}",
        "Further ones are refused with status 503."
      })
  private int queue;

  @Option(
      names = "--exports",
      paramLabel = "N",
      defaultValue = "" + SearchLimits.DEFAULT_EXPORTS,
      description = {
        "How many exports to send at a time, beside the searches. Default: ${DEFAULT-VALUE}",
        "Further ones are refused with status 503."
      })
  private int exports;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "" + ClientRate.DEFAULT_RATE,
      description = {
        "How many searches a second to take from one client, 0 for any number; five times as",
        "many at once. Does not hold for this machine. Default: ${DEFAULT-VALUE}"
      })
  private int rate;

  @Option(
      names = "--search-time",
      paramLabel = "T",
      defaultValue = "1s",
      converter = TimeConverter.class,
      description = {
        "How long a search may take, such as 500ms; then it gives what it has found.",
        "Default: ${DEFAULT-VALUE}"
      })
  private Duration searchTime;

  @Option(
      names = "--result-window",
      paramLabel = "N",
      defaultValue = "" + RequestLimits.DEFAULT_WINDOW,
      description = "How many hits of a query pages reach. Default: ${DEFAULT-VALUE}")
  private int resultWindow;

  @Option(
      names = "--request-size",
      paramLabel = "KB",
      defaultValue = "" + RequestLimits.DEFAULT_KILOBYTES,
      description =
          "How many kilobytes the head of a request may have, and its body. Default:"
              + " ${DEFAULT-VALUE}")
  private int requestSize;

  @Option(
      names = "--streams",
      paramLabel = "N",
      defaultValue = "" + RequestLimits.DEFAULT_STREAMS,
      description =
          "How many requests at a time a connection of HTTP/2 may have. Default:"
              + " ${DEFAULT-VALUE}")
  private int streams;

  @Option(
      names = "--head-time",
      paramLabel = "T",
      defaultValue = "10s",
      converter = TimeConverter.class,
      description = "How long a client may take to send the head. Default: ${DEFAULT-VALUE}")
  private Duration headTime;

  @Option(
      names = "--exchange-time",
      paramLabel = "T",
      defaultValue = "5m",
      converter = TimeConverter.class,
      description = "How long from there to the end of the answer. Default: ${DEFAULT-VALUE}")
  private Duration exchangeTime;

  @Option(
      names = "--idle-time",
      paramLabel = "T",
      defaultValue = "1m",
      converter = TimeConverter.class,
      description = "How long a connection may hold on without a byte. Default: ${DEFAULT-VALUE}")
  private Duration idleTime;

  @Option(
      names = "--stop-time",
      paramLabel = "T",
      defaultValue = "5s",
      converter = TimeConverter.class,
      description =
          "How long requests under way have when the server is ended. Default: ${DEFAULT-VALUE}")
  private Duration stopTime;

  /// @throws IllegalArgumentException if one is out of range
  Limits limits() {
    return new Limits(
        new SearchLimits(workers, queue, exports),
        ClientRate.of(rate),
        new RequestLimits(requestSize, streams, resultWindow),
        new Timeouts(headTime, exchangeTime, idleTime, stopTime));
  }

  /// How long a search may take.
  ///
  /// @throws IllegalArgumentException if it is out of range
  Duration searchTime() {
    ServerSettings.requireWithin("search-time", searchTime, SHORTEST_SEARCH, LONGEST_SEARCH);
    return searchTime;
  }
}
