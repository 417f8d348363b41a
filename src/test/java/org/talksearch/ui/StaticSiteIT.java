package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A static site behind a plain file server.
class StaticSiteIT extends BrowserTest {
  private static final String COUNT = "[role=status]";

  @SuppressWarnings("NullAway.Init")
  private HttpServer files;

  @BeforeAll
  void serveTheFolder(@TempDir Path folder) throws IOException {
    Path exported = folder.resolve("site");
    site.export(exported);
    files =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            OutputLevel.NONE);
    files.start();
  }

  @AfterAll
  @SuppressWarnings("NullAway") // null where there is no browser
  void stopTheFileServer() {
    if (files != null) {
      files.stop(0);
    }
  }

  @AfterEach
  void scriptsRunAgain() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
  }

  private void load(String target) {
    browser.load("http://127.0.0.1:" + files.getAddress().getPort() + "/site/index.html" + target);
  }

  @Test
  void talksAreFoundAsOneTypes() {
    load("");
    browser.click("#q");
    browser.type("docker");
    browser.until("document.querySelector('.found')");
    assertThat(browser.value("document.querySelectorAll('.found mark').length")).isNotEqualTo("0");
    String title = browser.text(".found h2");
    browser.click(".found h2 a");
    browser.until("location.pathname.includes('/talks/')");
    assertThat(browser.text("h1")).isEqualTo(title);
    browser.assertNothingBroken();
  }

  /// Words of either language and script, aliases, and what is half typed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker",
        "容器",
        "容器集群",
        "京东",
        "京東",
        "JD",
        "k8s",
        "kubernet",
        "微服務",
        "k8s容器集群",
        "Docker 容器",
        "京東 docker",
        "軟體",
        "群"
      })
  void whatTheServerFindsFirstIsFoundHereToo(String query) throws Exception {
    load("?q=" + query);
    browser.until("document.querySelector('.found')");
    Answer wanted = site.search("q", query);
    assertThat(browser.value("[...document.querySelectorAll('.found a')].map(a => a.textContent)"))
        .contains(wanted.title());
  }

  /// At the beginning of words and at their end. Names of what a talk is about count here, so that
  /// there may be more.
  @ParameterizedTest
  @ValueSource(strings = {"容", "群", "東"})
  void aSingleCharacterFindsWhateverHoldsIt(String query) throws Exception {
    load("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    browser.until("document.querySelector('.found mark')");
    String count = browser.text(COUNT).replaceFirst(" .*", "");
    assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(site.search("q", query).total());
  }

  @Test
  void aWordOfSeveralPairsIsMarkedAsOne() {
    load("?q=微服務");
    browser.until("document.querySelector('.found mark')");
    assertThat(
            browser.value(
                "[...document.querySelectorAll('mark')].some(one => one.textContent === '微服务')"))
        .isEqualTo("true");
  }

  @Test
  void aPluralFindsWhatItsSingularFinds() {
    load("?q=containers");
    browser.until("document.querySelector('.found')");
    String count = browser.text(COUNT);
    load("?q=container");
    browser.untilText(COUNT, count);
    assertThat(
            browser.value(
                "[...document.querySelectorAll('mark')].map(one => one.textContent).join()"))
        .containsIgnoringCase("containers");
  }

  @Test
  void companiesTechnologiesAndYearsNarrowTheSearch() throws Exception {
    load("?q=docker");
    browser.until("document.querySelector('.found')");
    browser.click("section a[href*=\"company=jd\"]");
    browser.until("document.querySelector('section a[href][aria-current]')");
    assertThat(browser.address()).contains("company=jd");
    String count = browser.text(COUNT);
    browser.back();
    browser.until("!document.querySelector('section a[aria-current]')");
    assertThat(browser.text(COUNT)).isNotEqualTo(count);
    load("?company=jd");
    browser.untilText(COUNT, site.search("company", "jd").total() + " 场演讲");
    String year = site.search("company", "jd").values("year").getFirst();
    load("?company=jd&year=" + year);
    browser.untilText(COUNT, site.search("company", "jd", "year", year).total() + " 场演讲");
    load("?named=docker");
    browser.untilText(COUNT, site.search("technology", "docker").total() + " 场演讲");
    browser.until("location.search === '?technology=docker'");
    browser.assertNothingBroken();
  }

  @Test
  void onePageLeadsToTheNext() {
    load("?q=docker");
    browser.until("document.querySelector('nav a')");
    String first = browser.text(".found h2");
    browser.click("nav a");
    browser.until("document.querySelector('.found').getAttribute('start') === '21'");
    assertThat(browser.text(".found h2")).isNotEqualTo(first);
  }

  @Test
  void whatIsNotFoundIsSaid() {
    load("?q=vvqvvqvv");
    browser.untilText(COUNT, "没有找到演讲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "  ", "&"})
  void nothingThatIsAskedBecomesMarkup(String query) {
    load("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    browser.until("document.querySelector('h1').textContent === '谁，讲过什么技术'");
    assertThat(browser.value("document.querySelectorAll('main img, main script').length"))
        .isEqualTo("0");
    assertThat(browser.value("document.querySelector('#q').value")).isEqualTo(query);
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,搜索", "zh-TW,搜尋", "en,Search"})
  void itSpeaksTheLanguageOfTheBrowser(String language, String button) {
    browser.speak(language);
    load("?q=docker");
    browser.until("document.querySelector('.found')");
    assertThat(browser.text("form button")).isEqualTo(button);
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void itIsAccessible(String scheme) {
    browser.prefer(scheme);
    load("?q=docker");
    browser.until("document.querySelector('.found')");
    browser.assertAccessible();
    browser.click(".found h2 a");
    browser.until("location.pathname.includes('/talks/')");
    browser.assertAccessible();
    browser.click(".brand");
    browser.until("document.querySelector('main a[href=\"list/1.html\"]')");
    browser.click("main a[href=\"list/1.html\"]");
    browser.until("document.querySelector('.listed')");
    browser.assertAccessible();
  }

  @Test
  void itFitsAPhone() {
    browser.screen(360, 740);
    load("?q=docker");
    browser.until("document.querySelector('.found')");
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
  }

  @Test
  void aSearchFetchesAPartOfTheIndexOnly() {
    load("?q=docker");
    browser.until("document.querySelector('.found')");
    assertThat(
            browser.value(
                "performance.getEntriesByType('resource').filter(one =>"
                    + " one.name.includes('/search/terms/')).length"))
        .isEqualTo("1");
  }

  @Test
  void withoutScriptTheListsLeadToTheTalks() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    load("");
    browser.click("main a[href=\"list/1.html\"]");
    browser.click(".listed a");
    assertThat(browser.find("article h1").isDisplayed()).isTrue();
  }
}
