package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Paper, small and enlarged screens, and people whom movement makes dizzy.
class SettingIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=京东+docker&company=jd&year=2015..2016",
        "/?q=vvqvv&company=jd",
        "/?q=容器&page=2",
        "/map?q=容器",
        "/trends?q=容器",
        "/status",
        "/entities/jd",
      })
  void everyStateFitsASmallPhone(String target) {
    for (String language : new String[] {"en", "zh-TW", "zh-CN"}) {
      browser.speak(language);
      browser.screen(320, 640);
      open(target);
      assertThat(browser.value("document.documentElement.scrollWidth"))
          .as(language)
          .isEqualTo("320");
    }
  }

  @ParameterizedTest
  @CsvSource({"/, 1280", "/?q=京东+docker, 1280", "/map, 1280", "/status, 1280"})
  void enlargedTwiceNothingIsCutOff(String target, int width) {
    // twice as large is a screen of half as many pixels, each of them twice as fine
    browser.devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width / 2, "height", 450, "deviceScaleFactor", 2, "mobile", false));
    open(target);
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.assertAccessible();
  }

  @Test
  void onPaperThereIsWhatIsReadAndNotWhatIsPressed() {
    open("/?q=docker");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk h2')");
    browser.devTools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    for (String pressed :
        List.of("header.bar", "aside.facets", ".toolbar", "#copy-link", ".cite summary")) {
      assertThat(shown(pressed)).as(pressed).isFalse();
    }
    assertThat(shown("#talk h2")).isTrue();
    assertThat(browser.value("getComputedStyle(document.querySelector('#talk')).overflowY"))
        .as("a talk is printed to its end")
        .isEqualTo("visible");
    browser.devTools("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void onPaperAListHasItsTalks() {
    open("/?q=docker");
    browser.devTools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(shown(".hit h3")).isTrue();
    browser.devTools("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void nothingMovesForWhoWantsItStill() {
    browser.screen(320, 640);
    open("/?q=docker");
    browser.click("#filters");
    browser.until("document.querySelector('#sheet[open]')");
    String moving = "document.getAnimations().length";
    assertThat(browser.value(moving)).isEqualTo("0");
    assertThat(browser.value("getComputedStyle(document.querySelector('#sheet')).animationName"))
        .isEqualTo("none");
    browser.devTools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
    assertThat(browser.value("getComputedStyle(document.querySelector('#sheet')).animationName"))
        .as("others see the sheet rise")
        .isEqualTo("rise");
  }

  private boolean shown(String selector) {
    return browser
        .value("document.querySelector('%s').checkVisibility()".formatted(selector))
        .equals("true");
  }
}
