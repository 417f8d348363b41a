package org.talksearch.ui;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
