package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.ETag;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// Answers from the index are sent again only when they may be others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionalRequestTest {
  private static final String SEARCH = "/api/search?q=docker";

  private final Gate gate = new Gate();
  private Path folder;
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    gate.open();
    folder = index;
    server = TestServer.with(ServerSettings.at(ServerSettings.LOOPBACK, 0), index, gate::before);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SEARCH,
        "/api/suggest?q=docker",
        "/api/matrix",
        "/api/export",
        "/api/timeline",
        "/api/facets/company",
        "/api/entities/docker",
        "/api/talks/notes-1",
        "/api/talks/notes-1/similar",
        "/sitemap.xml"
      })
  void anAnswerFromTheIndexMayBeKeptAndAskedAbout(String target) {
    Reply first = server.get(target);
    String tag = first.header("ETag");
    assertThat(first.status()).isEqualTo(200);
    assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

    Reply second = server.get(target, "If-None-Match", "\"other\", " + tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(second.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(second.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(server.ask("HEAD", target, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void whatAClientHasIsNotSearchedForAgain() {
    String tag = server.get(SEARCH).header("ETag");
    int searches = gate.searches();
    assertThat(server.get(SEARCH, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(gate.searches()).isEqualTo(searches);
  }

  @Test
  void anotherQuestionOrAnotherCommitIsAnotherAnswer() {
    String tag = server.get(SEARCH).header("ETag");
    assertThat(server.get(SEARCH + "&size=1", "If-None-Match", tag).status()).isEqualTo(200);
    TestTalks.indexAgainIn(folder);
    Reply after = server.get(SEARCH, "If-None-Match", tag);
    while (after.status() == 304) { // until the server has taken up the commit
      after = server.get(SEARCH, "If-None-Match", tag);
    }
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void aCompressedAnswerSaysTheSame() {
    Reply zipped = server.get(SEARCH, "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(server.get(SEARCH, "If-None-Match", zipped.header("ETag")).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/status",
        "/openapi.json",
        "/health/ready",
        "/api/search?size=many",
        "/api/talks/missing",
        "/nowhere"
      })
  void whatIsNewEachTimeAndWhatFailedIsNotKept(String target) {
    Reply reply = server.get(target, "If-None-Match", "\"0\"");
    assertThat(reply.status()).isNotEqualTo(304);
    assertThat(reply.header("ETag")).isEmpty();
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "W/", "W/\"", "docker", ",", "\"a\" \"b\"", "W/\"a\"\"", "\"*\""})
  void anIllFormedValidatorNamesNone(String tag) {
    assertThat(server.get(SEARCH, "If-None-Match", tag).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SEARCH,
        "/api/export",
        "/api/status",
        "/openapi.json",
        "/health/ready",
        "/",
        "/embed"
      })
  void whereThereIsAnAnswerAtAllItIsNotWanted(String target) {
    for (String method : List.of("GET", "HEAD")) {
      Reply reply = server.ask(method, target, "If-None-Match", " * ");
      assertThat(reply.status()).isEqualTo(304);
      assertThat(reply.bytes()).isEmpty();
      assertThat(reply.header("ETag")).isEqualTo(server.ask(method, target).header("ETag"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/search?size=many, 400",
    "GET, /api/talks/missing, 404",
    "GET, /nowhere, 404",
    "POST, /api/search, 405"
  })
  void whatFailsIsToldWhateverTheClientHas(String method, String target, int status) {
    assertThat(server.ask(method, target, "If-None-Match", "*").status()).isEqualTo(status);
  }

  @Test
  void aPartialAnswerIsNotKept() {
    record Found(boolean partial) implements Answer.Timed {}
    ETag tag = new ETag(true, "a");
    assertThat(Answer.json(new Found(true)).validated(tag).tag()).isEmpty();
    assertThat(Answer.json(new Found(false)).validated(tag).tag()).contains(tag);
  }
}
