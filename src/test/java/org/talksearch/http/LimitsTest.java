package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A server whose limits of requests are not the usual ones keeps them, and tells of them.
@TestInstance(Lifecycle.PER_CLASS)
class LimitsTest {
  private static final int WINDOW = 100;
  private static final int KILOBYTES = 8;

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server =
        TestServer.with(
            ServerSettings.at(ServerSettings.LOOPBACK, 0)
                .with(Limits.DEFAULT.with(new RequestLimits(KILOBYTES, 1, WINDOW))),
            index,
            UnaryOperator.identity());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void pagesEndAtTheWindow() {
    assertThat(server.get("/api/search?size=50&page=2").json().get("window").getAsInt())
        .isEqualTo(WINDOW);
    assertThat(server.get("/api/search?size=50&page=3").json().get("detail").getAsString())
        .contains("150th", "first 100 are given");
    assertThat(server.get("/feed.atom?size=50&page=3").status()).isEqualTo(400);
    assertThat(server.get("/?q=docker&page=6", "Accept", "text/html").status()).isEqualTo(400);
    assertThat(server.get("/?q=docker&page=5", "Accept", "text/html").status()).isEqualTo(200);
  }

  @Test
  void theContractTellsTheWindow() {
    JsonObject paths = server.get("/openapi.json").json().getAsJsonObject("paths");

    assertThat(maximumOfPage(paths.getAsJsonObject("/api/search"))).isEqualTo(WINDOW);
    assertThat(maximumOfPage(paths.getAsJsonObject("/feed.atom"))).isEqualTo(WINDOW);
  }

  private static int maximumOfPage(JsonObject path) {
    return path.getAsJsonObject("get").getAsJsonArray("parameters").asList().stream()
        .map(parameter -> parameter.getAsJsonObject())
        .filter(parameter -> parameter.has("name"))
        .filter(parameter -> parameter.get("name").getAsString().equals("page"))
        .map(parameter -> parameter.getAsJsonObject("schema").get("maximum").getAsInt())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHeadOverItsSizeIsRefused() {
    String header = "a".repeat(1_000 * KILOBYTES);

    assertThat(server.raw("GET", "/health/live", "X-Some: " + header)).startsWith("HTTP/1.1 200 ");
    assertThat(server.raw("GET", "/health/live", "X-Some: " + header + header))
        .doesNotStartWith("HTTP/1.1 200 ");
  }
}
