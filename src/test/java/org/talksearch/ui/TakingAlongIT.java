package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// What can be taken away from the page: files, feeds, citations, links, a box to embed.
class TakingAlongIT extends BrowserTest {
  private static final String TALKS =
      """
      {"id":"a/1","title":"100% Docker & {Swarm}_2","date":"2015-08-28","lang":"en","event":"CNUTCon 2015",\
      "url":"https://example.org/t","speakers":[{"name":"张三"},{"name":"Ann Lee","org":"Q"}]}
      {"id":"bare","title":"没有出处的一场","lang":"zh-Hans"}
      """;

  @SuppressWarnings("NullAway.Init")
  private Site own;

  @BeforeAll
  void serveTalksOfOurOwn(@TempDir Path corpus, @TempDir Path index) throws IOException {
    Files.writeString(corpus.resolve("talks.jsonl"), TALKS);
    own = Site.serving(corpus, index);
  }

  @AfterAll
  void stopServing() {
    own.close();
  }

  @BeforeEach
  void letThePageUseTheClipboard() {
    for (String origin : new String[] {own.address(""), site.address("")}) {
      browser.devTools(
          "Browser.grantPermissions",
          Map.of(
              "origin",
              origin,
              "permissions",
              new String[] {"clipboardReadWrite", "clipboardSanitizedWrite"}));
    }
  }

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void allThatWasFoundIsThereAsAFile() throws Exception {
    open("/?q=docker&company=jd&sort=newest");
    int total = site.search("q", "docker", "company", "jd").total();
    browser.click("#export summary");
    assertThat(browser.text("#export-what")).contains("全部 " + total + " 场演讲");
    String csv = browser.find("#export a[href*=csv]").getAttribute("href");
    assertThat(csv).isEqualTo(site.address("/api/export?q=docker&company=jd&format=csv"));
    HttpResponse<String> answer;
    try (HttpClient client = HttpClient.newHttpClient()) {
      answer =
          client.send(HttpRequest.newBuilder(URI.create(csv)).build(), BodyHandlers.ofString());
    }
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(browser.find("#export a[href*=feed]").getAttribute("href"))
        .isEqualTo(site.address("/feed.atom?q=docker&company=jd&sort=newest"));
  }

  @Test
  void theMenuClosesWithEscapeAndWhenTheFocusLeavesIt() {
    open("/?q=docker");
    browser.click("#export summary");
    browser.type(Keys.TAB);
    assertThat(browser.value("document.activeElement.search")).contains("format=csv");
    browser.type(Keys.ESCAPE);
    browser.until("!document.querySelector('#export').open");
    assertThat(browser.address()).as("nothing else was closed").isEqualTo("/?q=docker");
    assertThat(browser.value("document.activeElement.localName")).isEqualTo("summary");
    browser.type(Keys.ENTER);
    browser.until("document.querySelector('#export').open");
    browser.click("#count");
    browser.until("!document.querySelector('#export').open");
    browser.click("#export summary");
    browser.assertAccessible();
  }

  @Test
  void aTalkIsCitedAsTextAndAsBibtex() {
    browser.speak("en");
    browser.open(own.address("/talks/a%2F1"));
    browser.click("#cite summary");
    assertThat(browser.text("#cite-plain"))
        .isEqualTo(
            "张三, Ann Lee. 100% Docker & {Swarm}_2. CNUTCon 2015, August 28, 2015."
                + " https://example.org/t");
    assertThat(browser.text("#cite-bibtex"))
        .isEqualTo(
            """
            @misc{a-1,
              author = {{张三} and {Ann Lee}},
              title = {{100\\% Docker \\& \\{Swarm\\}\\_2}},
              howpublished = {CNUTCon 2015},
              year = {2015},
              month = {8},
              url = {https://example.org/t}
            }\
            """);
    browser.click("#copy-cite-bibtex");
    browser.untilText("#announcement", "Copied");
    assertThat(clipboard()).startsWith("@misc{a-1,").endsWith("}");
    browser.assertAccessible();
  }

  @Test
  void aTalkOfWhichLittleIsKnownIsCitedByItsPageHere() {
    browser.open(own.address("/talks/bare"));
    assertThat(browser.text("#cite-plain")).isEqualTo("没有出处的一场. " + own.address("/talks/bare"));
    assertThat(browser.text("#cite-bibtex"))
        .isEqualTo(
            "@misc{bare,\n  title = {{没有出处的一场}},\n  url = {%s}\n}"
                .formatted(own.address("/talks/bare")));
  }

  @Test
  void theLinkToATalkIsCopied() {
    open("/?q=docker");
    browser.click(".hit-link");
    browser.until("document.querySelector('#copy-link')");
    String link = browser.value("document.querySelector('#copy-link').href");
    browser.click("#copy-link");
    browser.untilText("#copy-link", "已复制");
    assertThat(clipboard()).isEqualTo(link);
    browser.open(link);
    assertThat(browser.text("#talk-title")).isNotEmpty();
  }

  @Test
  void aBoxForAnotherPageIsPutTogetherAndCopied() {
    open("/?q=docker");
    browser.click("#export summary");
    browser.click("#embed");
    browser.until("document.querySelector('#embed-builder[open]')");
    String script = "<script src=\"" + site.address("/embed.js") + "\"";
    assertThat(browser.text("#embed-code")).isEqualTo(script + "></script>");
    browser.click("#embed-builder [value=dark]");
    browser.untilText("#embed-code", script + " data-theme=\"dark\"></script>");
    browser.assertAccessible();
    browser.click("#copy-embed");
    browser.until("document.querySelector('#copy-embed').textContent.includes('已复制')");
    assertThat(clipboard()).isEqualTo(script + " data-theme=\"dark\"></script>");
    browser.type(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog')");
  }

  private String clipboard() {
    browser.run("navigator.clipboard.readText().then(text => { window.pasted = text; })");
    browser.until("window.pasted !== undefined");
    return browser.value("window.pasted");
  }
}
