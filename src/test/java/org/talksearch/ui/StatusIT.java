package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingStatus.FollowingRun;
import org.talksearch.indexing.IndexingStatus.Outcome;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;

class StatusIT extends BrowserTest {
  private static final int BROKEN_LINES = 120;

  @SuppressWarnings("NullAway.Init")
  private Site own;

  @BeforeAll
  void serveACorpusWithTroubles(@TempDir Path corpus, @TempDir Path index) throws IOException {
    Path meetups = Files.createDirectories(corpus.resolve("聚会记录"));
    Files.writeString(
        meetups.resolve("talks.jsonl"),
        "{\"title\":\"容器网络\",\"year\":2016}\n" + "{broken\n".repeat(BROKEN_LINES));
    Files.write(
        meetups.resolve("notes.txt"),
        "1. 服务发现\n=====\n\n这次讲的是怎么在很多机器上找到彼此。\n".getBytes(Charset.forName("GB18030")));
    Files.writeString(corpus.resolve("README.md"), "# 说明\n\n这里是什么。\n");
    own = Site.serving(corpus, index);
  }

  @AfterAll
  void stopServing() {
    own.close();
  }

  @AfterEach
  void nothingIsBroken() {
    own.ended(Optional.empty());
    own.notFollowing();
    browser.assertNothingBroken();
  }

  @Test
  void aQuietLinkLeadsThereAndBackLeadsToTheResultsAgain() {
    open("/?q=docker&company=jd");
    String count = browser.text("#count");
    browser.until("/\\d 场演讲 · .*更新/.test(document.querySelector('#status-link').textContent)");
    browser.click("#status-link");
    browser.untilAddress("/status?q=docker&company=jd");
    assertThat(browser.value("document.title")).isEqualTo("索引状态 · talksearch");
    assertThat(browser.focused()).isEqualTo("status");
    browser.untilText("#announcement", "索引状态已打开");

    browser.back();
    browser.untilAddress("/?q=docker&company=jd");
    browser.untilText("#count", count);

    browser.click("#status-link");
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/?q=docker&company=jd");
    assertThat(browser.focused()).isEqualTo("status-link");
    assertThat(browser.asked()).hasSize(1);
  }

  @Test
  void itHasAnAddressOfItsOwnFromWhichOneCanSearch() {
    open("/status");
    assertThat(browser.asked()).isEmpty();
    browser.click("#box");
    browser.type("docker");
    browser.untilAddress("/?q=docker");
    browser.until("document.querySelector('.hit mark')");
    browser.back();
    browser.untilAddress("/status");
    browser.until("document.querySelector('#status .lead')");
  }

  @Test
  void eachSourceAndFormatIsCounted() {
    browser.open(own.address("/status"));
    assertThat(browser.text("[aria-labelledby=status-sources] tbody tr:last-child"))
        .matches("(?s)聚会记录\\s*2\\s*2\\s*120\\s*0");
    assertThat(browser.text("[aria-labelledby=status-sources] tfoot"))
        .matches("(?s)合计\\s*3\\s*2\\s*120\\s*1");
    assertThat(browser.value("getComputedStyle(document.querySelector('.counts td')).textAlign"))
        .isEqualTo("right");
  }

  @Test
  void problemsAreGroupedByFileAndTheRestIsFoundElsewhere() {
    browser.open(own.address("/status"));
    assertThat(browser.text("#status-problems")).matches("(?s)问题\\s*120");
    assertThat(browser.text("[aria-labelledby=status-problems]"))
        .contains("共 120 个，这里是前 100 个", "talksearch reindex");
    assertThat(browser.value("document.querySelector('.by-file details').open")).isEqualTo("false");
    browser.click(".by-file summary");
    assertThat(browser.find(".problem-kind").getText()).contains("第 2 行", "第 101 行", "原因", "办法");
  }

  @Test
  void whatWasLeftOutIsThereForWhoWantsToSeeIt() {
    browser.open(own.address("/status"));
    String part = "[aria-labelledby=status-leftOut] ";
    assertThat(browser.find(part + "ul").isDisplayed()).isFalse();
    browser.click(part + "summary");
    assertThat(browser.find(part + "ul").getText()).contains("README.md");
  }

  @Test
  void aRunUnderWayIsFollowedToItsEndAndNoFurther() {
    own.running(new Progress(Phase.READING, 3, 12));
    browser.open(own.address("/status"));
    browser.untilText("#run-phase", "正在读文件：3 / 12");
    assertThat(browser.find("progress").getAttribute("value")).isEqualTo("3");
    own.running(new Progress(Phase.INDEXING, 40, 50));
    browser.untilText("#run-phase", "正在索引演讲：40 / 50");
    assertThat(browser.text("#status-link")).endsWith("正在更新索引");
    own.ended(Optional.of("The disk is full."));
    browser.untilText("#status .problem p", "The disk is full.");
    assertThat(browser.value("document.querySelector('progress')")).isEqualTo("null");
    String asked = browser.value("asked.length");
    long now = Math.round(Double.parseDouble(browser.value("performance.now()")));
    browser.until("performance.now() > " + (now + 1500));
    assertThat(browser.value("asked.length")).isEqualTo(asked);
  }

  @Test
  void whetherTheCorpusIsFollowedIsTold_andWhatCameOfIt() {
    String told = "[aria-labelledby=status-watch]";
    browser.open(own.address("/status"));
    assertThat(browser.text(told)).contains("没有跟踪语料目录", "talksearch serve --watch");
    own.following(Watch.NOTHING_SEEN);
    browser.open(own.address("/status"));
    assertThat(browser.text(told)).contains("启动以来没有看到改动");
    Instant now = Clock.systemUTC().instant();
    own.following(
        new Watch(
            Optional.of(now),
            Optional.of(
                new FollowingRun(now, Outcome.DONE, new Changes(3, 2, 1, 0), Optional.empty()))));
    browser.open(own.address("/status"));
    assertThat(browser.text(told)).contains("最近一次看到改动是刚刚", "索引刚刚更新：新增 3，修改 2，删除 1");
  }

  @Test
  void aRunThatWasWithheldIsToldOnce() {
    String why = "No talk was found in the corpus.";
    Instant now = Clock.systemUTC().instant();
    FollowingRun withheld =
        new FollowingRun(now, Outcome.WITHHELD, new Changes(0, 0, 0, 0), Optional.of(why));
    own.following(new Watch(Optional.of(now), Optional.of(withheld)));
    own.ended(Optional.of(why));
    browser.open(own.address("/status"));
    assertThat(browser.text("#status .problem")).contains("索引保持原样", why);
    assertThat(browser.text("[aria-labelledby=status-watch]"))
        .contains("一场演讲都没有了")
        .doesNotContain(why);
    browser.assertAccessible();
    own.ended(Optional.empty());
    browser.open(own.address("/status"));
    assertThat(browser.text("[aria-labelledby=status-watch]")).contains(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 320})
  void itIsAccessibleAndFitsTheScreen(int width) {
    own.running(new Progress(Phase.READING, 3, 12));
    browser.screen(width, 800);
    browser.open(own.address("/status"));
    browser.click(".by-file summary");
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @Test
  void withoutAnIndexItSaysSo(@TempDir Path folder) throws IOException {
    try (Site empty = Site.withoutIndex(folder)) {
      browser.open(empty.address("/status"));
      assertThat(browser.text("#status .lead")).isEqualTo("还没有索引");
    }
  }
}
