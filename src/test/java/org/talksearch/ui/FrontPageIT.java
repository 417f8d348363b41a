package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What there is to see before anything is asked.
class FrontPageIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void itTellsWhatIsHere() throws Exception {
    open("/");
    Answer all = site.search("facets", "company,event,year");
    assertThat(browser.text(".welcome p"))
        .contains(all.total() + " 场演讲")
        .contains(all.values("event").size() + " 个活动")
        .contains(all.values("company").size() + " 家公司");
  }

  @Test
  void namesToBeginWithLeadToTheirTalks() throws Exception {
    open("/");
    String company = site.search().values("company").getFirst();
    browser.click(".welcome .company a");
    browser.untilAddress("/?company=" + company);
    browser.until("!document.querySelector('.welcome')");
  }

  @Test
  void whatRisesIsToldWithoutMovingTheList() {
    open("/");
    String top = "document.querySelector('#count').getBoundingClientRect().top";
    String before = browser.value(top);
    browser.until("document.querySelector('.rising li')");
    assertThat(browser.value(top)).isEqualTo(before);
  }

  @Test
  void examplesAreQueriesThatFindSomething() {
    open("/");
    int examples =
        Integer.parseInt(browser.value("document.querySelectorAll('.try .query').length"));
    assertThat(examples).isGreaterThan(1);
    for (int i = 1; i <= examples; i++) {
      open("/");
      browser.click(".try li:nth-child(%d) .query".formatted(i));
      browser.until("location.search && document.querySelector('.hit mark')");
    }
  }

  @Test
  void searchesThatWereMeantAreKeptHereAndForgottenOnDemand() {
    open("/");
    assertThat(browser.value("document.querySelector('.recent')")).isEqualTo("null");
    browser.click("#box");
    browser.type("mesos", Keys.ENTER);
    browser.untilAddress("/?q=mesos");
    open("/?q=容器+网络");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk h2')");
    open("/?q=only+looked+at");
    open("/");
    assertThat(browser.value("[...document.querySelectorAll('.recent .query')].map(a => a.text)"))
        .isEqualTo("容器 网络,mesos");
    browser.click(".recent .query");
    browser.untilAddress("/?q=容器+网络");
    open("/");
    browser.click("#forget");
    browser.until("!document.querySelector('.recent')");
    open("/");
    assertThat(browser.value("document.querySelector('.recent')")).isEqualTo("null");
  }
}
