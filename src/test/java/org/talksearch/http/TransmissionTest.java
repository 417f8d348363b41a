package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.http.TestServer.Reply;

/// What is sent only once, and what is compressed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransmissionTest {
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
  void filesAreSentAgainOnlyWhenTheyAreOthers() {
    Reply first = server.get(PROGRAM);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.mediaType()).isEqualTo("text/javascript");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");

    Reply second = server.get(PROGRAM, "If-None-Match", tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(second.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(server.get(PROGRAM, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    assertThat(server.get(PROGRAM, "If-None-Match", "\"other\", " + tag).status()).isEqualTo(304);
  }

  @Test
  void textIsCompressedForThoseWhoTakeIt() throws IOException {
    for (String target : List.of(PROGRAM, "/openapi.json", "/api/search")) {
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
    String plain = server.get(PROGRAM).header("ETag");
    String zipped = server.get(PROGRAM, "Accept-Encoding", "gzip").header("ETag");
    assertThat(zipped).isNotEqualTo(plain);
    assertThat(server.get(PROGRAM, "Accept-Encoding", "gzip", "If-None-Match", zipped).status())
        .isEqualTo(304);
    assertThat(server.get(PROGRAM, "If-None-Match", zipped).status()).isEqualTo(200);
  }

  @Test
  void whoRefusesGzipGetsNone() {
    assertThat(server.get(PROGRAM, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
        .isEmpty();
  }

  private static String unzipped(Reply reply) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
