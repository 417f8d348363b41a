package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.SearchEngine;
import org.talksearch.http.TestServer.Reply;

/// What browsers and collectors of pages look for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoverableTest {
  private static final SiteAddress SITE = new SiteAddress("http://one.example", "");

  private TestServer server;
  private SearchEngine engine;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withTalks(index);
    engine = TestTalks.engineOn(index);
  }

  @AfterAll
  void stop() {
    engine.close();
    server.close();
  }

  @Test
  void aBrowserLearnsHowToSearchHere() {
    Reply reply = server.get("/opensearch.xml");
    assertThat(reply.mediaType()).isEqualTo("application/opensearchdescription+xml");
    XmlReader description = new XmlReader(reply.body());
    assertThat(description.namespace()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
    assertThat(description.all("/OpenSearchDescription/ShortName").getFirst())
        .hasSizeLessThanOrEqualTo(16);
    assertThat(description.all("//Url[contains(@type, 'html')]/@template"))
        .containsExactly(address("/?q={searchTerms}"));
    assertThat(server.get("/").body()).contains("href=\"/opensearch.xml\"");
  }

  @Test
  void itsSuggestionsAreTheQueryAndTextsToGoOnWith() {
    String template =
        new XmlReader(server.get("/opensearch.xml").body())
            .all("//Url[@rel='suggestions']/@template")
            .getFirst();
    Reply reply =
        server.get(template.substring(address("").length()).replace("{searchTerms}", "dock"));
    assertThat(reply.mediaType()).isEqualTo("application/x-suggestions+json");
    JsonArray answer = JsonParser.parseString(reply.body()).getAsJsonArray();
    assertThat(answer.get(0).getAsString()).isEqualTo("dock");
    assertThat(answer.get(1).getAsJsonArray().get(0).getAsString()).isEqualToIgnoringCase("docker");
  }

  @Test
  void collectorsAreLedToTheTalksAndKeptFromSearches() {
    assertThat(server.get("/robots.txt").body())
        .contains("User-agent: *\n", "Disallow: /?\n", "Allow: /api/talks/\n")
        .endsWith("\nSitemap: " + address("/sitemap.xml") + "\n");
  }

  @Test
  void theSitemapHasEveryTalk() {
    XmlReader sitemap = new XmlReader(server.get("/sitemap.xml").body());
    assertThat(sitemap.namespace()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    assertThat(sitemap.all("/urlset/url/loc"))
        .containsExactlyInAnyOrder(
            address("/talks/talk%2Fjd"),
            address("/talks/netease-docker"),
            address("/talks/notes-1"));
    assertThat(new XmlReader(server.get("/sitemaps/1.xml").body()).all("/urlset/url")).hasSize(3);
  }

  @Test
  void moreTalksThanOneListMayHaveStandInSeveral() {
    Sitemap sitemap = new Sitemap(engine, 2);
    assertThat(read(sitemap.start(SITE)).all("/sitemapindex/sitemap/loc"))
        .containsExactly("http://one.example/sitemaps/1.xml", "http://one.example/sitemaps/2.xml");
    assertThat(read(sitemap.list(SITE, 1).orElseThrow()).all("/urlset/url/loc")).hasSize(2);
    assertThat(read(sitemap.list(SITE, 2).orElseThrow()).all("/urlset/url/loc"))
        .containsExactly("http://one.example/talks/notes-1");
    assertThat(sitemap.list(SITE, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.xml", "0.xml", "x", "1.xml.xml", "99999999999.xml"})
  void aListThatThereIsNotIsA404(String list) {
    assertThat(server.get("/sitemaps/" + list).status()).isEqualTo(404);
  }

  private static XmlReader read(byte[] xml) {
    return new XmlReader(new String(xml, StandardCharsets.UTF_8));
  }

  private String address(String target) {
    return "http://127.0.0.1:" + server.port() + target;
  }
}
