package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class EntityIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void aCompanyIsToldOfAtItsOwnAddress() throws IOException, InterruptedException {
    open("/entities/jd");
    assertThat(browser.text("#entity-title")).isEqualTo("京东");
    assertThat(browser.value("document.title")).isEqualTo("京东 · talksearch");
    assertThat(browser.text(".aliases")).contains("JD.com");
    assertThat(browser.find("#home").getAttribute("href")).startsWith("https://");
    assertThat(browser.find("#home").getAttribute("rel")).isEqualTo("noopener noreferrer");
    String talks = browser.text("#all-talks");
    assertThat(talks).startsWith(site.search("company", "jd").total() + " 场演讲");
    browser.click("#all-talks");
    browser.untilAddress("/?company=jd");
    browser.until("'" + talks + "'.startsWith(document.querySelector('#count').textContent)");
  }

  @Test
  void aTechnologyStandsInItsCategories() {
    open("/entities/mysql");
    assertThat(browser.text(".places dd").replaceAll("\\s+", "")).isEqualTo("数据库›关系数据库");
    browser.click(".places dd a");
    browser.untilAddress("/?category=databases");
  }

  @Test
  void theNumberBesideACompanionIsThatOfTheTalksOfBoth() {
    open("/entities/jd");
    for (String part : new String[] {"companies", "technologies"}) {
      String first = "[aria-labelledby=entity-" + part + "] .count";
      String count = browser.text(first);
      browser.click(first);
      browser.until("location.pathname === '/'");
      browser.untilText("#count", count + " 场演讲");
      browser.back();
      browser.until("document.querySelector('#entity h2')");
    }
    String name = browser.text("[aria-labelledby=entity-companies] .name");
    browser.click("[aria-labelledby=entity-companies] .name");
    browser.untilText("#entity-title", name);
  }

  @Test
  void aFilterAndATalkLeadThereAndBackAgain() {
    open("/?q=docker&company=jd");
    browser.click(".chip.company .about");
    browser.untilAddress("/entities/jd?q=docker&company=jd");
    browser.untilText("#entity-title", "京东");
    assertThat(browser.focused()).isEqualTo("entity");
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/?q=docker&company=jd");

    browser.click(".hit-link");
    browser.until("document.querySelector('#talk .with-about .about')");
    String name = browser.value("document.querySelector('#talk .entity').firstChild.data.trim()");
    String address = browser.address();
    browser.click("#talk .with-about .about");
    browser.until("document.querySelector('#entity-title')");
    assertThat(browser.text("#entity-title")).isNotEmpty();
    assertThat(name).isNotEmpty();
    browser.click("#close-view");
    browser.untilAddress(address);
    browser.until("document.querySelector('#talk-title')");
  }

  @Test
  void aNameInTheQueryLeadsThere() {
    open("/?q=京东");
    browser.until("document.querySelector('.understood .about-name')");
    browser.click(".understood .about-name");
    browser.untilAddress("/entities/jd?q=京东");
  }

  @Test
  void typingThereSearches() {
    open("/entities/jd");
    assertThat(browser.asked()).isEmpty();
    browser.click("#box");
    browser.type("docker");
    browser.untilAddress("/?q=docker");
    browser.until("document.querySelector('.hit mark')");
    browser.back();
    browser.untilAddress("/entities/jd");
    browser.until("document.querySelector('#entity h2')");
  }

  @Test
  void oneOfTheNewestTalksOpensAmongItsTalks() {
    open("/entities/jd");
    String title = browser.text(".talk-list a");
    browser.click(".talk-list a");
    browser.untilText("#talk-title", title);
    assertThat(browser.address()).startsWith("/?company=jd&talk=");
  }

  @Test
  void whatIsNotThereSaysSo() {
    open("/entities/nothing-of-that-name");
    assertThat(browser.text("#entity .problem h3")).isNotEmpty();
    assertThat(browser.messages()) // of the page, and of what its program asks for
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("404"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 320})
  void itIsAccessibleAndFitsTheScreen(int width) {
    browser.screen(width, 800);
    open("/entities/docker");
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @Test
  void readersOfTraditionalChineseSeeNamesAsTheyKnowThem() {
    browser.speak("zh-TW");
    open("/entities/jd");
    assertThat(browser.text("#entity-title")).isEqualTo("京東");
    open("/?q=京东");
    assertThat(browser.text(".facets")).contains("京東").doesNotContain("京东");
    assertThat(browser.value("[...document.querySelectorAll('.hit .company')].map(a => a.text)"))
        .contains("京東")
        .doesNotContain("京东");
    browser.speak("zh-CN");
    open("/entities/jd");
    assertThat(browser.text("#entity-title")).isEqualTo("京东");
  }
}
