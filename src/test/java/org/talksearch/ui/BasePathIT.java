package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page below `/conf/talks` of a host.
class BasePathIT extends BrowserTest {
  private static final String BASE = "/conf/talks";

  @SuppressWarnings("NullAway.Init")
  private Site below;

  @BeforeAll
  void serveBelow(@TempDir Path index) throws IOException {
    below = Site.below(BASE, Site.BUNDLED, index);
  }

  @AfterAll
  void stopServing() {
    below.close();
  }

  @AfterEach
  void nothingIsBrokenOrAskedElsewhere() {
    browser.assertNothingBroken();
    assertThat(
            browser.value(
                "asked.map(one => new URL(one, location.origin).pathname)"
                    + ".filter(path => !path.startsWith('"
                    + BASE
                    + "/'))"))
        .isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=docker",
        "/map?q=docker",
        "/trends?q=docker",
        "/entities/docker",
        "/status",
        "/?q=docker&company=jd"
      })
  void everyViewIsDrawnAndEveryLinkStaysBelow(String target) {
    browser.open(below.address(BASE + target));
    assertThat(
            browser.value(
                "[...document.querySelectorAll('a[href], link[href], form[action]')]"
                    + ".map(one => one.href ?? one.action)"
                    + ".filter(address => address.startsWith(location.origin))"
                    + ".map(address => address.slice(location.origin.length))"
                    + ".filter(path => !path.startsWith('"
                    + BASE
                    + "/'))"))
        .isEqualTo("");
    assertThat(browser.address()).startsWith(BASE + target.replaceAll("\\?.*", ""));
  }

  @Test
  void theReferenceIsDrawnAndTriesBelow() {
    browser.load(below.address(BASE + "/docs/api#live"));
    browser.until("document.querySelector('#live .url')");
    assertThat(browser.text("#live .url")).endsWith(BASE + "/health/live");
    browser.click("#live .try summary");
    browser.click("#live .try button");
    browser.until("document.querySelector('#live .body')");
    assertThat(browser.text("#live .answer")).startsWith("200");
  }

  @Test
  void aTalkIsOpenedWithoutLoadingThePageAnew() {
    browser.open(below.address(BASE + "/?q=docker"));
    browser.run("window.stays = true");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk h2')");
    assertThat(browser.address()).startsWith(BASE + "/?q=docker&talk=");
    assertThat(browser.value("window.stays")).isEqualTo("true");
    String id = browser.value("new URLSearchParams(location.search).get('talk')");
    browser.open(below.address(BASE + "/talks/" + id));
    browser.until("document.querySelector('#talk h2')");
    assertThat(browser.address()).isEqualTo(BASE + "/talks/" + id);
  }

  @Test
  void whatIsTypedIsSearchedForBelow() {
    browser.open(below.address(BASE));
    browser.click("#box");
    browser.type("consul");
    browser.untilAddress(BASE + "/?q=consul");
    assertThat(browser.value("document.querySelector('#feed').getAttribute('href')"))
        .startsWith(BASE + "/feed.atom?q=consul");
  }
}
