package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class TrendsIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void aYearLeadsToItsTalks() {
    open("/trends?q=容器");
    String label = browser.value("document.querySelector('.year-links a').ariaLabel");
    browser.click(".year-links a");
    String year = label.substring(0, 4);
    browser.untilAddress("/?q=容器&year=" + year);
    browser.untilText("#count", label.replaceFirst(".*：", "") + "演讲");
    browser.back();
    browser.untilAddress("/trends?q=容器");
    browser.until("document.querySelector('#trends .year-links')");
  }

  @Test
  void aNameLeadsToItsTalks() throws IOException, InterruptedException {
    open("/trends?of=company&q=容器");
    String count = browser.text(".multiples .name small").replaceAll("\\D", "");
    browser.click(".multiples .name");
    browser.untilText("#count", count + " 场演讲");
    browser.until("location.pathname === '/' && document.querySelector('.chip.company')");
    assertThat(browser.address()).startsWith("/?q=容器&company=");
  }

  @Test
  void theTableHasEveryNumber() {
    open("/trends?measure=count");
    assertThat(browser.value("document.querySelector('#trend-table')")).isEqualTo("null");
    browser.click("#as-table summary");
    browser.until("document.querySelector('#trend-table tbody td a')");
    assertThat(
            browser.value(
                """
                [...document.querySelectorAll('#trend-table tbody tr')].every(row =>
                  [...row.querySelectorAll('td')].slice(2).reduce((sum, cell) => sum + Number(cell.textContent), 0)
                    <= Number(row.cells[1].textContent))
                """))
        .isEqualTo("true");
    browser.run("document.querySelector('#trend-table [tabindex=\"0\"]').focus()");
    browser.type(Keys.ARROW_RIGHT);
    String count = browser.value("document.activeElement.textContent");
    browser.type(Keys.ENTER);
    browser.untilText("#count", count + " 场演讲");
  }

  @Test
  void whatIsDrawnIsChosenAndKeptInTheAddress() {
    open("/trends?of=category&measure=count");
    assertThat(browser.value("document.querySelector('#of').value")).isEqualTo("category");
    assertThat(browser.value("document.querySelector('#measure').value")).isEqualTo("count");
    browser.run(
        """
        const measure = document.querySelector('#measure');
        measure.value = 'share';
        measure.dispatchEvent(new Event('change'));
        """);
    browser.untilAddress("/trends?of=category");
    browser.until("document.querySelector('.multiples').textContent.includes('%')");
  }

  @Test
  void nothingFoundSaysSo() {
    open("/trends?q=vvqvv");
    browser.until("document.querySelector('#trends #no-results')");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 320})
  void itIsAccessibleAndFitsTheScreen(int width) {
    browser.screen(width, 800);
    open("/trends");
    browser.click("#as-table summary");
    browser.until("document.querySelector('#trend-table')");
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }
}
