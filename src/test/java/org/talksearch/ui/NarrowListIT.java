package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The list of talks on a small screen, which is drawn in pieces when the page opens.
class NarrowListIT extends BrowserTest {
  private static final String HITS = "document.querySelectorAll('.hit').length";
  private static final int PAGE = 20;

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void whatIsInSightComesFirstAndThenTheRest() {
    browser.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            window.seen = [];
            new MutationObserver(() => window.seen.push(document.querySelectorAll('.hit').length))
              .observe(document, {childList: true, subtree: true});
            """));
    browser.screen(320, 640);
    open("/");
    browser.until(HITS + " === " + PAGE);
    String first = browser.value("window.seen.find(count => count > 0)");
    assertThat(Integer.parseInt(first)).isBetween(2, PAGE / 4);
    assertThat(browser.value("document.querySelector('.pager') !== null")).isEqualTo("true");
  }

  @Test
  void whoComesBackFurtherDownIsThereAgain() {
    browser.screen(320, 640);
    open("/");
    browser.until(HITS + " === " + PAGE);
    browser.run("scrollTo(0, 3000)");
    open("/status");
    browser.back();
    browser.until(HITS + " === " + PAGE + " && scrollY === 3000");
  }
}
