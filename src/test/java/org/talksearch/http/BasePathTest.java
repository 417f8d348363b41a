package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// A server below `/talks` of a host, whose proxy is on this machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasePathTest {
  private static final String[] PROXIED = {
    "X-Forwarded-Proto", "https", "X-Forwarded-Host", "site.example"
  };
  private static final String ROOT = "https://site.example/talks";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    Proxying proxying = new Proxying("/talks", List.of(AddressRange.parse("127.0.0.1")));
    server =
        TestServer.with(
            ServerSettings.at(ServerSettings.LOOPBACK, 0).with(proxying),
            index,
            UnaryOperator.identity());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/search?q=docker",
        "/api/talks/talk%2Fjd",
        "/talks/notes-1",
        "/map",
        "/health/live",
        "/metrics",
        "/ui/app.bundle.js",
        "/ui/index.bundle.css"
      })
  void everyRouteIsBelowItAndNowhereElse(String target) {
    assertThat(server.get("/talks" + target).status()).isEqualTo(200);
    Reply outside = server.get(target);
    assertThat(outside.status()).isEqualTo(404);
    assertThat(outside.json().get("type").getAsString()).endsWith(":not-found");
  }

  @Test
  void withoutItsSlashThePathLeadsToThePage() {
    Reply reply = server.get("/talks?q=docker");
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.header("Location")).isEqualTo("/talks/?q=docker");
    assertThat(server.get("/talksearch").status()).isEqualTo(404);
  }

  @Test
  void thePageNamesItsFilesBelowIt() {
    assertThat(server.get("/talks/").body())
        .contains(
            "src=\"/talks/ui/app.bundle.js\"",
            "href=\"/talks/feed.atom\"",
            "action=\"/talks/\"",
            "href=\"/talks/?sort=newest\"")
        .doesNotContain("\"/ui/", "\"/feed", "\"/\"", "\"/?");
  }

  @Test
  void whatIsReadWithoutScriptLinksBelowIt() {
    String found = server.get("/talks/?q=docker&company=jd").body();
    assertThat(found).contains("href=\"/talks/talks/", "href=\"/talks/?q=docker");
    assertThat(found).doesNotContain("href=\"/?", "href=\"/talks/talk%2F");
    assertThat(server.get("/talks/entities/jd").body())
        .contains("href=\"/talks/entities/docker\"", "/talks/entities/jd\"")
        .doesNotContain("href=\"/entities/");
    assertThat(server.get("/talks/embed").body())
        .contains("action=\"/talks/\"", "src=\"/talks/ui/embed-box.bundle.js\"");
  }

  @Test
  void whatNamesItselfDoesSoAsItsClientsReachIt() {
    assertThat(server.get("/talks/opensearch.xml", PROXIED).body())
        .contains(ROOT + "/?q={searchTerms}", ROOT + "/feed.atom?", ROOT + "/ui/favicon.svg");
    assertThat(server.get("/talks/feed.atom?q=docker", PROXIED).body())
        .contains("\"" + ROOT + "/feed.atom?q=docker\"", "\"" + ROOT + "/talks/");
    assertThat(server.get("/talks/sitemap.xml", PROXIED).body()).contains(ROOT + "/talks/notes-1");
    assertThat(server.get("/talks/robots.txt", PROXIED).body())
        .contains("Disallow: /talks/api/\n", "Sitemap: " + ROOT + "/sitemap.xml");
    assertThat(server.get("/talks/openapi.json").json().getAsJsonArray("servers").toString())
        .isEqualTo("[{\"url\":\"/talks/\"}]");
  }

  @Test
  void anAnswerThatNamesItsSiteIsAnotherOneElsewhere() {
    String target = "/talks/feed.atom?q=docker";
    assertThat(server.get(target, PROXIED).header("ETag"))
        .isEqualTo(server.get(target, PROXIED).header("ETag"))
        .isNotEqualTo(server.get(target).header("ETag"));
  }
}
