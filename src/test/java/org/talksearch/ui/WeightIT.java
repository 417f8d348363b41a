package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much there is to load, from where, and whether it stays where it was put.
class WeightIT extends BrowserTest {
  private static final int MOST_BYTES = 120 * 1024;

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
  void theFirstLoadIsLightAndAllFromHere(String language) {
    browser.speak(language);
    browser.devTools("Network.clearBrowserCache", Map.of());
    open("/");
    String files =
        "[...performance.getEntriesByType('navigation'),"
            + " ...performance.getEntriesByType('resource')]";
    assertThat(browser.value(files + ".every(file => file.name.startsWith(location.origin))"))
        .isEqualTo("true");
    String program = files + ".filter(file => !file.name.includes('/api/'))";
    assertThat(browser.value(program + ".every(file => file.encodedBodySize > 0)"))
        .isEqualTo("true");
    int bytes =
        Integer.parseInt(
            browser.value(program + ".reduce((sum, file) => sum + file.encodedBodySize, 0)"));
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1440",
    "/, 320",
    "/?q=docker, 1440",
    "/?q=docker, 320",
    "/entities/docker, 1440",
  })
  void nothingMovesWhileItLoads(String target, int width) {
    browser.screen(width, 800);
    browser.delay(100);
    open(target);
    browser.delay(0);
    browser.run(
        """
        window.shift = null;
        new PerformanceObserver(list => {
          window.shift = list.getEntries().reduce((sum, entry) => sum + entry.value, window.shift ?? 0);
        }).observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          window.shift ??= 0;
        }, 300)));
        """);
    browser.until("window.shift !== null");
    assertThat(Double.parseDouble(browser.value("window.shift"))).isLessThan(0.05);
  }
}
