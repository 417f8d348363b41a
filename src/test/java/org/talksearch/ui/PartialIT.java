package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialIT extends BrowserTest {
  @SuppressWarnings("NullAway.Init")
  private Site hurried;

  @BeforeAll
  void serveInAHurry(@TempDir Path index) throws IOException {
    hurried = Site.hurried(Site.BUNDLED, index);
  }

  @AfterAll
  void stopServing() {
    hurried.close();
  }

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=docker", "/map?q=docker", "/trends?q=docker", "/entities/docker"})
  void whatWasNotFinishedInTimeIsSaidToBeAPart(String target) {
    browser.open(hurried.address(target));
    browser.until("document.querySelector('#partial')");
    assertThat(browser.value("document.querySelector('#no-results, #no-cells')")).isEqualTo("null");
  }
}
