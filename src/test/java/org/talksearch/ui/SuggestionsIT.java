package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class SuggestionsIT extends BrowserTest {
  private static final int HANDLED_BY_INPUT_METHOD = 229;
  private static final String OPEN = "document.querySelector('#suggestions:not([hidden])')";
  private static final String ACTIVE =
      "document.querySelector('#box').getAttribute('aria-activedescendant')";

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void aSuggestionIsChosenFromTheKeyboard() {
    typeIntoBox("jing'd");
    assertThat(browser.value("document.querySelector('#box').getAttribute('aria-expanded')"))
        .isEqualTo("true");
    assertThat(browser.value(ACTIVE)).isEqualTo("null");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.value(ACTIVE)).isEqualTo("suggestion-0");
    assertThat(browser.text("#suggestion-0 .told")).isEqualTo("京东");
    assertThat(browser.value("document.querySelector('#suggestion-0').ariaSelected"))
        .isEqualTo("true");
    browser.type(Keys.END);
    assertThat(browser.value(ACTIVE)).isNotEqualTo("suggestion-0");
    browser.type(Keys.HOME);
    assertThat(browser.focused()).isEqualTo("box");
    browser.type(Keys.ENTER);
    browser.untilAddress("/?q=京东");
    browser.until("!" + OPEN);
    assertThat(browser.value("document.querySelector('#box').value")).isEqualTo("京东");
    assertThat(browser.focused()).isEqualTo("box");
  }

  @Test
  void theArrowsGoRoundByWayOfTheBox() {
    typeIntoBox("kube");
    browser.type(Keys.ARROW_UP);
    String last = browser.value(ACTIVE);
    assertThat(last).startsWith("suggestion-");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.value(ACTIVE)).isEqualTo("null");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.value(ACTIVE)).isEqualTo("suggestion-0");
    browser.type(Keys.ARROW_UP);
    assertThat(browser.value(ACTIVE)).isEqualTo("null");
  }

  @Test
  void escapeClosesTheListBeforeItClearsTheBox() {
    typeIntoBox("kube");
    browser.type(Keys.ESCAPE);
    browser.until("!" + OPEN);
    assertThat(browser.value("document.querySelector('#box').value")).isEqualTo("kube");
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/");
  }

  @Test
  void whatIsTypedIsSearchedForIfNothingIsChosen() {
    typeIntoBox("kube");
    browser.type(Keys.ENTER);
    browser.untilAddress("/?q=kube");
    browser.until("!" + OPEN);
    browser.until("document.querySelector('.hit')");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.focused()).startsWith("hit-");
  }

  @Test
  void aTitleOpensItsTalk() {
    typeIntoBox("docker");
    browser.until("document.querySelector('.suggestions .talk')");
    String title = browser.text(".suggestions .talk .told");
    browser.click(".suggestions .talk");
    browser.untilText("#talk-title", title);
    assertThat(browser.address()).contains("q=docker&talk=");
  }

  @Test
  void theListClosesWhenTheFocusLeavesTheBox() {
    typeIntoBox("kube");
    browser.type(Keys.TAB);
    browser.until("!" + OPEN);
  }

  @Test
  void nothingIsSuggestedWhileAnInputMethodComposes() {
    typeIntoBox("kube");
    browser.devTools(
        "Input.imeSetComposition", Map.of("text", "jing", "selectionStart", 4, "selectionEnd", 4));
    browser.until("!" + OPEN);
    String asked = browser.value(suggestionsAsked());
    for (String key : new String[] {"ArrowDown", "Enter", "Escape"}) {
      browser.devTools(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", HANDLED_BY_INPUT_METHOD));
    }
    assertThat(browser.value(suggestionsAsked())).isEqualTo(asked);
    assertThat(browser.value(ACTIVE)).isEqualTo("null");
    browser.devTools("Input.insertText", Map.of("text", "京"));
    browser.until(OPEN + "?.textContent.includes('京东')");
  }

  @Test
  void keysRightAfterACompositionBelongToTheInputMethod() {
    typeIntoBox("kube");
    browser.run(
        """
        const box = document.querySelector('#box');
        box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
        const key = new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, cancelable: true});
        box.dispatchEvent(key);
        window.atOnce = box.getAttribute('aria-activedescendant');
        """);
    assertThat(browser.value("window.atOnce")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"1440, light, zh-CN", "1440, dark, en", "390, light, zh-TW", "390, dark, zh-CN"})
  void theListFitsAndIsAccessible(int width, String scheme, String language) {
    browser.screen(width, 900);
    browser.prefer(scheme);
    browser.speak(language);
    typeIntoBox("docker s");
    browser.until("document.querySelectorAll('#suggestions li').length > 2");
    browser.type(Keys.ARROW_DOWN);
    String edges = "document.querySelector('#suggestions').getBoundingClientRect()";
    assertThat(browser.value(edges + ".left >= 0 && " + edges + ".right <= innerWidth"))
        .isEqualTo("true");
    assertThat(browser.text("#suggestion-0 .kind")).doesNotContain("suggest.");
    browser.assertAccessible();
  }

  @Test
  void similarTalksLeadFromOneToTheNext() {
    open("/?q=docker");
    browser.run("document.querySelector('.hit-link').click()");
    browser.until("document.querySelector('#talk .similar a')");
    String next = browser.text("#talk .similar a");
    browser.run("document.querySelector('#talk .similar a').focus()");
    browser.click("#talk .similar a");
    browser.untilText("#talk-title", next);
    assertThat(browser.value("document.querySelector('#talk').scrollTop")).isEqualTo("0");
    assertThat(browser.focused()).isEqualTo("talk");
    browser.assertAccessible();
  }

  @Test
  void aCorrectedWordCanBeSearchedForAsTyped() {
    open("/?q=dokcer+mesos");
    assertThat(browser.text(".understood")).contains("dokcer 也按 Docker 搜索");
    browser.click(".understood .only");
    browser.untilAddress("/?q=\"dokcer\"+mesos");
    browser.until("!document.querySelector('.understood .only')");
  }

  private void typeIntoBox(String text) {
    open("/");
    browser.click("#box");
    browser.type(text);
    browser.until(OPEN);
  }

  private static String suggestionsAsked() {
    return "asked.filter(question => question.startsWith('/api/suggest')).length";
  }
}
