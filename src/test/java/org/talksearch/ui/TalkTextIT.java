package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What talks say is shown as they say it, whatever it is.
class TalkTextIT extends BrowserTest {
  private static final String TALKS =
      """
      {"id":"plain","title":"Docker 一年","year":2013,"lang":"zh-Hans","abstract":"只有摘要，没有笔记。"}
      {"id":"hostile","title":"<img src=x onerror=alert(1)> Docker & <b>bold</b>","year":2014,\
      "lang":"en","url":"javascript:alert(1)","abstract":"<script>alert(1)</script> ${alert(1)}",\
      "tags":["<i>tag</i>"],"speakers":[{"name":"<u>Ann</u>","org":"\\"Q\\" & Co"}],\
      "links":[{"label":"bad","url":"javascript:alert(2)"},{"label":"good","url":"https://example.org/s"}]}
      {"id":"notes","title":"Docker 的笔记","year":2016,"lang":"zh-Hans",\
      "notes":"## 网络\\n\\n- Calico 走三层\\n  - 也用 Flannel\\n1. 先看 https://example.org/a(b)，再看别的\\n\\n第一行\\n    第二行 Kubernetes\\n```\\n# docker ps\\n```\\n尾"}
      """;

  @SuppressWarnings("NullAway.Init")
  private Site own;

  @BeforeAll
  void serveTalksOfOurOwn(@TempDir Path corpus, @TempDir Path index) throws IOException {
    Files.writeString(corpus.resolve("talks.jsonl"), TALKS);
    own = Site.serving(corpus, index);
  }

  @AfterAll
  void stopServing() {
    own.close();
  }

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void textThatLooksLikeMarkupStaysText() {
    browser.open(own.address("/?q=docker+bold&talk=hostile"));
    browser.until("document.querySelector('#talk h2') && document.querySelector('.hit-link')");
    String title = "<img src=x onerror=alert(1)> Docker & <b>bold</b>";
    assertThat(browser.text("#talk-title")).isEqualTo(title);
    assertThat(browser.text(".hit-link")).isEqualTo(title);
    assertThat(browser.text("#talk .lines")).isEqualTo("<script>alert(1)</script> ${alert(1)}");
    assertThat(browser.text(".speakers")).isEqualTo("<u>Ann</u> · \"Q\" & Co");
    assertThat(browser.text(".tags")).isEqualTo("#<i>tag</i>");
    assertThat(browser.value("document.querySelectorAll('img, #page script, b, u, i').length"))
        .isEqualTo("0");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    browser.open(own.address("/talks/hostile"));
    assertThat(browser.value("[...document.links].filter(a => a.protocol !== location.protocol)"))
        .isEqualTo("https://example.org/s");
    browser.open(own.address("/talks/notes"));
    assertThat(browser.find(".notes .web").getAttribute("href"))
        .isEqualTo("https://example.org/a(b)");
  }

  @Test
  void notesKeepTheirHeadingsListsLinesAndCode() {
    browser.open(own.address("/talks/notes"));
    assertThat(browser.text(".notes h4")).isEqualTo("网络");
    assertThat(browser.text(".notes li.depth-0")).isEqualTo("Calico 走三层");
    assertThat(browser.text(".notes li.depth-1")).isEqualTo("也用 Flannel");
    assertThat(browser.text(".notes .ordinal")).isEqualTo("1.");
    assertThat(browser.text(".notes .lines")).isEqualTo("第一行\n    第二行 Kubernetes");
    assertThat(browser.text(".notes pre")).isEqualTo("# docker ps");
    assertThat(browser.text(".notes .lines .mention.technology")).isEqualTo("Kubernetes");
  }

  @Test
  void aSecondYearMakesARangeAndShiftWidensIt() {
    browser.open(own.address("/"));
    browser.click("#year-2016");
    browser.untilAddress("/?year=2016");
    browser.click("#year-2014");
    browser.untilAddress("/?year=2014..2016");
    browser.untilText("#count", "2 场演讲");
    assertThat(browser.text(".chip span")).isEqualTo("2014–2016");
    browser.run(
        "document.querySelector('#year-2013').dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, shiftKey: true}))");
    browser.untilAddress("/?year=2013..2016");
    browser.click("#year-2015");
    browser.untilAddress("/?year=2015");
    browser.until("document.querySelector('#no-results')");
  }
}
