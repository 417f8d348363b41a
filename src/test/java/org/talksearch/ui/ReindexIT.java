package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.http.AdminToken;
import org.talksearch.http.Administration;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingListener;
import org.talksearch.indexing.IndexingReport;

/// Bringing the index up to date from the page.
class ReindexIT extends BrowserTest {
  private static final String TOKEN = "only-for-the-owner-4711";

  /// Each lets a run go to its end.
  private final Semaphore ends = new Semaphore(0);

  @SuppressWarnings("NullAway.Init")
  private Site own;

  @BeforeAll
  void serveWithAToken(@TempDir Path index) throws IOException {
    IndexUpkeep upkeep =
        new IndexUpkeep(this::run, reason -> {}, failure -> String.valueOf(failure.getMessage()));
    own = Site.administered(new Administration(new AdminToken(TOKEN), upkeep), Site.BUNDLED, index);
  }

  @AfterAll
  void stopServing() {
    ends.release(100);
    own.close();
  }

  private IndexingReport run(boolean full, IndexingListener listener, Patience patience) {
    listener.reading(3, 7);
    ends.acquireUninterruptibly();
    return new IndexingReport(
        106,
        0,
        new Changes(full ? 106 : 0, 0, 0, 0),
        Optional.empty(),
        List.of(),
        0,
        List.of(),
        List.of(),
        Duration.ofSeconds(2));
  }

  @Test
  void whoHasTheTokenBeginsARunAndSeesItEnd() {
    begin(TOKEN);
    browser.untilText("#run-phase", "正在读文件：3 / 7");
    assertThat(browser.value("document.querySelector('#begin-reindex').disabled"))
        .isEqualTo("true");
    assertThat(browser.value("document.querySelector('#cancel-reindex')")).isNotEqualTo("null");
    browser.assertAccessible();
    ends.release();
    browser.until("document.querySelector('.facts') && !document.querySelector('#run-phase')");
    assertThat(browser.value("document.querySelector('#begin-reindex').disabled"))
        .isEqualTo("false");
    assertThat(browser.value("document.querySelector('#cancel-reindex')")).isEqualTo("null");
  }

  @Test
  void aWrongTokenIsToldAndNothingBegins() {
    begin("not-the-token-at-all");
    browser.until("document.querySelector('#reindex .problem')");
    assertThat(browser.value("document.querySelector('#run-phase')")).isEqualTo("null");
    assertThat(browser.messages()).allMatch(message -> message.contains("401"));
  }

  @Test
  void whatFailedIsTriedAgain_nothingElse() {
    begin(TOKEN);
    browser.until("document.querySelector('#cancel-reindex')");
    browser.click("#token");
    browser.type("-and-more");
    browser.click("#cancel-reindex");
    browser.until("document.querySelector('#reindex .problem')");
    browser.click("#token");
    browser.type(Keys.chord(Keys.CONTROL, "a"), TOKEN);
    browser.click("#reindex .problem button");
    browser.until("!document.querySelector('#reindex .problem')");
    ends.release();
    browser.until("!document.querySelector('#run-phase')");
    assertThat(browser.messages()).allMatch(message -> message.contains("401"));
  }

  @Test
  void whereTheServerIsBusyNothingSaysThatItIsTriedAgain() {
    browser.open(own.address("/status"));
    browser.run(
        "window.real = fetch; window.fetch = (to, how) => how?.method === 'POST'"
            + " ? Promise.resolve(new Response('{\"title\": \"Busy\", \"detail\": \"Too much.\"}',"
            + " {status: 503, headers: {'Retry-After': '1'}})) : real(to, how)");
    fill(TOKEN);
    browser.untilText("#reindex .problem h3", "Busy");
    assertThat(browser.text("#reindex .problem")).contains("Too much.").doesNotContain("自动");
    browser.run("window.fetch = window.real");
    browser.click("#reindex .problem button");
    browser.until("document.querySelector('#run-phase')");
    ends.release();
    browser.until("!document.querySelector('#run-phase')");
  }

  @Test
  void aServerWithoutATokenSaysSo() {
    open("/status");
    fill("whatever-it-may-be");
    browser.until("document.querySelector('#reindex .problem')");
    assertThat(browser.messages()).allMatch(message -> message.contains("403"));
  }

  private void begin(String token) {
    browser.open(own.address("/status"));
    fill(token);
  }

  private void fill(String token) {
    browser.click("#reindex summary");
    browser.click("#token");
    browser.type(token);
    browser.click("#begin-reindex");
  }
}
