package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.http.TestServer.Reply;

/// What the pages tell readers without JavaScript.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private TestServer server;
  private TestServer empty;

  @BeforeAll
  void start(@TempDir Path index, @TempDir Path nothing) {
    server = TestServer.withTalks(index);
    empty = TestServer.withoutIndex(nothing);
  }

  @AfterAll
  void stop() {
    server.close();
    empty.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/map", "/trends", "/status", "/talks/notes-1"})
  void everyPageIsAlsoTheProgramAndHasAForm(String target) {
    Reply reply = server.get(target, "Accept-Language", "zh-CN");
    assertThat(reply.status()).isEqualTo(200);
    Document page = Jsoup.parse(reply.body());
    assertThat(page.select("script[src=/ui/app.bundle.js]")).hasSize(1);
    assertThat(page.select("#page")).hasSize(1);
    assertThat(page.select("#plain form[action=/] input[name=q]")).hasSize(1);
    assertThat(page.select("#plain h1")).hasSize(1);
    assertThat(page.title()).isNotEmpty();
  }

  @Test
  void theReferenceIsAlsoItsProgramAndLeadsToTheContract() {
    Reply reply = server.get("/docs/api", "Accept-Language", "zh-TW");
    Document page = Jsoup.parse(reply.body());
    assertThat(page.select("script[src=/ui/reference.bundle.js]")).hasSize(1);
    assertThat(page.select("#plain h1")).hasSize(1);
    assertThat(page.select("#plain main a[href=/openapi.json]")).hasSize(1);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("zh-TW");
  }

  @Test
  void aTalkIsToldInTheDocument() {
    Document page = Jsoup.parse(server.get("/talks/talk%2Fjd").body());
    assertThat(page.expectFirst("#plain h1").text()).isEqualTo("Docker 在京东大促中的应用");
    assertThat(page.expectFirst("#plain").text()).contains("容器平台承担全部流量", "李雷", "2015");
    assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("http://127.0.0.1:" + server.port() + "/talks/talk%2Fjd");
    assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
    assertThat(page.select("#plain a[href=/entities/jd]")).isNotEmpty();
  }

  @Test
  void aPageSpeaksTheLanguageOfItsReader() {
    Reply chinese = server.get("/talks/talk%2Fjd", "Accept-Language", "zh-TW");
    Reply english = server.get("/talks/talk%2Fjd", "Accept-Language", "en");
    assertThat(Jsoup.parse(chinese.body()).expectFirst("html").attr("lang")).isEqualTo("zh-TW");
    assertThat(chinese.body()).contains("摘要");
    assertThat(english.body()).contains("Abstract");
    assertThat(chinese.response().headers().allValues("Vary"))
        .contains("Accept, Accept-Language", "Accept-Encoding");
    assertThat(chinese.header("ETag")).isNotEqualTo(english.header("ETag"));
    Reply unchanged =
        server.get(
            "/talks/talk%2Fjd", "Accept-Language", "en", "If-None-Match", english.header("ETag"));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.response().headers().allValues("Vary"))
        .contains("Accept, Accept-Language");
  }

  @Test
  void aTalkThatIsNotThereIsA404ThatPeopleCanRead() {
    Reply reply = server.get("/talks/missing", "Accept", BROWSER);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.mediaType()).isEqualTo("text/html");
    assertThat(reply.header("ETag")).isEmpty();
    Document page = Jsoup.parse(reply.body());
    assertThat(page.title()).isEqualTo("No such talk · talksearch");
    assertThat(page.expectFirst("#plain").text()).contains("No talk has the id “missing”.");
    assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
    assertThat(page.select("script[src=/ui/app.bundle.js]")).hasSize(1);
  }

  @Test
  void aProgramGetsTheSameAsAProblem() {
    Reply reply = server.get("/talks/missing", "Accept", "*/*");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(server.get("/api/talks/missing", "Accept", BROWSER).mediaType())
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"/talks/%3Cscript%3E1,404", "/talks/%22%27%26%3C,404"})
  void whatWasAskedForIsNoMarkup(String target, int status) {
    Reply reply = server.get(target, "Accept", BROWSER);
    assertThat(reply.status()).isEqualTo(status);
    Document page = Jsoup.parse(reply.body());
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("#plain script")).isEmpty();
  }

  @Test
  void withoutAnIndexThePageStillComes() {
    Reply reply = empty.get("/talks/notes-1", "Accept", BROWSER);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isNotEmpty();
    assertThat(reply.body()).contains("/ui/app.bundle.js", "There is no index to search yet.");
    assertThat(empty.get("/").status()).isEqualTo(200);
  }

  @Test
  void aSearchIsAnsweredInTheDocument() {
    Document page = search("q=docker");
    assertThat(page.title()).isEqualTo("docker · talksearch");
    assertThat(page.expectFirst("#plain h1").text()).isEqualTo("2 talks");
    assertThat(page.expectFirst("#plain input[name=q]").attr("value")).isEqualTo("docker");
    assertThat(page.select(".found h2 a").eachAttr("href"))
        .containsExactlyInAnyOrder("/talks/talk%2Fjd", "/talks/netease-docker");
    assertThat(page.select(".found mark").eachText()).contains("Docker");
    assertThat(page.expectFirst(".found").text()).contains("示例大会 2015", "2015", "李雷 (京东)");
    assertThat(page.select("a[href=/?company=jd&q=docker]").text()).isEqualTo("JD.com");
    assertThat(page.select("a[href=/?q=docker&technology=docker]")).isNotEmpty();
  }

  @Test
  void aFilterCanBeDroppedAndStaysInTheForm() {
    Document page = search("q=docker&company=jd&year=2015..2016");
    assertThat(page.select("input[type=hidden][name=company]").eachAttr("value"))
        .containsExactly("jd");
    assertThat(page.expectFirst("[aria-label=Filters in force]").text())
        .contains("Remove Company: JD.com");
    assertThat(page.select("a[href=/?q=docker&year=2015..2016]")).isNotEmpty();
  }

  @Test
  void onePageLeadsToTheNext(@TempDir Path index) {
    try (TestServer bundled = TestServer.withBundledCorpus(index)) {
      Document first = Jsoup.parse(bundled.get("/?q=docker").body());
      assertThat(first.select(".found > li")).hasSize(20);
      assertThat(first.select("nav a").eachAttr("href")).containsExactly("/?page=2&q=docker");
      Document second = Jsoup.parse(bundled.get("/?page=2&q=docker").body());
      assertThat(second.select("nav a").eachAttr("href")).first().isEqualTo("/?q=docker");
      assertThat(second.expectFirst(".found").attr("start")).isEqualTo("21");
      assertThat(second.select(".found h2 a").eachAttr("href"))
          .doesNotContainAnyElementsOf(first.select(".found h2 a").eachAttr("href"));
    }
  }

  @Test
  void whatIsNotFoundHasAWayOn() {
    Document page = search("q=zzzz&company=jd");
    assertThat(page.expectFirst("#plain main").text()).contains("No talk found");
    assertThat(page.select("#plain main a[href=/?q=zzzz]")).isNotEmpty();
  }

  @Test
  void itIsAskedAboutLikeEveryAnswerFromTheIndex() {
    Reply found = server.get("/?q=docker");
    assertThat(found.header("ETag")).startsWith("W/");
    assertThat(server.get("/?q=docker", "If-None-Match", found.header("ETag")).status())
        .isEqualTo(304);
    assertThat(server.get("/").header("ETag")).startsWith("\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?page=2000", "/?page=51", "/?year=soon", "/?sort=best", "/?q=%E5%BE"})
  void whatCannotBeAskedIsAPageToo(String target) {
    Reply reply = server.get(target, "Accept", BROWSER);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("/ui/app.bundle.js");
    assertThat(reply.mediaType()).isEqualTo("text/html");
  }

  @Test
  void anEntityIsToldInTheDocument() {
    Document page = Jsoup.parse(server.get("/entities/jd", "Accept-Language", "zh-CN").body());
    assertThat(page.title()).isEqualTo("京东 · talksearch");
    assertThat(page.expectFirst("#plain h1").text()).isEqualTo("京东");
    assertThat(page.expectFirst("#plain").text()).contains("JD.com");
    assertThat(page.select("#plain a[href=/?company=jd]")).isNotEmpty();
    assertThat(page.select("#plain a[href=/entities/docker]")).isNotEmpty();
    assertThat(page.select("#plain a[href=/talks/talk%2Fjd]")).isNotEmpty();
    assertThat(server.get("/entities/missing", "Accept", BROWSER).status()).isEqualTo(404);
  }

  private Document search(String query) {
    return Jsoup.parse(server.get("/?" + query, "Accept-Language", "en").body());
  }
}
