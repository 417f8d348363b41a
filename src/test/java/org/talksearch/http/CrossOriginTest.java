package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// The client of these tests may not send `Origin` itself, so they speak HTTP over a socket.
class CrossOriginTest {
  private static final String ALLOW = "Access-Control-Allow-Origin: ";
  private static final String OURS = "https://example.org";

  @TempDir private Path index;

  private TestServer server(String... origins) {
    return TestServer.with(
        ServerSettings.at(ServerSettings.LOOPBACK, 0).with(new AllowedOrigins(Set.of(origins))),
        index,
        UnaryOperator.identity());
  }

  @Test
  void unlessToldOtherwiseNoOriginIsAllowed() {
    try (TestServer server = server()) {
      assertThat(server.raw("GET", "/api/search", "Origin: " + OURS))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("Access-Control-", "Vary: Origin");
      assertThat(preflight(server, OURS)).startsWith("HTTP/1.1 405 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search", "/api/search?x=1", "/nowhere"})
  void anAllowedOriginIsNamedAndOthersAreNot(String target) {
    try (TestServer server = server(OURS, "http://localhost:3000")) {
      assertThat(server.raw("GET", target, "Origin: " + OURS))
          .contains(ALLOW + OURS + "\r\n", "Vary: Origin\r\n", "Vary: Accept-Encoding\r\n")
          .contains("Access-Control-Expose-Headers: ETag, ");
      assertThat(server.raw("GET", target, "Origin: https://example.com"))
          .contains("Vary: Origin\r\n")
          .doesNotContain("Access-Control-");
      Reply without = server.get(target);
      assertThat(without.response().headers().allValues("Vary")).contains("Origin");
      assertThat(without.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void aPreflightIsAnsweredForAllowedOriginsOnly() {
    try (TestServer server = server(OURS)) {
      assertThat(preflight(server, OURS))
          .startsWith("HTTP/1.1 204 ")
          .contains(ALLOW + OURS + "\r\n", "Access-Control-Allow-Methods: GET, HEAD\r\n")
          .contains("Access-Control-Allow-Headers: If-None-Match, X-Request-Id\r\n")
          .contains("X-Request-Id: ");
      assertThat(preflight(server, "https://example.com")).startsWith("HTTP/1.1 405 ");
      assertThat(server.raw("OPTIONS", "/api/search", "Origin: " + OURS))
          .startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void aStarIsEveryOriginAndTheSameForAll() {
    try (TestServer server = server(AllowedOrigins.ANY)) {
      assertThat(server.raw("GET", "/api/search", "Origin: " + OURS))
          .contains(ALLOW + "*\r\n")
          .doesNotContain("Vary: Origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "example.org", "https://", "https://example.org/", "https://*"})
  void whatIsNoOriginIsRefused(String origin) {
    assertThatThrownBy(() -> server(origin).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + origin + "” is no origin.");
  }

  private static String preflight(TestServer server, String origin) {
    return server.raw(
        "OPTIONS", "/api/search", "Origin: " + origin, "Access-Control-Request-Method: GET");
  }
}
