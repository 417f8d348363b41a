package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpServerTest {
  private static final String PROGRAM = "/ui/app.bundle.js";

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
  void chineseInAUrlMayBeEncodedOrNot() {
    String encoded = server.get("/api/search?q=%E4%BA%AC%E4%B8%9C+docker").body();
    assertThat(encoded).contains("\"query\":\"京东 docker\"");
    assertThat(server.raw("/api/search?q=京东+docker"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"query\":\"京东 docker\"");
  }

  @Test
  void theFirstHitIsTheTalkAskedFor() {
    JsonObject hit =
        server
            .get("/api/search?q=%E4%BA%AC%E4%B8%9C+docker")
            .json()
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject();
    assertThat(hit.get("id").getAsString()).isEqualTo("talk/jd");
    assertThat(hit.get("date").getAsString()).isEqualTo("2015-08-28");
    assertThat(hit.get("year").getAsInt()).isEqualTo(2015);
    assertThat(hit.getAsJsonArray("companies").toString())
        .isEqualTo(
            "[{\"id\":\"jd\",\"names\":{\"zh\":\"京东\",\"zhHant\":\"京東\",\"en\":\"JD.com\"}}]");
    assertThat(hit.getAsJsonArray("technologies").get(0).getAsJsonObject().get("id").getAsString())
        .isEqualTo("docker");
    assertThat(hit.has("explanation")).isFalse();
  }

  @Test
  void whyAHitWasFoundIsToldWhenAskedFor() {
    JsonObject hit =
        server
            .get("/api/search?q=docker&explain=true")
            .json()
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject();
    assertThat(hit.getAsJsonArray("explanation").get(0).toString())
        .startsWith("{\"unit\":\"docker\",\"match\":\"word\"")
        .contains("\"fields\":[\"title\"");
    assertThat(hit.has("scoring")).isFalse();
  }

  @Test
  void howTheScoreCameAboutIsToldToo() {
    JsonObject hit =
        server
            .get("/api/search?q=docker&explain=score")
            .json()
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject();
    assertThat(hit.getAsJsonArray("explanation")).isNotEmpty();
    assertThat(hit.get("scoring").getAsString()).contains("title.words:docker");
  }

  @Test
  void pagesFollowOneAnother() {
    JsonObject second = server.get("/api/search?q=docker&size=1&page=2&sort=oldest").json();
    assertThat(second.get("total").getAsInt()).isEqualTo(2);
    assertThat(second.get("page").getAsInt()).isEqualTo(2);
    assertThat(second.getAsJsonArray("hits").get(0).getAsJsonObject().get("id").getAsString())
        .isEqualTo("netease-docker");
  }

  @Test
  void aTalkIsFoundByAnIdThatHoldsASlashAndToldWithItsMentions() {
    JsonObject talk = server.get("/api/talks/talk%2Fjd").json();
    assertThat(talk.get("abstract").getAsString()).startsWith("容器平台");
    assertThat(talk.getAsJsonObject("origin").get("line").getAsInt()).isEqualTo(3);
    JsonObject company = talk.getAsJsonArray("companies").get(0).getAsJsonObject();
    assertThat(company.get("count").getAsInt()).isEqualTo(4);
    JsonObject mention = talk.getAsJsonArray("mentions").get(0).getAsJsonObject();
    String title = talk.get("title").getAsString();
    assertThat(title.substring(mention.get("start").getAsInt(), mention.get("end").getAsInt()))
        .isEqualTo("Docker");
  }

  @Test
  void whatATalkLacksIsLeftOutAndTextIsSentAsItIs() {
    Reply reply = server.get("/api/talks/notes-1");
    assertThat(reply.json().keySet()).doesNotContain("url", "abstract", "date", "year", "event");
    assertThat(reply.body()).contains("容器笔记 <b>&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "%0A", "%20", "..", "a%2F..%2Fb"})
  void anIdThatNoTalkHasIsA404(String id) {
    Reply reply = server.get("/api/talks/" + id);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().get("type").getAsString()).endsWith(":no-such-talk");
  }

  @Test
  void aRefusedParameterIsNamed() {
    Reply reply = server.get("/api/search?q=%E5%BE");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(reply.json().get("parameter").getAsString()).isEqualTo("q");
    assertThat(server.raw("/api/search?公司=京东")).startsWith("HTTP/1.1 400 ").contains("公司");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/search/",
        "//api/search",
        "/API/search",
        "/api/talks/",
        "/api/talks/a/b",
        "/ui",
        "/ui/",
        "/ui/missing.js",
        "/ui/strings",
        "/ui/lit/lit-html.js",
        "/favicon.ico",
        "/metrics;x=1",
        "/api/search;x"
      })
  void anythingElseIsA404(String target) {
    assertThat(server.raw(target)).startsWith("HTTP/1.1 404 ").contains(":not-found");
  }

  @Test
  void aBodyThatNoRequestNeedsIsRefusedBeforeItComes() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "POST /api/reindex HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("}") < 0) {
        answer.append((char) socket.getInputStream().read());
      }
      assertThat(answer.toString())
          .startsWith("HTTP/1.1 400 ")
          .contains("Connection: close", ":request-too-large", "65537 bytes");
    }
  }

  @Test
  void aSemicolonIsPartOfAnId() {
    assertThat(server.raw("/api/talks/a;b")).contains("“a;b”");
    assertThat(server.raw("http://localhost/api/talks/a;b")).contains("“a;b”");
    assertThat(server.raw("http://localhost?q=docker")).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ui/../org/talksearch/version.properties",
        "/ui/../openapi/openapi.json",
        "/ui/..%2Fopenapi%2Fopenapi.json",
        "/ui/%2e%2e/openapi/openapi.json",
        "/ui/%2E%2E%2Fopenapi/openapi.json",
        "/ui/strings/../../openapi/openapi.json",
        "/ui/strings/..%5C..%5Copenapi.json",
        "/ui//openapi/openapi.json",
        "/ui/%2Fetc/hosts.txt"
      })
  void noPathLeadsOutOfTheFolder(String target) {
    assertThat(server.raw(target)).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void aPathOfThousandsOfSegmentsIsA404() {
    assertThat(server.raw("/ui/" + "a/".repeat(3000) + "a.js")).startsWith("HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ui/%00.js", "/talks/%E5%BE", "/nowhere/%FF"})
  void aPathThatIsNoTextIsA400(String target) {
    assertThat(server.raw(target)).startsWith("HTTP/1.1 400 ").contains(":bad-path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=docker",
        "/api/talks/notes-1",
        "/api/status",
        "/openapi.json",
        "/health/live",
        "/health/ready",
        PROGRAM,
        "/api/search?x=1",
        "/nowhere"
      })
  void headAnswersLikeGetWithoutABody(String target) {
    Reply get = server.get(target);
    Reply head = server.ask("HEAD", target);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    assertThat(head.header("Content-Length")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/search",
    "PUT,/api/talks/notes-1",
    "DELETE,/",
    "OPTIONS,/api/status",
    "PATCH," + PROGRAM
  })
  void anotherMethodIsA405ThatNamesThoseAllowed(String method, String target) {
    Reply reply = server.ask(method, target);
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(reply.json().get("type").getAsString()).endsWith(":method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/search", "/api/search?x=1", "/nowhere", PROGRAM, "/health/live"})
  void everyAnswerCarriesTheSecurityHeaders(String target) {
    for (String method : List.of("GET", "HEAD", "POST")) {
      Reply reply = server.ask(method, target);
      assertThat(reply.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; script-src 'self';")
          .doesNotContain("unsafe");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void thePagePassesOverParametersThatItDoesNotKnow() {
    Reply page = server.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    Reply same = server.get("/?anything=1&talk=notes-1");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).matches("\"[0-9a-f]{32}\"").isEqualTo(page.header("ETag"));
  }

  @Test
  void manyRequestsAtOnceAreAllAnswered() throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      List<Future<Integer>> statuses =
          IntStream.range(0, 200)
              .mapToObj(i -> clients.submit(() -> server.get("/api/search?q=docker").status()))
              .toList();
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
  }
}
