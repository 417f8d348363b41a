package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// The search box in a page of another origin.
class EmbedIT extends BrowserTest {
  @SuppressWarnings("NullAway.Init")
  private HttpServer other;

  @BeforeAll
  void serveAnotherSite(@TempDir Path pages) throws IOException {
    String script = "<script src=\"" + site.address("/embed.js") + "\"";
    Files.writeString(
        pages.resolve("index.html"),
        "<!doctype html><html lang=\"en\"><title>Mine</title><h1>Mine</h1>"
            + script
            + "></script>");
    Files.writeString(
        pages.resolve("dark.html"),
        "<!doctype html><title>Mine</title><h1>Mine</h1>"
            + script
            + " data-theme=\"dark\"></script>");
    Files.writeString(
        pages.resolve("page.html"),
        "<!doctype html><title>Mine</title><iframe src=\"" + site.address("/") + "\"></iframe>");
    other =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            pages.toAbsolutePath(),
            OutputLevel.NONE);
    other.start();
  }

  @AfterAll
  @SuppressWarnings("NullAway") // null where there is no browser
  void stopTheOtherSite() {
    if (other != null) {
      other.stop(0);
    }
  }

  @BeforeEach
  void openTheOtherSite() {
    browser.load(address("/"));
    browser.enterFrame("iframe");
    browser.until("document.querySelector('#q')");
  }

  @AfterEach
  void leaveIt() {
    browser.leaveFrame();
  }

  private String address(String target) {
    return "http://127.0.0.1:" + other.getAddress().getPort() + target;
  }

  @Test
  void talksAreFoundAsOneTypesAndOpenInATabOfTheirOwn() throws Exception {
    Answer wanted = site.search("q", "docker");
    browser.click("#q");
    browser.type("docker");
    browser.untilText(".found li a", wanted.title());
    assertThat(browser.text("[role=status]")).isEqualTo(wanted.total() + " 场演讲");
    assertThat(browser.text(".all a")).contains(String.valueOf(wanted.total()));
    assertThat(browser.value("document.querySelectorAll('.found mark').length")).isNotEqualTo("0");
    browser.assertNothingBroken();
    browser.click(".found li a");
    browser.inTheOtherTab(() -> {
      browser.until("document.querySelector('#talk h2')");
      assertThat(browser.address()).isEqualTo("/talks/" + wanted.id());
    });
  }

  @Test
  void itIsUsedFromTheKeyboard() {
    browser.click("#q");
    browser.type("docker");
    browser.until("document.querySelectorAll('.found a').length > 1");
    browser.type(Keys.ARROW_DOWN);
    browser.type(Keys.ARROW_DOWN);
    String second = "document.activeElement === document.querySelectorAll('.found a')[1]";
    assertThat(browser.value(second)).isEqualTo("true");
    browser.type(Keys.ARROW_UP);
    browser.type(Keys.ARROW_UP);
    assertThat(browser.focused()).isEqualTo("q");
    browser.type(Keys.TAB);
    browser.type(Keys.ESCAPE);
    assertThat(browser.focused()).isEqualTo("q");
    browser.type(Keys.ENTER);
    browser.inTheOtherTab(() -> {
      browser.until("document.querySelector('.hits')");
      assertThat(browser.address()).isEqualTo("/?q=docker");
    });
  }

  @Test
  void theFrameIsAsTallAsWhatItShows() {
    browser.click("#q");
    browser.type("docker");
    browser.until("document.querySelector('.all')");
    browser.until("innerHeight >= document.body.scrollHeight && innerHeight > 200");
    browser.run("document.querySelector('#q').select()");
    browser.type(Keys.BACK_SPACE);
    browser.until("innerHeight < 100");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,搜索演讲", "zh-TW,搜尋演講", "en,Search talks"})
  void itSpeaksTheLanguageOfTheBrowser(String language, String label) {
    browser.leaveFrame();
    browser.speak(language);
    browser.load(address("/"));
    browser.enterFrame("iframe");
    browser.until("document.querySelector('#q')");
    assertThat(browser.find("#q").getAttribute("aria-label")).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"light,/", "dark,/", "light,/dark.html"})
  void itIsAccessibleInBothSchemes(String scheme, String page) {
    browser.leaveFrame();
    browser.prefer(scheme);
    browser.load(address(page));
    browser.enterFrame("iframe");
    browser.until("document.querySelector('#q')");
    browser.click("#q");
    browser.type("docker");
    browser.until("document.querySelector('.all')");
    String dark = page.contains("dark") || scheme.equals("dark") ? "dark" : "light";
    String wanted = dark.equals("dark") ? "rgb(21, 21, 23)" : "rgb(250, 248, 244)";
    assertThat(browser.value("getComputedStyle(document.body).backgroundColor")).isEqualTo(wanted);
    browser.assertAccessible();
  }

  @Test
  void whatIsNotFoundIsSaid() {
    browser.click("#q");
    browser.type("vvqvvqvv");
    browser.untilText(".none", "没有找到演讲");
    assertThat(browser.value("document.querySelectorAll('.found').length")).isEqualTo("0");
  }

  @Test
  void noOtherPageMayBeFramed() {
    browser.leaveFrame();
    browser.load(address("/page.html"));
    assertThat(browser.messages()).singleElement().asString().contains("frame-ancestors");
  }
}
