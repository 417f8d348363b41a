package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.http.TestServer.Reply;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingListener;
import org.talksearch.indexing.IndexingReport;

/// Reindexing over HTTP, by a run that goes on when it is let.
@Timeout(60)
class ReindexTest {
  private static final String TOKEN = "wo-bu-gaosu-ni/0123=";
  private static final String BEARER = "Bearer " + TOKEN;
  private static final IndexingReport REPORT =
      new IndexingReport(
          6,
          0,
          new Changes(6, 0, 0, 0),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          List.of(),
          Duration.ofMillis(5));

  private final Semaphore steps = new Semaphore(0);
  private TestServer server;
  private Contract contract;

  @BeforeEach
  void start(@TempDir Path index) {
    IndexUpkeep upkeep =
        new IndexUpkeep(this::run, reason -> {}, failure -> String.valueOf(failure.getMessage()));
    server = TestServer.with(new Administration(new AdminToken(TOKEN), upkeep), index);
    contract = new Contract(server.get("/openapi.json").body());
  }

  @AfterEach
  void stop() {
    steps.release(1_000);
    server.close();
  }

  private IndexingReport run(boolean full, IndexingListener listener, Patience patience)
      throws IOException {
    for (int done = 0; done <= 2; done++) {
      listener.reading(done, 2);
      steps.acquireUninterruptibly();
    }
    if (full) {
      throw new IOException("The disk is full.");
    }
    return REPORT;
  }

  private Reply post(String target) {
    return server.ask("POST", target, "Authorization", BEARER);
  }

  private Reply job(String method, String id) {
    return server.ask(method, "/api/reindex/" + id, "Authorization", BEARER);
  }

  /// The job when it is no longer running.
  private JsonObject over(String id) {
    JsonObject job = job("GET", id).json();
    while (job.get("state").getAsString().equals("running")) {
      job = job("GET", id).json();
    }
    return job;
  }

  private void keepsTo(String operation, Reply reply) {
    assertThat(contract.violations(operation, reply.status(), reply.mediaType(), reply.body()))
        .isEmpty();
  }

  @Test
  void aJobIsBegunWatchedAndDone() {
    Reply begun = post("/api/reindex");

    assertThat(begun.status()).isEqualTo(202);
    keepsTo("POST /api/reindex", begun);
    String id = begun.json().get("id").getAsString();
    assertThat(begun.header("Location"))
        .isEqualTo("http://127.0.0.1:" + server.port() + "/api/reindex/" + id);
    steps.release(1);
    Reply running = job("GET", id);
    assertThat(running.status()).isEqualTo(200);
    assertThat(running.header("Cache-Control")).isEqualTo("no-store");
    keepsTo("GET /api/reindex/{job}", running);
    assertThat(running.json().get("state").getAsString()).isEqualTo("running");
    steps.release(2);
    JsonObject done = over(id);
    assertThat(done.get("state").getAsString()).isEqualTo("done");
    assertThat(done.getAsJsonObject("report").get("added").getAsInt()).isEqualTo(6);
    assertThat(done.get("progress").isJsonNull()).isTrue();
    keepsTo("GET /api/reindex/{job}", job("GET", id));
  }

  @Test
  void whileOneIsUnderWayAnotherOneIsRefused() {
    assertThat(post("/api/reindex").status()).isEqualTo(202);

    Reply second = post("/api/reindex");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.header("Retry-After")).isNotEmpty();
    keepsTo("POST /api/reindex", second);
  }

  @Test
  void aCancelledJobEnds() {
    String id = post("/api/reindex").json().get("id").getAsString();

    Reply cancelled = job("DELETE", id);

    assertThat(cancelled.status()).isEqualTo(202);
    keepsTo("DELETE /api/reindex/{job}", cancelled);
    steps.release(3);
    assertThat(over(id).get("state").getAsString()).isEqualTo("cancelled");
  }

  @Test
  void aJobThatFailsSaysWhy() {
    String id = post("/api/reindex?full=true").json().get("id").getAsString();
    steps.release(3);

    JsonObject failed = over(id);

    assertThat(failed.get("state").getAsString()).isEqualTo("failed");
    assertThat(failed.get("failure").getAsString()).isEqualTo("The disk is full.");
    keepsTo("GET /api/reindex/{job}", job("GET", id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer wo-bu-gaosu-ni/0123",
        "Bearer wo-bu-gaosu-ni/0123==",
        "Bearer WO-BU-GAOSU-NI/0123=",
        "Basic wo-bu-gaosu-ni/0123=",
        "wo-bu-gaosu-ni/0123="
      })
  void nobodyIsLetInWithoutTheToken(String authorization) {
    for (String method : List.of("POST", "GET", "DELETE")) {
      String path = "/api/reindex" + (method.equals("POST") ? "" : "/1");
      Reply refused =
          authorization.isEmpty()
              ? server.ask(method, path)
              : server.ask(method, path, "Authorization", authorization);

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(refused.body()).doesNotContain("gaosu");
    }
    assertThat(server.get("/api/status").json().toString()).doesNotContain("\"running\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
  void theNameOfTheSchemeIsReadInAnyCase(String scheme) {
    assertThat(server.ask("GET", "/api/reindex/1", "Authorization", scheme + TOKEN).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/reindex?full=maybe, 400",
    "POST, /api/reindex?all=true, 400",
    "GET, /api/reindex/none, 404",
    "DELETE, /api/reindex/none, 404",
    "GET, /api/reindex, 405",
    "PUT, /api/reindex/none, 405"
  })
  void whatCannotBeIsRefused(String method, String target, int status) {
    Reply refused = server.ask(method, target, "Authorization", BEARER);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.mediaType()).isEqualTo("application/problem+json");
  }

  @Test
  void withoutATokenNobodyMayReindex(@TempDir Path index) {
    try (TestServer plain = TestServer.withTalks(index)) {
      Reply refused = plain.ask("POST", "/api/reindex", "Authorization", BEARER);

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().get("type").getAsString()).endsWith(":admin-off");
      keepsTo("POST /api/reindex", refused);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fifteen-bytes-x", "sixteen bytes no", "密码密码密码密码"})
  void aTokenThatCanBeGuessedOrNotSentIsRefused(String token) {
    assertThatThrownBy(() -> new AdminToken(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openssl");
  }

  @Test
  void sixteenBytesAreEnough() {
    assertThat(new AdminToken("sixteen-bytes-ok").isShownBy("Bearer sixteen-bytes-ok")).isTrue();
  }
}
