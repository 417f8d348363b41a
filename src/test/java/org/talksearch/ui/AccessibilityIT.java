package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class AccessibilityIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @CsvSource({
    "/, .welcome",
    "/?q=京东+docker, .hit mark",
    "/?company=jd&technology=docker&year=2015..2016, .chip",
    "/?q=vvqvv&company=jd, #no-results",
    "/?q=容器&page=2, .pager",
    "/status, .counts",
    "/map?q=容器, #heat",
    "/map?columns=year&company=jd, #heat",
    "/map?q=vvqvv, #no-results",
    "/map?technology=docker&category=databases, #no-cells",
    "/trends?q=容器, .multiples",
    "/entities/jd, .companions",
    "/entities/mysql, .companions",
  })
  void theListIsAccessibleInLightAndDark(String target, String shown) {
    open(target);
    browser.until("document.querySelector('" + shown + "')");
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=docker, #keys, #key-sheet[open]",
    "/?q=docker, #export summary, #export[open]",
    "/status, #reindex summary, #reindex[open]",
    "/trends?q=容器, #as-table summary, #trend-table",
    "/?q=docker, .hit-link, #talk .why",
    "/?q=docker, .facets .more, .facets .more[aria-expanded=true]",
    "/?q=docker, .preset, .preset[aria-pressed=true]",
  })
  void whatIsOpenedIsAccessibleInLightAndDark(String target, String click, String shown) {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      open(target);
      browser.click(click);
      browser.until("document.querySelector('" + shown + "')");
      browser.assertAccessible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "#box, dock, '#suggestions:not([hidden]) mark'",
    "#find-company, 京, '#values-company label'",
    "#find-company, vvqvv, '#values-company .none'",
  })
  void whatIsTypedForIsAccessibleInLightAndDark(String field, String text, String shown) {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      open("/");
      browser.click(field);
      browser.type(text);
      browser.until("document.querySelector('" + shown + "')");
      browser.assertAccessible();
    }
  }

  @Test
  void earlierSearchesAndTheBoxToEmbedAreAccessible() {
    open("/");
    browser.click("#box");
    browser.type("docker", Keys.ENTER);
    browser.until("document.querySelector('.hit mark')");
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      open("/");
      browser.until("document.querySelector('.recent .query')");
      browser.assertAccessible();
      browser.click("#export summary");
      browser.click("#embed");
      browser.until("document.querySelector('#embed-builder[open]')");
      browser.assertAccessible();
    }
  }

  @Test
  void troublesAreAccessible(@TempDir Path empty, @TempDir Path folder) throws IOException {
    try (Site without = Site.withoutIndex(empty);
        Site hurried = Site.hurried(Site.BUNDLED, folder)) {
      for (String scheme : List.of("light", "dark")) {
        browser.prefer(scheme);
        for (String address :
            List.of(
                site.address("/talks/nowhere"),
                without.address("/?q=docker"),
                hurried.address("/?q=docker"))) {
          browser.open(address);
          browser.until("document.querySelector('.notice')");
          browser.assertAccessible();
        }
      }
      assertThat(browser.messages()).allMatch(message -> message.matches("(?s).*(404|503).*"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 1000, 320})
  void anOpenTalkIsAccessible(int width) {
    browser.screen(width, 800);
    open("/?q=知乎 mesos");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk .mention')");
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @Test
  void theSheetOfFiltersIsAccessible() {
    browser.screen(320, 640);
    open("/?q=docker&company=jd");
    browser.click("#filters");
    browser.until("document.querySelector('#sheet[open]')");
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-TW"})
  void theOtherLanguagesAreAccessible(String language) {
    browser.speak(language);
    open("/?q=k8s");
    browser.assertAccessible();
  }
}
