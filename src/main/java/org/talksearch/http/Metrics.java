package org.talksearch.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexingStatus;

/// What a Prometheus server collects of this one. No label has a value that a client chose, so that
/// there are only so many series, whatever is asked.
final class Metrics implements AutoCloseable {
  private static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MeterProvider<Timer> requests =
      Timer.builder("http.server.requests")
          .description("From the end of a request's head to the end of its answer")
          .serviceLevelObjectives(BUCKETS)
          .withRegistry(registry);

  Metrics(String version) {
    Gauge.builder("talksearch.info", () -> 1)
        .description("Always 1; the label tells the version")
        .tag("version", version)
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// Tells of an index and its upkeep from now on; what is not known is NaN.
  void tellOf(SearchEngine engine, Supplier<IndexingStatus> indexing, Clock clock) {
    index("talksearch.index.talks", "Talks in the index", engine, IndexState::talks);
    index(
        "talksearch.index.generation",
        "Grows with every commit of the index",
        engine,
        IndexState::generation);
    index(
        "talksearch.index.age.seconds",
        "Since the newest commit of the index",
        engine,
        state -> Duration.between(state.committed(), clock.instant()).toMillis() / 1e3);
    Gauge.builder("talksearch.indexing.running", () -> indexing.get().running() ? 1 : 0)
        .description("1 while the index is brought up to date by this process")
        .register(registry);
    Gauge.builder("talksearch.indexing.rejected", () -> rejected(indexing.get()))
        .description("What the newest run could not take")
        .register(registry);
  }

  /// Tells of the queues from now on.
  void tellOf(SearchQueue searches, SearchQueue exports) {
    Gauge.builder("talksearch.searches.working", searches::working)
        .description("Searches that are worked on")
        .register(registry);
    Gauge.builder("talksearch.searches.waiting", searches::waiting)
        .description("Searches that wait for a worker")
        .register(registry);
    FunctionCounter.builder("talksearch.searches.refused", searches, SearchQueue::refused)
        .description("Searches answered with server-busy, since no more may wait")
        .register(registry);
    Gauge.builder("talksearch.exports.working", exports::working)
        .description("Exports that are being sent")
        .register(registry);
    FunctionCounter.builder("talksearch.exports.refused", exports, SearchQueue::refused)
        .description("Exports answered with server-busy, since no more may be sent")
        .register(registry);
  }

  /// Tells of a limiter from now on.
  void tellOf(RateLimiter limiter) {
    FunctionCounter.builder("talksearch.searches.rate.limited", limiter, RateLimiter::refused)
        .description("Searches answered with too-many-requests, since their client asks too often")
        .register(registry);
  }

  void count(FinishedVisit visit) {
    requests
        .withTags(
            Tags.of(
                "route",
                visit.route().isEmpty() ? "none" : visit.route(),
                "method",
                METHODS.contains(visit.method()) ? visit.method() : "other",
                "status",
                visit.status() / 100 + "xx"))
        .record(visit.took());
  }

  /// All of it in the text format of Prometheus, version 0.0.4.
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private void index(
      String name, String description, SearchEngine engine, ToDoubleFunction<IndexState> value) {
    Gauge.builder(name, engine, asked -> valueOf(asked, value))
        .description(description)
        .register(registry);
  }

  private static double valueOf(SearchEngine engine, ToDoubleFunction<IndexState> value) {
    try {
      return value.applyAsDouble(engine.state());
    } catch (EngineException e) {
      return Double.NaN;
    }
  }

  private static double rejected(IndexingStatus status) {
    return status.lastRun().map(run -> (double) run.report().rejected().size()).orElse(Double.NaN);
  }
}
