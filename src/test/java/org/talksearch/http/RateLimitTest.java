package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.http.TestServer.Reply;

/// A server that takes five searches at once of each client; a proxy on this machine names them.
class RateLimitTest {
  private static final int BURST = 5;

  @TempDir private Path index;

  private TestServer server(ClientRate rate) {
    return TestServer.with(
        ServerSettings.at(ServerSettings.LOOPBACK, 0)
            .with(Limits.DEFAULT.with(rate))
            .with(new Proxying("", List.of(AddressRange.parse("127.0.0.1")))),
        index,
        UnaryOperator.identity());
  }

  private static Reply ask(TestServer server, String target, String client) {
    return server.get(target, "X-Forwarded-For", client);
  }

  /// Asks until it is refused: however slow this is, a token a second comes back at most.
  private static Reply refusal(TestServer server, String client) {
    Reply reply = ask(server, "/api/search?q=docker", client);
    while (reply.status() == 200) {
      reply = ask(server, "/api/search?q=docker", client);
    }
    return reply;
  }

  @Test
  void aClientThatAsksTooOftenIsToldWhenItMayAgain() {
    try (TestServer server = server(new ClientRate(1, address -> false))) {
      Reply first = ask(server, "/api/search", "192.0.2.7");
      assertThat(first.status()).isEqualTo(200);
      assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=5;w=5");
      assertThat(first.header("RateLimit")).isEqualTo("\"client\";r=" + (BURST - 1) + ";t=1");

      Reply refused = refusal(server, "192.0.2.7");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.mediaType()).isEqualTo("application/problem+json");
      assertThat(refused.json().get("type").getAsString()).endsWith(":too-many-requests");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
      assertThat(
              new Contract(server.get("/openapi.json").body())
                  .violations("GET /api/search", 429, refused.mediaType(), refused.body()))
          .isEmpty();
      assertThat(server.get("/metrics").body())
          .contains("talksearch_searches_rate_limited_total 1.0");
    }
  }

  @Test
  void othersAndWhatDoesNotSearchAreAnsweredMeanwhile() {
    try (TestServer server = server(new ClientRate(1, address -> false))) {
      refusal(server, "192.0.2.7");
      assertThat(ask(server, "/api/search", "192.0.2.8").status()).isEqualTo(200);
      for (String target : List.of("/", "/ui/app.bundle.js", "/api/status", "/health/ready")) {
        Reply reply = ask(server, target, "192.0.2.7");
        assertThat(reply.status()).as(target).isEqualTo(200);
        assertThat(reply.header("RateLimit")).isEmpty();
      }
    }
  }

  @Test
  void unlessToldOtherwiseThisMachineIsExempt() {
    try (TestServer server = server(ClientRate.of(1))) {
      for (int i = 0; i < 2 * BURST; i++) {
        Reply reply = server.get("/api/search");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("RateLimit")).isEmpty();
      }
      assertThat(refusal(server, "192.0.2.7").status()).isEqualTo(429);
    }
  }

  @Test
  void withoutALimitNobodyIsHeldBack() {
    try (TestServer server = server(new ClientRate(0, address -> false))) {
      for (int i = 0; i < 2 * BURST; i++) {
        assertThat(ask(server, "/api/search", "192.0.2.7").status()).isEqualTo(200);
      }
    }
  }
}
