package org.talksearch.ui;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One browser and one server for all tests of a class; each test begins with a browser that
/// remembers nothing, reads Simplified Chinese and is 1440 by 900 pixels large.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
  @SuppressWarnings("NullAway.Init")
  Browser browser;

  @SuppressWarnings("NullAway.Init")
  Site site;

  @BeforeAll
  void startBrowserAndServer(@TempDir Path profile, @TempDir Path index) throws IOException {
    browser = Browser.start(profile);
    site = Site.serving(Site.BUNDLED, index);
  }

  @AfterAll
  @SuppressWarnings("NullAway") // both are null where there is no browser
  void stopBrowserAndServer() {
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void forgetEarlierTests() {
    browser.reset(site.address(""));
  }

  /// Opens a place of the site and waits for an answer to be shown.
  void open(String target) {
    browser.open(site.address(target));
  }
}
