package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class KeyboardIT extends BrowserTest {
  /// Well above the pause after which typing is searched for.
  private static final int LONG_AFTER_TYPING = 300;

  private static final int HANDLED_BY_INPUT_METHOD = 229;

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void aTalkIsFoundReadAndClosedWithoutAMouse() {
    open("/");
    browser.type("/");
    assertThat(browser.focused()).isEqualTo("box");
    browser.type("kubernetes");
    browser.untilAddress("/?q=kubernetes");
    browser.until("document.querySelector('.hit mark')");

    // Before it, the arrows move through the suggestions.
    browser.type(Keys.ENTER);
    browser.type(Keys.ARROW_DOWN);
    String first = browser.focused();
    assertThat(first).startsWith("hit-");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.focused()).startsWith("hit-").isNotEqualTo(first);
    browser.type(Keys.END);
    browser.type(Keys.HOME);
    assertThat(browser.focused()).isEqualTo(first);

    browser.type(Keys.ENTER);
    browser.until("document.querySelector('#talk h2')");
    browser.untilAddress("/?q=kubernetes&talk=" + first.substring("hit-".length()));
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/?q=kubernetes");
    assertThat(browser.focused()).isEqualTo(first);

    browser.type(Keys.ARROW_UP);
    assertThat(browser.focused()).isEqualTo("box");
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/");
    assertThat(browser.value("document.querySelector('#box').value")).isEmpty();
    assertThat(browser.focused()).isEqualTo("box");
  }

  @Test
  void shortcutsLeaveTextBoxesAlone() {
    open("/");
    browser.click("#find-company");
    browser.type("/");
    browser.type(Keys.chord(Keys.CONTROL, "k"));
    assertThat(browser.focused()).isEqualTo("find-company");
    assertThat(browser.value("document.activeElement.value")).isEqualTo("/");
    browser.click("#count");
    browser.type(Keys.chord(Keys.CONTROL, "k"));
    assertThat(browser.focused()).isEqualTo("box");
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    open("/");
    browser.click("#keys");
    browser.until("document.querySelector('#key-sheet[open]')");
    browser.click("#slash");
    browser.type(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog')");
    browser.click("#count");
    browser.type("/");
    assertThat(browser.focused()).isNotEqualTo("box");
    browser.type("?");
    assertThat(browser.value("document.querySelector('dialog')")).isEqualTo("null");
  }

  @Test
  void theQuestionMarkShowsEveryShortcut() {
    open("/?q=docker");
    browser.click("#count");
    browser.type("?");
    browser.until("document.querySelector('#key-sheet[open]')");
    assertThat(browser.text("#key-sheet h2")).isEqualTo("键盘");
    assertThat(browser.value("document.querySelectorAll('#key-sheet dt').length")).isEqualTo("8");
    browser.assertAccessible();
    browser.type("/");
    assertThat(browser.focused()).as("nothing happens behind it").isNotEqualTo("box");
    browser.type(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog')");
    assertThat(browser.address()).isEqualTo("/?q=docker");
    browser.click("#box");
    browser.type("?");
    assertThat(browser.value("document.querySelector('dialog')")).isEqualTo("null");
  }

  @Test
  void filtersAreChosenFromTheKeyboardAndKeepTheFocus() {
    open("/");
    browser.run("document.getElementById('company-jd').focus()");
    browser.type(Keys.SPACE);
    browser.untilAddress("/?company=jd");
    browser.until("document.querySelector('.chip')");
    browser.untilText("#announcement", browser.text("#count"));
    assertThat(browser.focused()).isEqualTo("company-jd");
  }

  @Test
  void nothingHappensWhileAnInputMethodComposes() {
    open("/?q=docker");
    browser.click("#box");
    browser.type(Keys.chord(Keys.CONTROL, "a"));
    compose("jing");
    compose("jing'dong");
    for (String key : List.of("Enter", "Escape", "ArrowDown", "/")) {
      press(key);
    }
    awaitLongAfterTyping();
    assertThat(browser.asked()).hasSize(1);
    assertThat(browser.focused()).isEqualTo("box");
    assertThat(browser.address()).isEqualTo("/?q=docker");

    browser.devTools("Input.insertText", Map.of("text", "京东"));
    browser.untilAddress("/?q=京东");
    browser.until("document.querySelector('.hit mark')?.textContent === '京东'");
    assertThat(browser.asked()).hasSize(2).last().asString().startsWith("/api/search?q=京东&");
  }

  @Test
  void aSearchThatIsDueWaitsForTheEndOfTheComposition() {
    open("/?q=docker");
    browser.run(
        """
        const box = document.querySelector('#box');
        box.value = 'docker m';
        box.dispatchEvent(new InputEvent('input', {bubbles: true}));
        box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        """);
    awaitLongAfterTyping();
    assertThat(browser.asked()).hasSize(1);
    browser.run(
        """
        const box = document.querySelector('#box');
        box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
        """);
    browser.untilAddress("/?q=docker+m");
    browser.until("asked.filter(question => question.startsWith('/api/search')).length === 2");
  }

  @Test
  void theEnterThatEndsACompositionIsNotAnEnter() {
    open("/");
    browser.run(
        """
        const box = document.querySelector('#box');
        box.form.addEventListener('submit', event => window.submitted = event.defaultPrevented);
        box.focus();
        """);
    compose("jing");
    browser.run(
        """
        const box = document.querySelector('#box');
        box.addEventListener('compositionend', () => {
          box.form.requestSubmit();
          window.addressAtOnce = location.search;
        }, {once: true});
        """);
    browser.devTools("Input.insertText", Map.of("text", "京东"));
    browser.until("window.addressAtOnce !== undefined");
    assertThat(browser.value("addressAtOnce")).isEmpty();
    assertThat(browser.value("submitted")).isEqualTo("true");
    browser.untilAddress("/?q=京东");
  }

  private void awaitLongAfterTyping() {
    long now = Math.round(Double.parseDouble(browser.value("performance.now()")));
    browser.until("performance.now() > " + (now + LONG_AFTER_TYPING));
  }

  /// Shows text that an input method is still working on.
  private void compose(String text) {
    browser.devTools(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  /// Presses a key that the input method takes.
  private void press(String key) {
    browser.devTools(
        "Input.dispatchKeyEvent",
        Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", HANDLED_BY_INPUT_METHOD));
  }
}
