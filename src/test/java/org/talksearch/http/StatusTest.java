package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.http.TestServer.Reply;

/// What the server tells of itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusTest {
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withTalks(index);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void theStatusTellsHowFarARunIs() {
    JsonObject indexing = server.get("/api/status").json().getAsJsonObject("indexing");
    assertThat(indexing.get("progress")).hasToString("{\"phase\":\"reading\",\"done\":3,\"of\":7}");
  }

  @Test
  void theStatusTellsWhatCameOfFollowingTheCorpus() {
    JsonObject indexing = server.get("/api/status").json().getAsJsonObject("indexing");
    assertThat(indexing.get("watch"))
        .hasToString(
            "{\"changeSeen\":\"2026-01-02T04:05:06Z\",\"lastRun\":{\"finished\":"
                + "\"2026-01-02T04:05:07Z\",\"outcome\":\"withheld\",\"added\":0,\"changed\":0,"
                + "\"removed\":0,\"failure\":\"No talk was found.\"}}");
  }

  @Test
  void theStatusTellsWhatEachSourceAndFormatGave() {
    JsonObject indexing = server.get("/api/status").json().getAsJsonObject("indexing");
    JsonObject run = indexing.getAsJsonObject("lastRun");
    assertThat(run.get("full").getAsString()).isEqualTo("other-analysis");
    assertThat(run.get("merged").getAsInt()).isEqualTo(3);
    assertThat(run.get("files").getAsInt()).isEqualTo(3);
    assertThat(run.get("leftOut").getAsInt()).isEqualTo(202);
    assertThat(run.getAsJsonArray("sources").get(1))
        .hasToString("{\"name\":\"会议\",\"files\":2,\"talks\":9,\"rejected\":0,\"leftOut\":202}");
    assertThat(run.getAsJsonArray("formats").get(0).getAsJsonObject().get("name").getAsString())
        .isEmpty();
    assertThat(run.getAsJsonArray("encodings")).hasToString("[{\"name\":\"GB18030\",\"files\":1}]");
    assertThat(run.getAsJsonArray("misnamed"))
        .hasToString("[{\"name\":\".csv (JSON)\",\"files\":1}]");
  }

  @Test
  void theStatusTellsTheFirstHundredProblemsAndOmissions() {
    JsonObject status = server.get("/api/status").json();
    assertThat(status.get("version").getAsString()).matches("\\d+\\.\\d+.*");
    assertThat(status.getAsJsonObject("index").get("talks").getAsInt()).isEqualTo(3);
    JsonObject run = status.getAsJsonObject("indexing").getAsJsonObject("lastRun");
    assertThat(run.get("finished").getAsString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(run.get("rejected").getAsInt()).isEqualTo(101);
    assertThat(run.getAsJsonArray("problems")).hasSize(100);
    assertThat(run.getAsJsonArray("omissions")).hasSize(100);
    assertThat(run.getAsJsonArray("omissions").get(0))
        .hasToString(
            "{\"file\":\"会议/talks.csv\",\"line\":1,\"what\":\"Lunch\",\"why\":\"It is no"
                + " talk\",\"count\":2}");
  }

  @Test
  void withoutAnIndexTheServerLivesButIsNotReady(@TempDir Path nothing) {
    try (TestServer empty = TestServer.withoutIndex(nothing)) {
      assertThat(empty.get("/health/live").status()).isEqualTo(200);
      Reply ready = empty.get("/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.header("Retry-After")).isNotEmpty();
      assertThat(ready.json().get("type").getAsString()).endsWith(":no-index");
      JsonObject status = empty.get("/api/status").json();
      assertThat(status.get("index").isJsonNull()).isTrue();
      assertThat(status.getAsJsonObject("indexing").get("running").getAsBoolean()).isTrue();
      assertThat(status.getAsJsonObject("indexing").get("failure").getAsString())
          .isEqualTo("The disk is full.");
      assertThat(status.getAsJsonObject("indexing").get("watch").isJsonNull()).isTrue();
    }
  }

  @Test
  void aDamagedIndexIsWaitedForLikeNone(@TempDir Path folder) throws IOException {
    TestTalks.indexIn(folder);
    Files.write(TestTalks.commitIn(folder), new byte[] {1, 2, 3});
    try (TestServer damaged = TestServer.withoutIndex(folder)) {
      Reply search = damaged.get("/api/search");
      assertThat(search.status()).isEqualTo(503);
      assertThat(search.json().get("type").getAsString()).endsWith(":index-damaged");
      assertThat(search.header("Retry-After")).isNotEmpty();
      Reply status = damaged.get("/api/status");
      assertThat(status.status()).isEqualTo(200);
      assertThat(status.json().get("index").isJsonNull()).isTrue();
    }
  }
}
