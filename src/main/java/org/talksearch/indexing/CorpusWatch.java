package org.talksearch.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.Patience;

/// Follows what people do in a corpus folder, and has the index brought up to date.
///
/// What the system tells of a folder is taken as a hint only: each time, all files are looked at,
/// so that nothing depends on events that were lost, came in another order, or never come. A run
/// begins once two looks are the same, or after [#LONGEST_WAIT] of changes without a pause. Files
/// that change even then stay as they were, and so do files that could be read before and cannot be
/// read any more, each for [#PATIENCE] at most; after that they are taken as they are.
public final class CorpusWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);

  /// Editors write a file in several steps, with some tens of milliseconds in between.
  private static final Duration QUIET = Duration.ofMillis(300);

  private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);

  /// Whoever has not finished a file by then has most likely stopped.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LATEST_RETRY = Duration.ofSeconds(30);

  /// Long enough to make no difference.
  private static final Duration NOT_DUE = Duration.ofDays(1);

  /// Brings the index up to date once. What it throws means that it has to be done again.
  public interface Work {
    void run(Patience patience) throws IOException;

    /// Is told first that the corpus is another one than before.
    default void changeSeen() {}
  }

  private final Corpus corpus;
  private final FolderEvents events;
  private final UnfinishedFiles unfinished;
  private Look indexed;
  private int failures;

  /// When to run though nothing changes; in the time of `System.nanoTime`.
  private long dueAt;

  /// @param patience how long a file stays as it was that someone seems to be writing
  CorpusWatch(Path path, FolderEvents events, Duration patience) {
    corpus = Corpus.at(path);
    this.events = events;
    unfinished = new UnfinishedFiles(patience);
    indexed = Look.at(corpus);
    runAgainAfter(NOT_DUE);
  }

  /// Begins to watch a corpus, which may be there only later. Whatever happens in it from now on is
  /// followed; the state it is in now counts as indexed.
  public static CorpusWatch of(Path path) {
    return new CorpusWatch(path, FolderEvents.of(path), PATIENCE);
  }

  /// Takes the state that the corpus was in at the beginning for one that is not indexed yet.
  public void retry() {
    failed();
  }

  /// Works until the thread is interrupted.
  public void follow(Work work) throws InterruptedException {
    while (true) {
      long wait = dueAt - System.nanoTime();
      if (wait > 0) {
        events.await(Duration.ofNanos(wait));
      }
      boolean changed = !Look.at(corpus).equals(indexed);
      if (changed) {
        work.changeSeen();
      }
      if (changed || wait <= 0) {
        run(work);
      }
    }
  }

  private void run(Work work) throws InterruptedException {
    settle();
    try {
      work.run(unfinished);
      unfinished.end();
      failures = 0;
      runAgainAfter(unfinished.any() ? unfinished.untilNextRun() : NOT_DUE);
    } catch (IOException | RuntimeException e) {
      LOG.debug("the index was not brought up to date", e);
      failed();
    }
  }

  private void failed() {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
    runAgainAfter(wait.compareTo(LATEST_RETRY) < 0 ? wait : LATEST_RETRY);
    failures++;
  }

  private void runAgainAfter(Duration wait) {
    dueAt = System.nanoTime() + wait.toNanos();
  }

  /// Waits for a pause in the changes.
  private void settle() throws InterruptedException {
    long started = System.nanoTime();
    Look look = Look.at(corpus);
    Set<String> changing;
    do {
      Thread.sleep(QUIET);
      Look next = Look.at(corpus);
      changing = next.changedSince(look);
      look = next;
    } while (!changing.isEmpty() && System.nanoTime() - started < LONGEST_WAIT.toNanos());
    unfinished.begin(look.changedSince(indexed), changing);
    indexed = look;
  }

  @Override
  public void close() {
    events.close();
  }
}
