package org.talksearch.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.http.TestServer.Reply;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// Every hit goes out as one file, which the export command would write as well.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
  private TestServer server;
  private SearchEngine engine;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withBundledCorpus(index);
    engine = TestTalks.engineOn(index);
  }

  @AfterAll
  void stop() {
    server.close();
    engine.close();
  }

  private byte[] written(SearchRequest request, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(engine, request, format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyTalkIsInTheFile(Format format) throws IOException {
    String target = "/api/export?format=" + format.name().toLowerCase(Locale.ROOT);
    byte[] all = written(SearchRequest.of(""), format);
    assertThat(all).hasSizeGreaterThan(20_000); // more than is kept back before it is sent
    assertThat(server.get(target).bytes()).isEqualTo(all);
    Reply zipped = server.get(target, "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes())
        .isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void queryAndFiltersHold(Format format) throws IOException {
    SearchRequest request =
        SearchRequest.of("docker 容器").filteredBy(Facet.YEAR, List.of("2015", "2016"));
    byte[] some = written(request, format);
    assertThat(some.length).isLessThan(written(SearchRequest.of(""), format).length);
    assertThat(
            server
                .get(
                    "/api/export?q=docker+%E5%AE%B9%E5%99%A8&year=2015&year=2016&format="
                        + format.name().toLowerCase(Locale.ROOT))
                .bytes())
        .isEqualTo(some);
  }

  @Test
  void aLineForEachHit() {
    int total = server.get("/api/search?q=docker&size=0").json().get("total").getAsInt();
    assertThat(server.get("/api/export?q=docker").body().lines()).hasSize(total);
    assertThat(server.get("/api/export?q=zzzz").body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', application/jsonl, jsonl",
    "?format=jsonl, application/jsonl, jsonl",
    "?format=csv, text/csv, csv",
    "?format=md, text/markdown, md"
  })
  void theHeadSaysWhatItIs(String query, String mediaType, String suffix) {
    for (String method : List.of("GET", "HEAD")) {
      Reply reply = server.ask(method, "/api/export" + query);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo(mediaType + "; charset=utf-8");
      assertThat(reply.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"talks." + suffix + "\"");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Content-Length")).isEmpty();
      assertThat(reply.bytes().length > 0).isEqualTo(method.equals("GET"));
      assertThat(
              server
                  .ask(method, "/api/export" + query, "If-None-Match", reply.header("ETag"))
                  .status())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "format=site, format, is no format",
    "format=CSV, format, is no format",
    "format=, format, is no format",
    "year=soon, year, is no value",
    "size=10, size, There is no parameter",
    "cursor=*, cursor, There is no parameter"
  })
  void whatItDoesNotTakeIsRefused(String query, String parameter, String reason) {
    Reply reply = server.get("/api/export?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(reply.header("Content-Disposition")).isEmpty();
    assertThat(reply.json().get("parameter").getAsString()).isEqualTo(parameter);
    assertThat(reply.json().get("detail").getAsString()).contains(reason);
  }

  @Test
  void clientsThatReadSlowlyHoldUpOtherExportsOnly_andEndThemByLeaving(@TempDir Path index)
      throws Exception {
    EndlessTalks endless = new EndlessTalks();
    Limits two = Limits.DEFAULT.with(new SearchLimits(1, 1, 2));
    try (TestServer busy =
        TestServer.with(
            ServerSettings.at(ServerSettings.LOOPBACK, 0).with(two), index, endless::in)) {
      Socket[] clients = new Socket[2];
      for (int i = 0; i < clients.length; i++) {
        clients[i] = new Socket(InetAddress.getLoopbackAddress(), busy.port());
        ask(clients[i]);
        assertThat(clients[i].getInputStream().read()).isEqualTo('H');
      }
      Reply refused = busy.get("/api/export");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.json().get("type").getAsString()).endsWith(":server-busy");
      assertThat(refused.json().get("detail").getAsString()).contains("exports");
      assertThat(refused.header("Retry-After")).isEqualTo("10");
      assertThat(busy.get("/metrics").body())
          .contains("talksearch_exports_working 2.0", "talksearch_exports_refused_total 1.0");
      assertThat(busy.get("/api/search").status()).isEqualTo(200);

      for (Socket client : clients) {
        client.close();
      }
      endless.awaitEnds(clients.length);
      endless.endAfterOne();
      while (busy.get("/api/export").status() == 503) {
        Thread.onSpinWait(); // until the places are free again
      }
      assertThat(busy.get("/api/export").status()).isEqualTo(200);
    }
  }

  @Test
  void anExportEndsWithTheTimeOfItsExchange(@TempDir Path index) throws Exception {
    EndlessTalks endless = new EndlessTalks();
    Timeouts usual = Timeouts.DEFAULT;
    Limits hasty =
        Limits.DEFAULT.with(
            new Timeouts(
                usual.head(), usual.exchange().dividedBy(1_000), usual.idle(), usual.stop()));
    try (TestServer strict =
            TestServer.with(
                ServerSettings.at(ServerSettings.LOOPBACK, 0).with(hasty), index, endless::in);
        Socket client = new Socket(InetAddress.getLoopbackAddress(), strict.port())) {
      ask(client);
      endless.awaitEnds(1);
    }
  }

  @Test
  void whatFailsOnTheWayIsNoWholeFile(@TempDir Path index) {
    EndlessTalks endless = new EndlessTalks();
    endless.failAfter(200);
    try (TestServer failing =
        TestServer.with(ServerSettings.at(ServerSettings.LOOPBACK, 0), index, endless::in)) {
      assertThatThrownBy(() -> failing.get("/api/export")).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> failing.get("/api/export", "Accept-Encoding", "gzip"))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(failing.get("/api/search").status()).isEqualTo(200);
    }
  }

  private static void ask(Socket client) throws IOException {
    client
        .getOutputStream()
        .write("GET /api/export HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
  }
}
