package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.http.TestServer.Reply;

/// What `/metrics` tells, read line by line as the text format has it.
@Timeout(60)
class MetricsTest {
  private static final Pattern COMMENT =
      Pattern.compile(
          "# (HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*|TYPE \\S+ (counter|gauge|histogram|summary))");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(.*)})? (NaN|[+-]Inf|-?[0-9.]+(E-?[0-9]+)?)");
  private static final Pattern LABELS =
      Pattern.compile("([a-zA-Z_]\\w*=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\"(,|$))*");

  @TempDir private Path index;
  private TestServer server;

  private record Sample(String name, String labels, double value) {}

  @BeforeEach
  void start() {
    server = TestServer.withTalks(index);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<Sample> samples(TestServer server) {
    Reply reply = server.get("/metrics");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    List<Sample> samples = new ArrayList<>();
    for (String line : reply.body().lines().toList()) {
      if (line.startsWith("#")) {
        assertThat(line).matches(COMMENT);
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      String labels = sample.group(3) == null ? "" : sample.group(3);
      assertThat(labels).matches(LABELS);
      samples.add(
          new Sample(
              sample.group(1),
              labels,
              Double.parseDouble(sample.group(4).replace("Inf", "Infinity"))));
    }
    return samples;
  }

  private static double value(List<Sample> samples, String name, String... labels) {
    return samples.stream()
        .filter(sample -> sample.name().equals(name))
        .filter(sample -> List.of(labels).stream().allMatch(sample.labels()::contains))
        .mapToDouble(Sample::value)
        .sum();
  }

  @Test
  void requestsAreCountedByRouteMethodAndKindOfStatus() {
    server.get("/api/talks/talk%2Fjd");
    server.get("/api/talks/notes-1");
    server.get("/api/talks/missing");
    server.ask("PURGE", "/api/search");
    server.get("/nowhere/at/all");
    List<Sample> samples = samples(server);
    String count = "http_server_requests_seconds_count";
    String talk = "route=\"/api/talks/{id}\"";
    assertThat(value(samples, count, talk, "method=\"GET\"", "status=\"2xx\"")).isEqualTo(2);
    assertThat(value(samples, count, talk, "method=\"GET\"", "status=\"4xx\"")).isEqualTo(1);
    assertThat(value(samples, count, "route=\"none\"", "method=\"other\"")).isEqualTo(1);
    assertThat(value(samples, count, "route=\"none\"", "method=\"GET\"")).isEqualTo(1);
    assertThat(
            value(
                samples,
                "http_server_requests_seconds_bucket",
                talk,
                "status=\"2xx\"",
                "le=\"+Inf\""))
        .isEqualTo(2);
    assertThat(samples).noneMatch(sample -> sample.labels().contains("missing"));
    assertThat(samples).noneMatch(sample -> sample.labels().contains("nowhere"));
  }

  @Test
  void theIndexAndItsUpkeepAreTold() {
    List<Sample> samples = samples(server);
    assertThat(value(samples, "talksearch_index_talks")).isEqualTo(3);
    assertThat(value(samples, "talksearch_index_generation")).isPositive();
    assertThat(value(samples, "talksearch_index_age_seconds")).isNotNegative();
    assertThat(value(samples, "talksearch_indexing_rejected")).isEqualTo(101);
    assertThat(value(samples, "talksearch_indexing_running")).isEqualTo(1);
    assertThat(samples)
        .extracting(Sample::name)
        .contains(
            "talksearch_info",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "process_cpu_usage",
            "process_files_open_files");
  }

  @Test
  void withoutAnIndexNothingIsMadeUp(@TempDir Path nothing) {
    try (TestServer empty = TestServer.withoutIndex(nothing)) {
      List<Sample> samples = samples(empty);
      assertThat(value(samples, "talksearch_index_talks")).isNaN();
      assertThat(value(samples, "talksearch_indexing_rejected")).isNaN();
    }
  }

  @Test
  void aFullQueueIsToldAndDoesNotHoldUpTheScraping(@TempDir Path busy) throws Exception {
    Gate gate = new Gate();
    ServerSettings narrow =
        ServerSettings.at(ServerSettings.LOOPBACK, 0)
            .with(Limits.DEFAULT.with(new SearchLimits(1, 1, 1)));
    try (TestServer full = TestServer.with(narrow, busy, gate::before)) {
      var first = full.getLater("/api/search?q=docker");
      gate.awaitSearch();
      var second = full.getLater("/api/search?q=docker");
      while (value(samples(full), "talksearch_searches_waiting") == 0) {
        Thread.onSpinWait();
      }
      assertThat(full.get("/api/search").status()).isEqualTo(503);
      List<Sample> samples = samples(full);
      assertThat(value(samples, "talksearch_searches_working")).isEqualTo(1);
      assertThat(value(samples, "talksearch_searches_waiting")).isEqualTo(1);
      assertThat(value(samples, "talksearch_searches_refused_total")).isEqualTo(1);
      gate.open();
      first.join();
      second.join();
    }
  }
}
