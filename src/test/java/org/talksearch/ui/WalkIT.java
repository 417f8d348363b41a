package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way through more results than have numbered pages.
class WalkIT extends BrowserTest {
  private static final int TALKS = 1_030;

  @SuppressWarnings("NullAway.Init")
  private Site many;

  @BeforeAll
  void serveManyTalks(@TempDir Path corpus, @TempDir Path index) throws IOException {
    Files.writeString(
        corpus.resolve("talks.jsonl"),
        IntStream.range(0, TALKS)
            .mapToObj(n -> "{\"id\":\"%d\",\"title\":\"容器 %d\",\"year\":2016}\n".formatted(n, n))
            .collect(Collectors.joining()));
    many = Site.serving(corpus, index);
  }

  @AfterAll
  void stopServing() {
    many.close();
  }

  @AfterEach
  void scriptsRunAgain() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
  }

  @Test
  void nextLeadsToTheLastTalkOfAll_andBackAndPreviousLeadBack() {
    browser.open(many.address("/?q=容器&page=50"));
    browser.untilText("#shown", "第 981–1,000 场，共 1,030 场");
    String fiftieth = browser.text(".hit-link");
    next();
    browser.untilText("#shown", "第 1,001–1,020 场，共 1,030 场");
    assertThat(browser.address()).startsWith("/?q=容器&page=51&cursor=");
    String first = browser.text(".hit-link");
    next();
    browser.untilText("#shown", "第 1,021–1,030 场，共 1,030 场");
    assertThat(browser.value("document.querySelector('.pager [rel=next]')")).isEqualTo("null");
    browser.assertAccessible();
    browser.run("document.querySelector('.pager [rel=prev]').click()");
    browser.untilText("#shown", "第 1,001–1,020 场，共 1,030 场");
    browser.untilText(".hit-link", first);
    browser.run("document.querySelector('.pager [rel=prev]').click()");
    browser.untilText(".hit-link", fiftieth);
    browser.back();
    browser.back();
    browser.untilText("#shown", "第 1,021–1,030 场，共 1,030 场");
  }

  @Test
  void aPlaceFarDownCanBeLinkedTo_andAnotherOrderBeginsAnew() {
    browser.open(many.address("/?q=容器&page=50"));
    next();
    browser.untilText("#shown", "第 1,001–1,020 场，共 1,030 场");
    String first = browser.text(".hit-link");
    String there = browser.address();
    browser.open(many.address(there));
    browser.untilText(".hit-link", first);
    assertThat(browser.text("#shown")).startsWith("第 1,001–");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk-title')");
    browser.back();
    browser.untilText(".hit-link", first);
    browser.click("#sort option[value=oldest]");
    browser.untilAddress("/?q=容器&sort=oldest");
    browser.assertNothingBroken();
  }

  @Test
  void itIsOpenWithoutScriptToo() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.load(many.address("/?q=容器&page=50"));
    browser.click("#plain nav li:last-child a");
    assertThat(browser.find("#plain .found").getAttribute("start")).isEqualTo("1001");
    browser.click("#plain nav li:last-child a");
    assertThat(browser.find("#plain .found").getAttribute("start")).isEqualTo("1021");
    assertThat(browser.find("#plain nav").getText()).contains("52", "50").doesNotContain("下一页");
    browser.click("#plain nav a");
    assertThat(browser.find("#plain .found").getAttribute("start")).isEqualTo("981");
  }

  private void next() {
    browser.run("document.querySelector('.pager [rel=next]').click()");
  }
}
