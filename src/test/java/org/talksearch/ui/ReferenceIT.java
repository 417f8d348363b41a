package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/// The page at `/docs/api`.
class ReferenceIT extends BrowserTest {
  private static final Path CONTRACT = Path.of("src/main/resources/openapi/openapi.json");

  @AfterEach
  void nothingIsBroken() {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    browser.assertNothingBroken();
  }

  private void openReference(String hash) {
    browser.load(site.address("/docs/api" + hash));
    browser.until("document.querySelector('#search')");
  }

  private String visible() {
    return browser.value(
        "[...document.querySelectorAll('.operation')].filter(one => one.offsetParent)"
            + ".map(one => one.id).join(' ')");
  }

  @Test
  void everyOperationAndEveryParameterIsShown() throws IOException {
    openReference("");
    JsonObject paths =
        JsonParser.parseString(Files.readString(CONTRACT))
            .getAsJsonObject()
            .getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      for (String method : paths.getAsJsonObject(path).keySet()) {
        JsonObject operation = paths.getAsJsonObject(path).getAsJsonObject(method);
        String id = "#" + operation.get("operationId").getAsString();
        assertThat(browser.text(id + " h3")).isEqualToIgnoringCase(method + " " + path);
        assertThat(browser.value("document.querySelectorAll('" + id + " dt').length"))
            .as(id)
            .isEqualTo(
                operation.has("parameters")
                    ? String.valueOf(operation.getAsJsonArray("parameters").size())
                    : "0");
        assertThat(browser.value("document.querySelectorAll('" + id + " .response').length"))
            .isEqualTo(String.valueOf(operation.getAsJsonObject("responses").size()));
      }
    }
    assertThat(browser.value("[...document.querySelectorAll('[id]')].length"))
        .isEqualTo(
            browser.value(
                "new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size"));
    assertThat(browser.text("#content")).doesNotContain("undefined", "[object", "reference.");
  }

  @Test
  void anAddressLeadsToItsOperation() {
    openReference("#timeline");
    assertThat(browser.focused()).isEqualTo("timeline");
    browser.click("nav a[href=\"#suggest\"]");
    browser.until("document.activeElement.id === 'suggest'");
  }

  @Test
  void theFilterLeavesWhatIsSought() {
    openReference("");
    browser.type("/");
    assertThat(browser.focused()).isEqualTo("filter");
    browser.type("reindex delete");
    browser.until("document.querySelector('#search').hidden");
    assertThat(visible()).isEqualTo("cancelJob");
    assertThat(browser.text(".contents [role=status]")).isEqualTo("1 个操作");
    browser.run("location.hash = '#search'");
    browser.until("!document.querySelector('#search').hidden");
    assertThat(visible()).contains("search", "cancelJob");
  }

  @Test
  void aSchemaThatIsWithinItselfEnds() {
    openReference("");
    assertThat(browser.text("#search .schema"))
        .contains("facets", "children", "array of FacetValue");
  }

  @Test
  void aRequestIsPutTogetherShownAndSent() {
    openReference("#search");
    browser.click("#search .try summary");
    browser.click("#search-try-q");
    browser.type("京东 it's");
    browser.click("#search-try-company");
    browser.type("jd", Keys.ENTER, "netease");
    browser.click("#search-try-facets");
    browser.type("company", Keys.ENTER, "year");
    String query = "?q=%E4%BA%AC%E4%B8%9C+it%27s&company=jd&company=netease&facets=company,year";
    assertThat(browser.text("#search .url")).isEqualTo(site.address("/api/search" + query));
    assertThat(browser.text("#search .curl"))
        .isEqualTo("curl '" + site.address("/api/search" + query) + "'");
    browser.click("#search .try button");
    browser.until("document.querySelector('#search .body')");
    assertThat(browser.text("#search .answer")).startsWith("200").contains("application/json");
    assertThat(browser.text("#search .body")).contains("\"query\": \"京东 it's\"");
  }

  @Test
  void whatIsNeededIsFilledInAndAProblemIsShown() {
    openReference("#talk");
    assertThat(browser.text("#talk .url")).endsWith("/api/talks/bg5ljdyyadch5");
    browser.run(
        """
        const input = document.querySelector('#similar-try-size');
        input.value = '99';
        input.dispatchEvent(new Event('input'));
        """);
    browser.click("#similar .try summary");
    browser.click("#similar .try button");
    browser.until("document.querySelector('#similar .body')");
    assertThat(browser.text("#similar .answer")).startsWith("400");
    assertThat(browser.text("#similar .body")).contains("\"remedy\":");
    assertThat(browser.messages()).allMatch(message -> message.contains("status of 400"));
  }

  @ParameterizedTest
  @CsvSource({"1440, zh-CN", "360, zh-TW", "320, en"})
  void itIsAccessibleAndFitsTheScreen(int width, String language) {
    browser.screen(width, 800);
    browser.speak(language);
    openReference("");
    browser.run(
        "document.querySelectorAll('#search details, #cancelJob details').forEach(one => { one.open"
            + " = true; })");
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo(browser.value("document.documentElement.clientWidth"));
    browser.assertAccessible();
    browser.prefer("dark");
    browser.assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-TW"})
  void withoutScriptItLeadsToTheContract(String language) {
    browser.speak(language);
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.load(site.address("/docs/api"));
    assertThat(browser.find("#plain main a").isDisplayed()).isTrue();
    assertThat(browser.find("#plain main a").getText()).isEqualTo("openapi.json");
  }

  @Test
  void theStateOfTheIndexLinksToIt() {
    open("/status");
    browser.click("#reference-link");
    browser.until("document.querySelector('#search.operation')");
  }
}
