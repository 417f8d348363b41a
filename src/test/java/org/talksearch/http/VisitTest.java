package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.talksearch.http.TestServer.Reply;

/// Every answer has the id and the times of its request, and every logged failure the id. Served is
/// a damaged index.
class VisitTest {
  private static final String MADE = "[0-9a-f]{16}";

  private final Logger log = (Logger) LoggerFactory.getLogger(Problems.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path index) throws IOException {
    TestTalks.indexIn(index);
    Files.write(TestTalks.commitIn(index), new byte[] {1, 2, 3});
    server = TestServer.withoutIndex(index);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/health/live", "/api/search", "/api/search?x=1", "/nowhere", "/%FF"})
  void everyAnswerHasAnIdOfItsOwnAndItsTimes(String target) {
    Reply first = server.get(target);
    assertThat(first.header("X-Request-Id")).matches(MADE);
    assertThat(first.header("Server-Timing"))
        .matches("queue;dur=\\d+\\.\\d{3}, work;dur=\\d+\\.\\d{3}");
    assertThat(server.get(target).header("X-Request-Id"))
        .isNotEqualTo(first.header("X-Request-Id"));
  }

  @Test
  void theIdThatAClientGivesIsKept() {
    String id = "Az09._-".repeat(9) + "a";
    assertThat(server.get("/health/live", "X-Request-Id", id).header("X-Request-Id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "<a>", "a%0Ab", "65"})
  void whatMayNotStandInALogIsNoId(String given) {
    String id = given.equals("65") ? "a".repeat(65) : given;
    assertThat(server.get("/health/live", "X-Request-Id", id).header("X-Request-Id")).matches(MADE);
  }

  @Test
  void aLoggedFailureNamesItsRequestInPrintableCharacters() {
    server.get("/api/search?q=docker", "X-Request-Id", "mine-1");
    server.raw("/api/talks/a\u009b京");
    assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(2);
    assertThat(lines.list.get(0).getFormattedMessage())
        .startsWith("GET /api/search (request mine-1) failed: ");
    assertThat(lines.list.get(1).getFormattedMessage())
        .matches("(?s)GET /api/talks/a%C2%9B%E4%BA%AC \\(request " + MADE + "\\) failed: .*");
  }
}
