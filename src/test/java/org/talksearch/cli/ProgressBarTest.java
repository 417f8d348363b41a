package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.IndexWriting.FullReason;

class ProgressBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long now;

  @Test
  void tellsPhaseCountRateAndTimeLeft() {
    ProgressBar bar = onScreen(true);
    bar.reading(1, 4000);
    after(Duration.ofSeconds(2));
    bar.reading(1000, 4000);

    assertThat(shown())
        .isEqualTo("Reading files  ██████░░░░░░░░░░░░░░░░░░  1,000 of 4,000  500/s  6 s left");
  }

  @Test
  void timesTheSecondPhaseByItself() {
    ProgressBar bar = onScreen(true);
    bar.reading(4000, 4000);
    after(Duration.ofMinutes(5));
    bar.indexing(0, 3000);
    after(Duration.ofSeconds(10));
    bar.indexing(40, 3000);

    assertThat(shown())
        .startsWith("Indexing talks")
        .endsWith("  40 of 3,000  4.0/s  12 min 20 s left");
  }

  @Test
  void tellsHoursOfALongRun() {
    ProgressBar bar = onScreen(true);
    bar.indexing(0, 100);
    after(Duration.ofHours(1));
    bar.indexing(10, 100);

    assertThat(shown()).endsWith("  10 of 100  0.0/s  9 h 0 min left");
  }

  @Test
  void knowsNoRateAtFirst() {
    ProgressBar bar = onScreen(true);
    bar.reading(1, 10);
    after(Duration.ofMillis(600));
    bar.reading(2, 10);

    assertThat(shown()).endsWith("  2 of 10");
  }

  @Test
  void isNotDrawnMoreOftenThanSomebodyCanSee() {
    ProgressBar bar = onScreen(true);
    after(Duration.ofSeconds(1));
    bar.reading(1, 10);
    bar.reading(2, 10);
    after(Duration.ofMillis(50));
    bar.reading(3, 10);

    assertThat(shown()).contains("  1 of 10");
  }

  @Test
  void leavesNothingBehind() {
    ProgressBar bar = onScreen(true);
    after(Duration.ofSeconds(1));
    bar.reading(1, 10);
    bar.close();

    assertThat(text()).endsWith("\r\u001b[K");
  }

  @Test
  void aRunThatIsOverAtOnceShowsNone() {
    try (ProgressBar bar = onScreen(true)) {
      bar.reading(10, 10);
      bar.indexing(10, 10);
    }

    assertThat(text()).isEmpty();
  }

  @Test
  void isShownOnScreensOnly() {
    try (ProgressBar bar = onScreen(false)) {
      after(Duration.ofSeconds(9));
      bar.reading(1, 10);
    }

    assertThat(text()).isEmpty();
  }

  @Test
  void aRebuildIsAnnouncedOnScreensAndElsewhere() {
    onScreen(false).rebuilding(FullReason.OTHER_ANALYSIS);

    assertThat(text()).contains("written anew", "the old index serves meanwhile").endsWith("\n");
  }

  @Test
  void whatAPersonAskedForIsNotAnnounced() {
    onScreen(true).rebuilding(FullReason.ASKED_FOR);
    onScreen(true).rebuilding(FullReason.NO_INDEX);

    assertThat(text()).isEmpty();
  }

  private ProgressBar onScreen(boolean screen) {
    PrintStream err = new PrintStream(written, true, UTF_8);
    return new ProgressBar(new Terminal(err, err, false, () -> screen), () -> now);
  }

  private void after(Duration time) {
    now += time.toNanos();
  }

  private String text() {
    return written.toString(UTF_8);
  }

  /// The line that the screen shows.
  private String shown() {
    String last = text().substring(text().lastIndexOf('\r'));
    return last.replaceAll("\r|\u001b\\[\\??[0-9]*[a-zA-Z]", "");
  }
}
