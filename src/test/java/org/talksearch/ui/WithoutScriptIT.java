package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What the page is before its program runs, where it does not run, and once it does.
class WithoutScriptIT extends BrowserTest {

  @AfterEach
  void scriptsRunAgain() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    browser.devTools("Network.setBlockedURLs", Map.of("urls", new String[0]));
  }

  @Test
  void theProgramTakesThePlaceOfThePlainPageAndTheDataBreaksNoRule() throws Exception {
    open("/talks/" + site.search("q", "docker").id());
    assertThat(browser.value("document.querySelector('#plain')")).isEqualTo("null");
    assertThat(browser.value("document.querySelectorAll('[type=\"application/ld+json\"]').length"))
        .isEqualTo("1");
    assertThat(browser.value("document.querySelectorAll('#talk h2').length")).isEqualTo("1");
    browser.assertNothingBroken();
  }

  @Test
  void thePlainPageIsHiddenFromTheBeginningWhereTheProgramRuns() {
    open("/");
    browser.run("document.body.append(Object.assign(document.createElement('p'), {id: 'plain'}))");
    assertThat(browser.value("getComputedStyle(document.querySelector('#plain')).display"))
        .isEqualTo("none");
  }

  @Test
  void whereTheProgramDoesNotArriveThePlainPageIsShown() {
    browser.devTools("Network.enable", Map.of());
    browser.devTools("Network.setBlockedURLs", Map.of("urls", new String[] {"*/ui/app.bundle.js"}));
    browser.load(site.address("/"));
    browser.until("getComputedStyle(document.querySelector('#plain')).display === 'block'");
  }

  @Test
  void withoutScriptATalkReads() throws Exception {
    String id = site.search("q", "docker").id();
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.load(site.address("/talks/" + id));
    assertThat(browser.find("#plain h1").isDisplayed()).isTrue();
    assertThat(browser.find("#plain h1").getText()).isEqualTo(site.search("q", "docker").title());
    assertThat(browser.find("#plain input[name=q]").isDisplayed()).isTrue();
  }

  @Test
  void withoutScriptSearchingWorks() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.load(site.address("/"));
    browser.click("#plain input[name=q]");
    browser.type("docker", Keys.ENTER);
    assertThat(browser.find("#plain .found h2").isDisplayed()).isTrue();
    String title = browser.find("#plain .found h2").getText();
    browser.click("#plain .found h2 a");
    assertThat(browser.find("#plain h1").getText()).isEqualTo(title);
  }

  @Test
  void thePlainPageIsAccessible() throws Exception {
    String id = site.search("q", "docker").id();
    browser.devTools("Network.enable", Map.of());
    browser.devTools("Network.setBlockedURLs", Map.of("urls", new String[] {"*/ui/app.bundle.js"}));
    for (String scheme : new String[] {"light", "dark"}) {
      browser.prefer(scheme);
      for (String target :
          new String[] {"/talks/" + id, "/", "/?q=docker&company=jd", "/entities/jd"}) {
        browser.load(site.address(target));
        browser.until("getComputedStyle(document.querySelector('#plain')).display === 'block'");
        browser.assertAccessible();
      }
    }
  }
}
