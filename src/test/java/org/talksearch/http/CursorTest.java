package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// A cursor leads through every hit, and to nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CursorTest {
  private static final String DOCKER = "/api/search?q=docker&sort=newest&size=1&cursor=";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withBundledCorpus(index);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=100",
        "size=30&sort=oldest",
        "size=30&sort=newest&facets=none",
        "q=docker&size=7",
        "q=docker&size=7&sort=newest&company=jd&company=netease",
        "q=zzzz"
      })
  void everyHitComesOnce_inTheOrderOfPages(String question) {
    List<String> walked = new ArrayList<>();
    JsonObject answer = server.get("/api/search?cursor=*&" + question).json();
    int total = answer.get("total").getAsInt();
    walked.addAll(ids(answer));
    while (answer.has("nextCursor")) {
      String cursor = answer.get("nextCursor").getAsString();
      assertThat(cursor).matches("[A-Za-z0-9_-]+");
      answer = server.get("/api/search?cursor=" + cursor + "&" + question).json();
      assertThat(answer.has("page")).isFalse();
      assertThat(answer.get("total").getAsInt()).isEqualTo(total);
      walked.addAll(ids(answer));
    }
    assertThat(walked).doesNotHaveDuplicates().hasSize(total);
    JsonObject page = server.get("/api/search?page=1&" + question).json();
    assertThat(walked).startsWith(ids(page).toArray(String[]::new));
    assertThat(page.has("nextCursor")).isEqualTo(ids(page).size() < total);
  }

  @Test
  void everyPageTellsTheCursorToGoOnFromIt() {
    String question = "/api/search?q=docker&size=2";
    String cursor = next(question + "&page=2");
    assertThat(ids(server.get(question + "&cursor=" + cursor).json()))
        .isEqualTo(ids(server.get(question + "&page=3").json()))
        .isNotEmpty();
  }

  @Test
  void aCursorHoldsForTheQuestion_notForTheWayItIsPut() {
    String cursor = next("/api/search?q=docker&year=2015&year=2016&size=1&cursor=*");
    String other = "/api/search?q=docker&year=2016&year=2015&size=5&facets=none&explain=true";
    assertThat(server.get(other + "&cursor=" + cursor).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=docker&sort=oldest&cursor=",
        "/api/search?q=docker&cursor=",
        "/api/search?q=Docker&sort=newest&cursor=",
        "/api/search?q=docker&sort=newest&year=2015&cursor=",
        "/api/search?sort=newest&cursor="
      })
  void theCursorOfAnotherQuestionIsRefused(String other) {
    Reply reply = server.get(other + next(DOCKER + "*"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("parameter").getAsString()).isEqualTo("cursor");
    assertThat(reply.json().get("detail").getAsString()).contains("of another search");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "**", "a", "AAAA", "%2B%2F", "%E4%BA%AC", "null", "0", "="})
  void whatIsNoCursorIsRefused(String cursor) {
    refused(cursor);
  }

  @Test
  void aChangedCursorIsRefused() {
    String cursor = next(DOCKER + "*");
    refused(cursor.substring(1));
    refused(cursor.substring(0, cursor.length() - 1));
    refused(cursor + "A");
    refused(cursor + "=");
    Random random = new Random(6);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      refused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
  }

  private void refused(String cursor) {
    Reply reply = server.get(DOCKER + cursor);
    assertThat(reply.status()).as(cursor).isEqualTo(400);
    assertThat(reply.json().get("parameter").getAsString()).isEqualTo("cursor");
    assertThat(reply.json().get("detail").getAsString()).contains("none that this server gives");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?cursor=*&page=1, both say which hits",
    "/api/search?cursor=*&size=0, stay where it is",
    "/api/search?cursor=*&cursor=*, more than once",
    "/feed.atom?cursor=*, There is no parameter"
  })
  void whatDoesNotGoTogetherIsRefused(String target, String reason) {
    Reply reply = server.get(target);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("detail").getAsString()).contains(reason);
  }

  private String next(String target) {
    return server.get(target).json().get("nextCursor").getAsString();
  }

  private static List<String> ids(JsonObject answer) {
    JsonArray hits = answer.getAsJsonArray("hits");
    List<String> ids = new ArrayList<>();
    for (JsonElement hit : hits) {
      ids.add(hit.getAsJsonObject().get("id").getAsString());
    }
    return ids;
  }
}
