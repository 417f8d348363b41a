package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// Companies, technologies and speakers are found in their facets by any name.
class ValueFinderIT extends BrowserTest {
  private static final int HANDLED_BY_INPUT_METHOD = 229;
  private static final int LONG_AFTER_TYPING = 500;

  private static final List<String> COMPANIES =
      List.of("京东", "京东方", "腾讯", "网易", "百度", "小米", "华为", "美团", "滴滴", "遥远树屋科技");
  private static final List<String> SPEAKERS =
      List.of("张磊", "歐陽娜娜", "李雷", "韩梅梅", "Kelsey Kowalski", "王小明", "赵六", "孙七", "周八", "吴九");
  private static final List<String> TECHNOLOGIES =
      List.of(
          "Docker",
          "MySQL",
          "Redis",
          "Kafka",
          "Kubernetes",
          "Nginx",
          "MongoDB",
          "Spring Boot",
          "Elasticsearch",
          "Hadoop");

  @SuppressWarnings("NullAway.Init")
  private Site own;

  @BeforeAll
  void serveTalksOfManyCompanies(@TempDir Path corpus, @TempDir Path index) throws IOException {
    StringBuilder talks = new StringBuilder();
    for (int i = 0; i < COMPANIES.size(); i++) {
      // The first have the most talks, so that the last are hidden at first.
      for (int copy = i; copy < COMPANIES.size() + 1; copy++) {
        talks.append(
            """
            {"id":"talk-%d-%d","title":"%s 的第 %d 年","year":%d,"lang":"zh-Hans",\
            "speakers":[{"name":"%s","org":"%s"}]}
            """
                .formatted(
                    i,
                    copy,
                    TECHNOLOGIES.get(i),
                    copy,
                    2010 + copy % 2,
                    SPEAKERS.get(i),
                    COMPANIES.get(i)));
      }
    }
    // Whatever is filtered by, enough values are left for a field.
    talks.append(
        """
        {"id":"all","title":"大家的技术","year":2010,"abstract":"%s","speakers":[%s]}
        """
            .formatted(
                String.join("，", COMPANIES) + "，" + String.join("，", TECHNOLOGIES),
                SPEAKERS.stream()
                    .map("{\"name\":\"%s\"}"::formatted)
                    .collect(Collectors.joining(","))));
    Files.writeString(corpus.resolve("talks.jsonl"), talks);
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

  @ParameterizedTest
  @CsvSource({
    "company, tengx, 腾讯",
    "company, 鵝廠, 腾讯",
    "company, yaoyuan, 遥远树屋科技",
    "company, jd.com, 京东",
    "technology, springboot, Spring Boot",
    "technology, k8s, Kubernetes",
    "technology, shujuku, 整个“数据库”",
    "speaker, zhangl, 张磊",
    "speaker, 欧阳, 歐陽娜娜",
    "speaker, kowal, Kelsey Kowalski"
  })
  void aValueIsFoundByAnyName(String facet, String text, String name) {
    openOwn("/");
    find(facet, text);
    browser.untilText(values(facet) + " .value .name", name);
  }

  @Test
  void whatIsFoundIsAnnouncedAndChosenFromTheKeyboard() {
    openOwn("/");
    find("company", "京东");
    browser.untilText("#announcement", "找到 2 家公司");
    assertThat(shown("company")).containsExactly("京东", "京东方");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.focused()).isEqualTo("company-jd");
    browser.type(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("company-boe");
    browser.type(Keys.SPACE);
    browser.untilAddress("/?company=boe");
    browser.until("document.querySelector('#company-boe:checked')");
    assertThat(browser.focused()).isEqualTo("company-boe");
    browser.untilText("#count", "11 场演讲");
  }

  @Test
  void whatIsChosenStaysOnTopWhateverIsLookedFor() {
    openOwn("/?company=tencent&company=jd&technology=docker&category=databases");
    find("company", "wangyi");
    untilShown("company", 3);
    assertThat(shown("company")).containsExactlyInAnyOrder("腾讯", "京东", "网易").endsWith("网易");
    find("company", "vvqvv");
    browser.untilText(values("company") + " .none", "没有叫这个的");
    assertThat(shown("company")).containsExactlyInAnyOrder("腾讯", "京东");
    find("technology", "kafka");
    browser.until("document.querySelector('#technology-kafka')");
    assertThat(shown("technology")).hasSize(3).endsWith("Apache Kafka");
  }

  @Test
  void countsFollowTheQueryAndTheOtherFilters() throws Exception {
    openOwn("/");
    find("speaker", "张");
    browser.untilText(values("speaker") + " .value .count", ": 12");
    browser.click("#year-2010");
    browser.untilText(values("speaker") + " .value .count", ": 7");
    assertThat(own.search("speaker", "张磊", "year", "2010").total()).isEqualTo(7);
    browser.click("#box");
    browser.type("docker 第 2 年");
    browser.until("asked.at(-1).startsWith('/api/facets/speaker?q=docker')");
    assertThat(browser.value("document.querySelector('#find-speaker').value")).isEqualTo("张");
  }

  @Test
  void escapeEmptiesTheFieldAndShowsTheListAgain() {
    openOwn("/?q=年");
    find("company", "京东");
    untilShown("company", 2);
    browser.type(Keys.ESCAPE);
    browser.until("document.querySelectorAll('" + values("company") + " .value').length > 2");
    assertThat(browser.value("document.querySelector('#find-company').value")).isEmpty();
    assertThat(browser.focused()).isEqualTo("find-company");
    assertThat(browser.address()).isEqualTo("/?q=年");
  }

  @Test
  void nothingIsLookedForBetweenKeys_andALateAnswerIsDropped() {
    openOwn("/");
    browser.delay(400);
    find("company", "tengxun");
    browser.until(questions() + " === 1");
    browser.type(Keys.chord(Keys.CONTROL, "a"), "xiaomi");
    browser.until("document.querySelector('" + values("company") + ".stalled')");
    browser.untilText(values("company") + " .value .name", "小米");
    browser.delay(0);
    awaitLongAfterTyping();
    assertThat(shown("company")).containsExactly("小米");
    assertThat(browser.value(questions())).isEqualTo("2");
  }

  @Test
  void nothingIsLookedForWhileAnInputMethodComposes() {
    openOwn("/");
    browser.click("#find-company");
    for (String text : List.of("t", "teng", "teng'xun")) {
      browser.devTools(
          "Input.imeSetComposition",
          Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
    }
    for (String key : List.of("ArrowDown", "Escape", "Enter")) {
      browser.devTools(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", HANDLED_BY_INPUT_METHOD));
    }
    awaitLongAfterTyping();
    assertThat(browser.value(questions())).isEqualTo("0");
    assertThat(browser.focused()).isEqualTo("find-company");
    assertThat(browser.value("document.querySelector('#find-company').value"))
        .isEqualTo("teng'xun");
    browser.devTools("Input.insertText", Map.of("text", "腾讯"));
    browser.untilText(values("company") + " .value .name", "腾讯");
    assertThat(browser.value(questions())).isEqualTo("1");
  }

  @Test
  void talksWithoutSpeakersHaveNoSuchFacet() {
    open("/");
    assertThat(browser.value("document.querySelector('#facet-speaker')")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"1440, light, zh-CN", "1440, dark, en", "320, light, zh-TW", "320, dark, zh-CN"})
  void itIsAccessibleAndFits(int width, String scheme, String language) {
    browser.screen(width, 900);
    browser.prefer(scheme);
    browser.speak(language);
    openOwn("/?company=jd");
    if (width < 760) {
      browser.click("#filters");
      browser.until("document.querySelector('#sheet[open]')");
    }
    find("company", "xunvv");
    browser.until("document.querySelector('" + values("company") + " .none')");
    find("technology", "redis");
    browser.until("document.querySelector('#technology-redis')");
    assertThat(browser.text(values("company") + " .none")).doesNotContain("facet.");
    assertThat(browser.find("#find-speaker").getAttribute("placeholder")).doesNotContain("facet.");
    assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo("true");
    browser.assertAccessible();
  }

  private void openOwn(String target) {
    browser.open(own.address(target));
  }

  /// Types into the field of a facet, in place of what is there.
  private void find(String facet, String text) {
    browser.click("#find-" + facet);
    browser.type(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private static String values(String facet) {
    return "#values-" + facet;
  }

  private List<String> shown(String facet) {
    return List.of(
        browser
            .value(
                "[...document.querySelectorAll('%s .value .name')].map(one => one.textContent).join('|')"
                    .formatted(values(facet)))
            .split("\\|"));
  }

  private void untilShown(String facet, int count) {
    browser.until(
        "document.querySelectorAll('%s .value').length === %d".formatted(values(facet), count));
  }

  private static String questions() {
    return "asked.filter(question => question.startsWith('/api/facets/')).length";
  }

  private void awaitLongAfterTyping() {
    long now = Math.round(Double.parseDouble(browser.value("performance.now()")));
    browser.until("performance.now() > " + (now + LONG_AFTER_TYPING));
  }
}
