package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.SearchEngine;
import org.talksearch.http.TestServer.Reply;
import org.talksearch.indexing.IndexingStatus;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpServerTest {
  private static final String LIT_HTML = "/ui/lit/lit-html.js";

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
        .isEqualTo("[{\"id\":\"jd\",\"names\":{\"zh\":\"京东\",\"en\":\"JD.com\"}}]");
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
        "/ui/lit",
        "/ui/lit/LICENSE",
        "/favicon.ico",
        "/metrics;x=1",
        "/api/search;x"
      })
  void anythingElseIsA404(String target) {
    assertThat(server.raw(target)).startsWith("HTTP/1.1 404 ").contains(":not-found");
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
        "/ui/lit/../../../../../../openapi/openapi.json",
        "/ui/lit/..%5C..%5Copenapi.json",
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
        LIT_HTML,
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
    "PATCH," + LIT_HTML
  })
  void anotherMethodIsA405ThatNamesThoseAllowed(String method, String target) {
    Reply reply = server.ask(method, target);
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(reply.json().get("type").getAsString()).endsWith(":method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/search", "/api/search?x=1", "/nowhere", LIT_HTML, "/health/live"})
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
  void filesAreSentAgainOnlyWhenTheyAreOthers() {
    Reply first = server.get(LIT_HTML);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.mediaType()).isEqualTo("text/javascript");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");

    Reply second = server.get(LIT_HTML, "If-None-Match", tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(second.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(server.get(LIT_HTML, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    assertThat(server.get(LIT_HTML, "If-None-Match", "\"other\", " + tag).status()).isEqualTo(304);
  }

  @Test
  void textIsCompressedForThoseWhoTakeIt() throws IOException {
    for (String target : List.of(LIT_HTML, "/openapi.json", "/api/search")) {
      Reply plain = server.get(target);
      Reply zipped = server.get(target, "Accept-Encoding", "br, gzip;q=0.8");
      assertThat(plain.header("Content-Encoding")).isEmpty();
      assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(zipped.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(zipped.bytes()).hasSizeLessThan(plain.bytes().length);
      if (!target.startsWith("/api")) { // those tell how long they took
        assertThat(unzipped(zipped)).isEqualTo(plain.body());
      }
    }
  }

  @Test
  void aCompressedFileIsAnotherOneThanThePlain() {
    String plain = server.get(LIT_HTML).header("ETag");
    String zipped = server.get(LIT_HTML, "Accept-Encoding", "gzip").header("ETag");
    assertThat(zipped).isNotEqualTo(plain);
    assertThat(server.get(LIT_HTML, "Accept-Encoding", "gzip", "If-None-Match", zipped).status())
        .isEqualTo(304);
    assertThat(server.get(LIT_HTML, "If-None-Match", zipped).status()).isEqualTo(200);
  }

  @Test
  void whoRefusesGzipGetsNone() {
    assertThat(server.get(LIT_HTML, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
        .isEmpty();
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
  void theStatusTellsHowFarARunIs() {
    JsonObject indexing = server.get("/api/status").json().getAsJsonObject("indexing");
    assertThat(indexing.get("progress")).hasToString("{\"phase\":\"reading\",\"done\":3,\"of\":7}");
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

  @Test
  void aTakenPortIsToldClearly(@TempDir Path nothing) {
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings taken = ServerSettings.at(ServerSettings.LOOPBACK, server.port());
      assertThatThrownBy(
              () -> HttpServer.start(taken, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("127.0.0.1:" + server.port())
          .hasMessageContaining("end what listens there");
    }
    assertThat(server.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void anAddressOfAnotherMachineIsToldClearly(@TempDir Path nothing) {
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings elsewhere = ServerSettings.at("203.0.113.5", 0);
      assertThatThrownBy(() ->
              HttpServer.start(elsewhere, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("203.0.113.5")
          .hasMessageContaining("This machine does not have that address.")
          .hasMessageNotContaining("another port");
    }
  }

  @Test
  void anUnknownHostIsToldClearly(@TempDir Path nothing) {
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings nowhere = ServerSettings.at("no such host", 0);
      assertThatThrownBy(
              () -> HttpServer.start(nowhere, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no such host");
    }
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

  @Test
  void whatIsUnderWayWhenTheServerIsClosedIsAnsweredWhole(@TempDir Path nothing) throws Exception {
    TestServer closing = TestServer.withoutIndex(nothing);
    CountDownLatch allBusy = new CountDownLatch(4);
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answered =
          IntStream.range(0, 4)
              .mapToObj(i -> clients.submit(() -> askUntilRefused(closing, allBusy)))
              .toList();
      allBusy.await();
      closing.close();
      for (Future<Integer> count : answered) {
        assertThat(count.get()).isPositive();
      }
    }
  }

  @Test
  void whatComesWhileTheServerIsClosedIsToldSo(@TempDir Path index) throws Exception {
    Gate gate = new Gate();
    try (TestServer closing =
            TestServer.with(ServerSettings.at(ServerSettings.LOOPBACK, 0), index, gate::before);
        ExecutorService closer = Executors.newSingleThreadExecutor()) {
      var search = closing.getLater("/api/search?q=docker");
      gate.awaitSearch();
      Future<?> stopped = closer.submit(closing::stop);
      Reply refused = closing.get("/health/ready");
      while (refused.status() == 200) {
        refused = closing.get("/health/ready");
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.json().get("type").getAsString()).endsWith(":server-stopping");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.header("Connection")).isEqualTo("close");
      assertThat(refused.header("X-Request-Id")).isNotEmpty();
      gate.open();
      assertThat(search.get().status()).isEqualTo(200);
      stopped.get();
    }
  }

  /// Counts whole answers until the server takes no more requests.
  private static int askUntilRefused(TestServer closing, CountDownLatch busy) {
    int answered = 0;
    while (true) {
      String answer;
      try {
        answer = closing.raw("/openapi.json");
      } catch (UncheckedIOException e) {
        return answered;
      }
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        return answered;
      }
      assertThat(answer).endsWith("}");
      answered++;
      if (answered == 1) {
        busy.countDown();
      }
    }
  }

  @Test
  void aClosedServerFreesItsPort(@TempDir Path nothing) throws IOException {
    TestServer first = TestServer.withoutIndex(nothing);
    int port = first.port();
    first.close();
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      HttpServer second =
          HttpServer.start(
              ServerSettings.at(ServerSettings.LOOPBACK, port),
              engine,
              () -> IndexingStatus.NONE,
              Optional.empty());
      assertThat(second.port()).isEqualTo(port);
      second.close();
      second.close(); // twice does no harm
    }
  }

  private static String unzipped(Reply reply) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
