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
import org.openqa.selenium.Keys;

/// Years, events, languages and kinds as filters.
class FilterIT extends BrowserTest {
  private static final String TALKS =
      """
      {"id":"a","title":"容器一年","year":2008,"lang":"zh-Hans","event":"北京 Docker 聚会"}
      {"id":"b","title":"容器兩年","year":2014,"lang":"zh-Hant","event":"臺北年會"}
      {"id":"c","title":"Containers at work","year":2016,"lang":"en","event":"北京 Docker 聚会"}
      {"id":"d","title":"容器网络笔记","year":2019,"lang":"zh-Hans","kind":"notes"}
      """;

  /// The middle of a year's bar, in CSS pixels.
  private static final String MIDDLE =
      "(box => ({x: box.x + box.width / 2, y: box.y + box.height / 2}))"
          + "(document.querySelector('#year-%d').getBoundingClientRect())";

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
  void eventsLanguagesAndKindsNarrowTheSearch() {
    browser.open(own.address("/"));
    browser.click("[id='event-北京 Docker 聚会']");
    browser.untilAddress("/?event=北京+Docker+聚会");
    browser.untilText("#count", "2 场演讲");
    assertThat(browser.text(".chip span")).isEqualTo("活动：北京 Docker 聚会");
    assertThat(row("lang-en")).isEqualTo("英语: 1");
    browser.click("#lang-en");
    browser.untilText("#count", "1 场演讲");
    assertThat(row("lang-zh-Hans")).as("what choosing it as well would bring").endsWith(": 1");
    browser.click("#drop-all");
    browser.untilText("#count", "4 场演讲");
    browser.click("#kind-notes");
    browser.untilAddress("/?kind=notes");
    browser.untilText("#count", "1 场演讲");
    assertThat(browser.text(".chip span")).isEqualTo("种类：笔记");
  }

  @Test
  void anEventIsFoundByAPartOfItsNameInEitherScript() {
    browser.open(site.address("/"));
    browser.click("#find-event");
    browser.type("容器演讲");
    browser.until("document.querySelectorAll('#values-event label').length === 1");
    assertThat(browser.text("#values-event .name")).contains("CNUTCon");
  }

  @Test
  void yearsAreTypedAndEitherEndMayStayOpen() {
    browser.open(own.address("/"));
    type("#year-from", "2014\n");
    browser.untilAddress("/?year=2014..");
    browser.untilText("#count", "3 场演讲");
    assertThat(browser.text(".chip span")).isEqualTo("2014 年起");
    assertThat(browser.focused()).isEqualTo("year-from");
    type("#year-to", "２０１６\n"); // as an input method may write it
    browser.untilAddress("/?year=2014..2016");
    type("#year-from", "\n");
    browser.untilAddress("/?year=..2016");
    assertThat(browser.text(".chip span")).isEqualTo("2016 年止");
    type("#year-to", "soon\n");
    assertThat(browser.value("document.querySelector('#year-to').value")).isEqualTo("2016");
    type("#year-to", "\n");
    browser.untilAddress("/");
  }

  @Test
  void aRangeReadyMadeIsChosenAndClearedByTheSameButton() {
    browser.open(own.address("/"));
    browser.untilText(".preset", "2017 年起");
    browser.click(".preset");
    browser.untilAddress("/?year=2017..");
    browser.untilText("#count", "1 场演讲");
    browser.click(".preset[aria-pressed=true]");
    browser.untilAddress("/");
  }

  @Test
  void drawingAcrossTheBarsChoosesTheirYears() {
    browser.open(own.address("/"));
    browser.pointer("mousePressed", MIDDLE.formatted(2016));
    browser.pointer("mouseMoved", MIDDLE.formatted(2015));
    browser.pointer("mouseMoved", MIDDLE.formatted(2013));
    browser.until("document.querySelectorAll('.years .on').length === 4");
    browser.pointer("mouseReleased", MIDDLE.formatted(2013));
    browser.untilAddress("/?year=2013..2016");
    browser.untilText("#count", "2 场演讲");
  }

  @Test
  void theBarsWorkFromTheKeyboard() {
    browser.open(own.address("/"));
    browser.run("document.querySelector('#year-2019').focus()");
    browser.type(Keys.HOME);
    browser.type(Keys.ENTER);
    browser.untilAddress("/?year=2008");
    browser.until("document.activeElement.id === 'year-2008'");
    browser.type(Keys.END);
    browser.type(Keys.ARROW_LEFT);
    browser.type(Keys.ENTER);
    browser.untilAddress("/?year=2008..2018");
    browser.untilText("#count", "3 场演讲");
  }

  private void type(String field, String text) {
    browser.click(field);
    browser.type(Keys.chord(Keys.CONTROL, "a"));
    browser.type(Keys.DELETE);
    browser.type(text);
  }

  private String row(String id) {
    return browser
        .value("document.getElementById('%s').closest('label').textContent".formatted(id))
        .strip()
        .replaceAll("\\s+", " ")
        .replace(" :", ":");
  }
}
