package org.talksearch.indexing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.FollowingRun;
import org.talksearch.indexing.IndexingStatus.Outcome;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;

/// Brings the index of a serving process up to date, one run at a time, and tells how that stands.
public final class IndexUpkeep implements Supplier<IndexingStatus> {
  private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

  /// Who asked for a job comes to see how it went; of more than these, nobody does.
  private static final int KEPT_JOBS = 20;

  private static final IndexingListener KEEPING_TALKS =
      new IndexingListener() {
        @Override
        public void committing(int before, int after) {
          if (before > 0 && after == 0) {
            throw new EmptiedCorpusException(before);
          }
        }
      };

  /// Brings the index up to date once.
  public interface Work {
    /// Runs to the end.
    ///
    /// @param full whether all talks are written anew
    /// @throws IOException if the corpus or the index cannot be read or written
    IndexingReport run(boolean full, IndexingListener listener, Patience patience)
        throws IOException;
  }

  private final Work work;
  private final Consumer<FullReason> rebuilding;
  private final Function<Throwable, String> told;
  private final Semaphore turn = new Semaphore(1);
  private final Deque<IndexingJob> jobs = new ArrayDeque<>();
  private volatile IndexingStatus status = IndexingStatus.NONE;

  /// Null while the corpus is not followed. Written by the thread that follows it.
  private volatile @Nullable Watch watch;

  /// Nothing is run yet.
  ///
  /// @param rebuilding is told when a run begins that writes all talks anew
  /// @param told says why a run failed, as everybody may read it
  public IndexUpkeep(Work work, Consumer<FullReason> rebuilding, Function<Throwable, String> told) {
    this.work = work;
    this.rebuilding = rebuilding;
    this.told = told;
  }

  /// How the upkeep stands.
  @Override
  public IndexingStatus get() {
    IndexingStatus now = status;
    Watch followed = watch;
    return followed == null ? now : now.with(followed);
  }

  /// Brings the index up to date though nobody asked for it, after the run under way, if there is
  /// one.
  ///
  /// @throws IOException if the corpus or the index cannot be read or written
  /// @throws EmptiedCorpusException if all talks of the index were to go, and none to come
  public IndexingReport run(Patience patience) throws IOException {
    turn.acquireUninterruptibly();
    try {
      return run(false, patience, KEEPING_TALKS).report();
    } finally {
      turn.release();
    }
  }

  /// Tells from now on that the corpus is followed.
  public void watching() {
    watch = Watch.NOTHING_SEEN;
  }

  /// Tells that the corpus was seen to change just now.
  public void changeSeen() {
    Watch before = Objects.requireNonNullElse(watch, Watch.NOTHING_SEEN);
    watch = new Watch(Optional.of(now()), before.lastRun());
  }

  /// As [#run(Patience)], since the corpus changed, or to try again what failed.
  ///
  /// @throws IOException if the corpus or the index cannot be read or written
  /// @throws EmptiedCorpusException if all talks of the index were to go, and none to come
  public IndexingReport follow(Patience patience) throws IOException {
    try {
      IndexingReport report = run(patience);
      followed(Outcome.DONE, report.changes(), Optional.empty());
      return report;
    } catch (IOException | RuntimeException e) {
      followed(
          e instanceof EmptiedCorpusException ? Outcome.WITHHELD : Outcome.FAILED,
          new Changes(0, 0, 0, 0),
          Optional.of(told.apply(e).replace('\n', ' ')));
      throw e;
    }
  }

  private void followed(Outcome outcome, Changes changes, Optional<String> failure) {
    Watch before = Objects.requireNonNullElse(watch, Watch.NOTHING_SEEN);
    FollowingRun run = new FollowingRun(now(), outcome, changes, failure);
    watch = new Watch(before.changeSeen(), Optional.of(run));
  }

  /// Begins to bring the index up to date, every file taken as it is, and does not wait for the
  /// end.
  ///
  /// @param full whether all talks are written anew
  /// @return nothing if a run is under way
  public Optional<IndexingJob> begin(boolean full) {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    IndexingJob job = new IndexingJob(full, now());
    synchronized (jobs) {
      jobs.addFirst(job);
      if (jobs.size() > KEPT_JOBS) {
        jobs.removeLast();
      }
    }
    Thread.ofVirtual().name("reindex " + job.id()).start(() -> work(job));
    return Optional.of(job);
  }

  /// The job with this id, if it is one of the newest.
  public Optional<IndexingJob> job(String id) {
    synchronized (jobs) {
      return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
  }

  private void work(IndexingJob job) {
    Runnable end;
    try {
      FinishedRun run = run(job.full(), Patience.NONE, job.listener());
      end = () -> job.succeeded(run);
    } catch (CancellationException e) {
      end = () -> job.cancelled(now());
    } catch (Throwable e) {
      LOG.warn("The reindexing that was asked for failed: {}", e.toString());
      LOG.debug("It came about so", e);
      end = () -> job.failed(now(), told.apply(e));
    } finally {
      turn.release();
    }
    end.run(); // who sees that a job is over may begin the next one
  }

  private FinishedRun run(boolean full, Patience patience, IndexingListener other)
      throws IOException {
    status = running(Optional.empty());
    try {
      IndexingReport report = work.run(full, new Witness(other), patience);
      FinishedRun finished = new FinishedRun(now(), report);
      status = over(Optional.of(finished), Optional.empty());
      return finished;
    } catch (CancellationException e) {
      status = over(status.lastRun(), Optional.empty());
      throw e;
    } catch (Throwable e) {
      status = over(status.lastRun(), Optional.of(told.apply(e)));
      throw e;
    }
  }

  private IndexingStatus running(Optional<Progress> progress) {
    return new IndexingStatus(true, progress, status.lastRun(), Optional.empty(), Optional.empty());
  }

  private static IndexingStatus over(Optional<FinishedRun> lastRun, Optional<String> failure) {
    return new IndexingStatus(false, Optional.empty(), lastRun, failure, Optional.empty());
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  /// Keeps the status true while a run is under way.
  private final class Witness implements IndexingListener {
    private final IndexingListener other;

    private Witness(IndexingListener other) {
      this.other = other;
    }

    @Override
    public void rebuilding(FullReason reason) {
      rebuilding.accept(reason);
    }

    @Override
    public void reading(int done, int of) {
      status = running(Optional.of(new Progress(Phase.READING, done, of)));
      other.reading(done, of);
    }

    @Override
    public void indexing(int done, int of) {
      status = running(Optional.of(new Progress(Phase.INDEXING, done, of)));
      other.indexing(done, of);
    }

    @Override
    public void committing(int before, int after) {
      other.committing(before, after);
    }
  }
}
