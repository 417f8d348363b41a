package org.talksearch.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingListener;

/// What a person is told while a run is under way: that all talks are written anew; and, on a
/// screen, a line that tells how far the run is, how fast it goes and how long it will take. The
/// line is gone when this is closed, and a run that is over at once shows none.
final class ProgressBar implements IndexingListener, AutoCloseable {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long FIRST_AFTER_NANOS = NANOS_PER_SECOND / 2;
  private static final long EVERY_NANOS = NANOS_PER_SECOND / 10;

  /// Before that a rate is a guess.
  private static final long RATE_AFTER_NANOS = NANOS_PER_SECOND;

  private static final int CELLS = 24;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int MINUTES_PER_HOUR = 60;

  /// A line that is too long for the screen is cut there, since one that goes on below could not be
  /// taken back.
  private static final String WITHOUT_WRAPPING = "\r\u001b[?7l";

  private static final String TO_THE_END = "\u001b[K\u001b[?7h";
  private static final String NOTHING = "\r\u001b[K";

  private final Terminal terminal;
  private final LongSupplier nanos;
  private String phase = "";
  private long phaseBegan;
  private long due;
  private boolean shown;

  ProgressBar(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  ProgressBar(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    due = nanos.getAsLong() + FIRST_AFTER_NANOS;
  }

  @Override
  public void rebuilding(FullReason reason) {
    String announcement = Rebuild.announcement(reason);
    if (!announcement.isEmpty()) {
      terminal.err().println(announcement);
    }
  }

  @Override
  public void reading(int done, int of) {
    show("Reading files", done, of);
  }

  @Override
  public void indexing(int done, int of) {
    show("Indexing talks", done, of);
  }

  private void show(String what, int done, int of) {
    long now = nanos.getAsLong();
    if (!what.equals(phase)) {
      phase = what;
      phaseBegan = now;
    }
    if (now - due >= 0 && (shown || terminal.errIsScreen().getAsBoolean())) {
      due = now + EVERY_NANOS;
      shown = true;
      write(WITHOUT_WRAPPING + line(what, done, of, now - phaseBegan) + TO_THE_END);
    }
  }

  private static String line(String phase, int done, int of, long nanos) {
    int filled = of == 0 ? CELLS : (int) ((long) CELLS * done / of);
    String line =
        String.format(
            Locale.ROOT,
            "%s  %s%s  %,d of %,d",
            phase,
            "█".repeat(filled),
            "░".repeat(CELLS - filled),
            done,
            of);
    if (nanos < RATE_AFTER_NANOS || done == 0) {
      return line;
    }
    double rate = (double) done * NANOS_PER_SECOND / nanos;
    return line
        + String.format(
            Locale.ROOT,
            rate < 10 ? "  %,.1f/s  %s left" : "  %,.0f/s  %s left",
            rate,
            duration(Duration.ofSeconds((long) Math.ceil((of - done) / rate))));
  }

  private static String duration(Duration time) {
    long seconds = time.toSeconds();
    long minutes = seconds / SECONDS_PER_MINUTE;
    if (minutes == 0) {
      return seconds + " s";
    }
    return minutes < MINUTES_PER_HOUR
        ? minutes + " min " + seconds % SECONDS_PER_MINUTE + " s"
        : minutes / MINUTES_PER_HOUR + " h " + minutes % MINUTES_PER_HOUR + " min";
  }

  @Override
  public void close() {
    if (shown) {
      write(NOTHING);
      shown = false;
    }
  }

  private void write(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
