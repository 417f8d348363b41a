package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// A server that works on one search, lets one wait, and is asked for seven.
@Timeout(60)
class BusyServerTest {
  private static final int REFUSED = 5;

  private final Gate gate = new Gate();
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path index) throws InterruptedException {
    server =
        TestServer.with(
            ServerSettings.at(ServerSettings.LOOPBACK, 0)
                .with(Limits.DEFAULT.with(new SearchLimits(1, 1, 1))),
            index,
            gate::before);
    search();
    gate.awaitSearch();
    for (int i = 0; i < REFUSED + 1; i++) {
      search();
    }
  }

  @AfterEach
  void stop() {
    gate.open();
    server.close();
  }

  private void search() {
    var _ = server.getLater("/api/search?q=docker").thenAccept(replies::add);
  }

  @Test
  void searchesBeyondTheQueueAreRefusedAndTheOthersAnswered() throws Exception {
    for (int i = 0; i < REFUSED; i++) {
      Reply refused = replies.take();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.mediaType()).isEqualTo("application/problem+json");
      assertThat(refused.json().get("type").getAsString()).endsWith(":server-busy");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(replies).isEmpty();
    gate.open();
    assertThat(List.of(replies.take(), replies.take()))
        .extracting(Reply::status)
        .containsExactly(200, 200);
    assertThat(server.get("/api/search").status()).isEqualTo(200);
  }

  @Test
  void aPageThatIsRefusedStillComes() throws InterruptedException {
    assertThat(replies.take().status()).isEqualTo(503); // so the queue is full, and stays so
    Reply page = server.get("/?q=docker", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.header("Retry-After")).isEqualTo("1");
    assertThat(page.body()).contains("/ui/app.bundle.js", "As many searches wait");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health/live",
        "/health/ready",
        "/api/status",
        "/metrics",
        "/openapi.json",
        "/",
        "/?from=elsewhere&talk=notes-1",
        "/map?q=docker",
        "/embed",
        "/ui/index.bundle.css"
      })
  void whatDoesNotSearchIsAnsweredMeanwhile(String target) {
    assertThat(server.get(target).status()).isEqualTo(200);
  }
}
