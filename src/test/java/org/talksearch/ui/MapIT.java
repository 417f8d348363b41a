package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class MapIT extends BrowserTest {
  private static final String COLUMNS =
      "[...document.querySelectorAll('#heat thead th .name')].map(name => name.textContent)";

  /// Asks the API for the talks that each link of the map leads to, and notes those of which there
  /// are others than the link says.
  private static final String COUNTED =
      """
      const links = [...document.querySelectorAll('#heat a')];
      const said = link => Number((link.querySelector('small') ?? link).textContent);
      Promise.all(links.map(async link => {
        const answer = await fetch(`/api/search${new URL(link.href).search}&size=0&facets=none`);
        const {total} = await answer.json();
        return total === said(link) ? '' : `${link.href} says ${said(link)} and finds ${total}. `;
      })).then(wrong => window.counted = `${links.length} ${wrong.join('')}`);
      """;

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/map",
        "/map?category=container-engine",
        "/map?q=docker&company=jd&company=google",
        "/map?q=容器&technology=docker&technology=mesos&category=container-engine&year=2015..",
        "/map?rows=year&columns=category",
      })
  void everyNumberLeadsToAsManyTalks(String target) {
    open(target);
    browser.until("document.querySelector('#heat td a')");
    browser.run(COUNTED);
    browser.until("window.counted");
    assertThat(browser.value("counted").strip()).matches("\\d{2,}");
  }

  @Test
  void aNumberOpensItsTalksAndBackReturns() {
    open("/map?q=容器");
    browser.until("document.querySelector('#heat td a')");
    String count = browser.text("#heat td a");
    browser.click("#heat td a");
    browser.untilText("#count", count + " 场演讲");
    browser.until("location.pathname === '/'");
    assertThat(browser.value("document.querySelectorAll('.chip').length")).isEqualTo("2");

    browser.back();
    browser.untilAddress("/map?q=容器");
    browser.until("document.querySelector('#heat')");
  }

  @Test
  void theViewsAreOfWhatIsAskedFor() {
    open("/?q=容器&year=2015");
    String count = browser.text("#count");
    browser.click("#map-link");
    browser.untilAddress("/map?q=容器&year=2015");
    browser.untilText("#found", count);
    assertThat(browser.focused()).isEqualTo("map");
    assertThat(browser.value("document.title")).isEqualTo("容器 · 图谱 · talksearch");
    assertThat(browser.find("#map-link").getAttribute("aria-current")).isEqualTo("page");

    browser.click("#trends-link");
    browser.untilAddress("/trends?q=容器&year=2015");
    browser.untilText("#found", count);
    browser.click("#search-link");
    browser.untilAddress("/?q=容器&year=2015");
    browser.untilText("#count", count);
  }

  @Test
  void typingAndFilteringChangeTheMapWhereItIs() throws IOException, InterruptedException {
    open("/map");
    browser.click("#box");
    browser.type("docker");
    browser.untilText("#found", site.search("q", "docker").total() + " 场演讲");
    browser.untilAddress("/map?q=docker");
    browser.click("#company-jd");
    browser.untilAddress("/map?q=docker&company=jd");
    browser.untilText("#found", site.search("q", "docker", "company", "jd").total() + " 场演讲");
    browser.until("document.querySelectorAll('#heat tbody tr').length === 1");
    browser.click("#drop-0");
    browser.untilAddress("/map?q=docker");
  }

  @Test
  void rowsColumnsAndTheCategoryAreChosen() {
    open("/map");
    choose("rows", "technology");
    browser.untilAddress("/map?rows=technology&columns=company");
    choose("rows", "year");
    choose("columns", "technology");
    browser.untilAddress("/map?rows=year");
    browser.until(
        "document.querySelector('#heat tbody th .name')?.textContent.match(/^20\\d\\d$/)");
    choose("category", "container-engine");
    browser.untilAddress("/map?category=container-engine&rows=year");
    browser.until(COLUMNS + ".includes('Docker') && !" + COLUMNS + ".includes('OpenStack')");
    choose("category", "all");
    browser.untilAddress("/map?rows=year");
  }

  @Test
  void theTableIsOneStopAndTheArrowsMoveInIt() {
    open("/map");
    assertThat(browser.value("document.querySelectorAll('#heat [tabindex=\"0\"]').length"))
        .isEqualTo("1");
    browser.run("document.querySelector('#heat [tabindex=\"0\"]').focus()");
    assertThat(place()).isEqualTo("1 0");
    browser.type(Keys.ARROW_RIGHT);
    assertThat(place()).matches("1 [1-9]\\d*");
    browser.type(Keys.END);
    String end = place();
    browser.type(Keys.HOME);
    assertThat(place()).isEqualTo("1 0");
    browser.type(Keys.ARROW_UP);
    assertThat(place()).as("there is no link in the corner").isEqualTo("1 0");
    browser.type(Keys.ARROW_DOWN);
    assertThat(place()).isEqualTo("2 0");
    browser.type(Keys.chord(Keys.CONTROL, Keys.HOME));
    assertThat(place()).isEqualTo("0 1");
    browser.type(Keys.chord(Keys.CONTROL, Keys.END));
    assertThat(place()).isNotEqualTo(end).matches("[2-9]\\d* .*");
    assertThat(browser.value("document.querySelectorAll('#heat [tabindex=\"0\"]').length"))
        .isEqualTo("1");
    assertThat(browser.value("document.activeElement.tabIndex")).isEqualTo("0");

    String href = browser.value("document.activeElement.getAttribute('href')");
    browser.type(Keys.ENTER);
    browser.untilAddress(URLDecoder.decode(href, StandardCharsets.UTF_8).replace(' ', '+'));
    browser.back();
    browser.until("document.querySelector('#heat')");
    browser.run("document.querySelector('#box').blur()");
    browser.type(Keys.ESCAPE);
    browser.untilAddress("/");
    assertThat(browser.focused()).isEqualTo("map-link");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 720})
  void itScrollsInItsOwnBoxWithTheHeadersInSight(int width) {
    browser.screen(width, 640);
    open("/map");
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.run("document.querySelector('.grid-box').scrollTo(400, 400)");
    assertThat(
            browser.value(
                """
                Math.abs(document.querySelector('#heat tbody th').getBoundingClientRect().left
                  - document.querySelector('.grid-box').getBoundingClientRect().left) < 2
                && Math.abs(document.querySelector('#heat thead th').getBoundingClientRect().top
                  - document.querySelector('.grid-box').getBoundingClientRect().top) < 2
                """))
        .isEqualTo("true");
    browser.assertAccessible();
  }

  @Test
  void filtersThatLeaveNoCellSayWhy() {
    open("/map?technology=docker&category=databases");
    browser.until("document.querySelector('#no-cells .ways a')");
    browser.click("#no-cells .ways li:last-child a");
    browser.untilAddress("/map");
    browser.until("document.querySelector('#heat')");
  }

  private void choose(String setting, String value) {
    browser.until("document.querySelector('#" + setting + " option[value=\"" + value + "\"]')");
    browser.run(
        """
        const setting = document.querySelector('#%s');
        setting.value = '%s';
        setting.dispatchEvent(new Event('change'));
        """
            .formatted(setting, value));
  }

  /// Row and cell of the focus.
  private String place() {
    return browser.value(
        """
        (cell => `${cell.parentElement.rowIndex} ${cell.cellIndex}`)(document.activeElement.closest('td, th'))
        """
            .strip());
  }
}
