package org.talksearch.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingListener;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;

/// Brings the index of a serving process up to date, and tells how that stands.
final class IndexUpkeep implements Supplier<IndexingStatus> {
  /// Brings the index up to date once.
  interface Work {
    IndexingReport run(IndexingListener listener, Patience patience) throws IOException;
  }

  private final Work work;
  private final Consumer<FullReason> rebuilding;
  private volatile IndexingStatus status = IndexingStatus.NONE;

  /// @param rebuilding is told when a run begins that writes all talks anew
  IndexUpkeep(Work work, Consumer<FullReason> rebuilding) {
    this.work = work;
    this.rebuilding = rebuilding;
  }

  @Override
  public IndexingStatus get() {
    return status;
  }

  IndexingReport run(Patience patience) throws IOException {
    status = running(Optional.empty());
    try {
      IndexingReport report = work.run(new Witness(), patience);
      FinishedRun finished = new FinishedRun(Clock.systemUTC().instant(), report);
      status = new IndexingStatus(false, Optional.empty(), Optional.of(finished), Optional.empty());
      return report;
    } catch (Throwable e) {
      status =
          new IndexingStatus(
              false, Optional.empty(), status.lastRun(), Optional.of(Failures.message(e)));
      throw e;
    }
  }

  private IndexingStatus running(Optional<Progress> progress) {
    return new IndexingStatus(true, progress, status.lastRun(), Optional.empty());
  }

  /// Keeps the status true while a run is under way.
  private final class Witness implements IndexingListener {
    @Override
    public void rebuilding(FullReason reason) {
      rebuilding.accept(reason);
    }

    @Override
    public void reading(int done, int of) {
      status = running(Optional.of(new Progress(Phase.READING, done, of)));
    }

    @Override
    public void indexing(int done, int of) {
      status = running(Optional.of(new Progress(Phase.INDEXING, done, of)));
    }
  }
}
