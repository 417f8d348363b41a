package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.talksearch.http.TestServer.Reply;

/// Each request has its line, and nothing that the client sent does harm there.
@Timeout(60)
class AccessLogTest {
  private final Logger log = (Logger) LoggerFactory.getLogger("access");
  private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };

  @TempDir private Path index;

  @BeforeEach
  void listen() {
    appender.start();
    log.addAppender(appender);
  }

  @AfterEach
  void stop() {
    log.detachAppender(appender);
  }

  private TestServer server(boolean requests) {
    return TestServer.with(
        ServerSettings.at(ServerSettings.LOOPBACK, 0)
            .with(new Recording(requests, Optional.empty())),
        index,
        UnaryOperator.identity());
  }

  private Map<String, Object> next() throws InterruptedException {
    return events.take().getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
  }

  @Test
  void aRequestIsToldWithoutItsQuery() throws InterruptedException {
    try (TestServer server = server(true)) {
      Reply reply = server.get("/api/search?q=secret", "X-Request-Id", "mine-1");
      ILoggingEvent event = events.take();
      assertThat(event.getFormattedMessage())
          .matches(
              "GET /api/search 200, \\d+ ms, \\d+ bytes, to 127\\.0\\.0\\.1 \\(request mine-1\\)");
      assertThat(event.getFormattedMessage() + event.getKeyValuePairs()).doesNotContain("secret");
      events.add(event);
      assertThat(next())
          .containsEntry("method", "GET")
          .containsEntry("path", "/api/search")
          .containsEntry("status", 200)
          .containsEntry("bytes", (long) reply.bytes().length)
          .containsEntry("client", "127.0.0.1")
          .containsEntry("request", "mine-1");
    }
  }

  @Test
  void noPathBreaksALineOrReachesATerminal() throws InterruptedException {
    try (TestServer server = server(true)) {
      server.raw("/a\u001b[31m\u2028\u0085\"%0D%0AGET");
      assertThat(next())
          .containsEntry("path", "/a%1B[31m%E2%80%A8%C2%85\"%0D%0AGET")
          .containsEntry("status", 404);
      server.raw("/" + "京".repeat(9_000));
      assertThat(String.valueOf(next().get("path"))).hasSizeLessThan(1_600).endsWith("...");
    }
  }

  @Test
  void whatIsRefusedIsToldToo() throws InterruptedException {
    try (TestServer server = server(true)) {
      server.ask("PURGE", "/api/search");
      assertThat(next()).containsEntry("method", "PURGE").containsEntry("status", 405);
      server.get("/api/search?size=many");
      assertThat(next()).containsEntry("status", 400);
    }
  }

  @Test
  void unlessAskedForThereIsNoLine() {
    try (TestServer server = server(false)) {
      server.get("/api/search?q=docker");
    }
    assertThat(events).isEmpty();
  }
}
