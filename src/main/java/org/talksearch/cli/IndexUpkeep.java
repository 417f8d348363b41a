package org.talksearch.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.indexing.IndexingStatus.FinishedRun;

/// Brings the index of a serving process up to date, and tells how that stands.
final class IndexUpkeep implements Supplier<IndexingStatus> {
  /// Brings the index up to date once.
  interface Work {
    IndexingReport run() throws IOException;
  }

  private final Work work;
  private volatile IndexingStatus status = IndexingStatus.NONE;

  IndexUpkeep(Work work) {
    this.work = work;
  }

  @Override
  public IndexingStatus get() {
    return status;
  }

  IndexingReport run() throws IOException {
    status = new IndexingStatus(true, status.lastRun(), Optional.empty());
    try {
      IndexingReport report = work.run();
      FinishedRun finished = new FinishedRun(Clock.systemUTC().instant(), report);
      status = new IndexingStatus(false, Optional.of(finished), Optional.empty());
      return report;
    } catch (Throwable e) {
      status = new IndexingStatus(false, status.lastRun(), Optional.of(Failures.message(e)));
      throw e;
    }
  }
}
