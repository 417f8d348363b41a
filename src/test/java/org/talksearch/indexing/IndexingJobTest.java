package org.talksearch.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingJob.State;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;

@Timeout(60)
class IndexingJobTest {
  private static final IndexingReport REPORT =
      new IndexingReport(
          3,
          0,
          new Changes(3, 0, 0, 0),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          List.of(),
          Duration.ZERO);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /// A run that reads one of two files, waits, and reads the other one.
  private IndexingReport slowly(boolean full, IndexingListener listener, Patience patience) {
    listener.reading(1, 2);
    begun.countDown();
    await(goOn);
    listener.reading(2, 2);
    return REPORT;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static IndexUpkeep upkeep(IndexUpkeep.Work work) {
    return new IndexUpkeep(work, reason -> {}, failure -> "told: " + failure.getMessage());
  }

  /// How a job stands once it is over.
  private static IndexingJob.Standing end(IndexingJob job) {
    while (job.standing().state() == State.RUNNING) {
      Thread.onSpinWait();
    }
    return job.standing();
  }

  @Test
  void aJobIsToldFromItsBeginningToItsEnd() {
    IndexUpkeep upkeep = upkeep(this::slowly);

    IndexingJob job = upkeep.begin(false).orElseThrow();
    await(begun);
    assertThat(job.standing().state()).isEqualTo(State.RUNNING);
    assertThat(job.standing().progress()).contains(new Progress(Phase.READING, 1, 2));
    assertThat(upkeep.job(job.id())).contains(job);
    goOn.countDown();

    IndexingJob.Standing end = end(job);
    assertThat(end.state()).isEqualTo(State.DONE);
    assertThat(end.run().orElseThrow().report()).isSameAs(REPORT);
    assertThat(upkeep.get().lastRun()).isEqualTo(end.run());
  }

  @Test
  void aCancelledJobEndsBeforeItIsDone() {
    IndexUpkeep upkeep = upkeep(this::slowly);

    IndexingJob job = upkeep.begin(false).orElseThrow();
    await(begun);
    job.cancel();
    goOn.countDown();

    IndexingJob.Standing end = end(job);
    assertThat(end.state()).isEqualTo(State.CANCELLED);
    assertThat(end.run()).isEmpty();
    assertThat(upkeep.get().failure()).isEmpty();
    assertThat(upkeep.get().lastRun()).isEmpty();
  }

  @Test
  void oneRunAtATime() {
    IndexUpkeep upkeep = upkeep(this::slowly);

    IndexingJob job = upkeep.begin(false).orElseThrow();
    await(begun);
    assertThat(upkeep.begin(true)).isEmpty();
    goOn.countDown();
    end(job);
  }

  @Test
  void aRunWaitsForTheJobUnderWay() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    IndexUpkeep upkeep =
        upkeep((full, listener, patience) -> {
          slowly(full, listener, patience);
          order.add(full ? "job" : "run");
          return REPORT;
        });

    assertThat(upkeep.begin(true)).isPresent();
    await(begun);
    AtomicReference<IndexingReport> ran = new AtomicReference<>();
    Thread other =
        Thread.ofVirtual()
            .start(() -> {
              try {
                ran.set(upkeep.run(Patience.NONE));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    goOn.countDown();
    other.join();

    assertThat(order).containsExactly("job", "run");
    assertThat(ran.get()).isSameAs(REPORT);
  }

  @Test
  void aJobThatFailsTellsWhyAndLetsTheNextOneBegin() {
    IndexUpkeep upkeep =
        upkeep((full, listener, patience) -> {
          throw new IOException("the disk is full");
        });

    IndexingJob job = upkeep.begin(false).orElseThrow();
    IndexingJob.Standing end = end(job);

    assertThat(end.state()).isEqualTo(State.FAILED);
    assertThat(end.failure()).contains("told: the disk is full");
    assertThat(upkeep.begin(false).orElseThrow().id()).isNotEqualTo(job.id());
  }

  @Test
  void theOldestJobsAreForgotten() {
    IndexUpkeep upkeep = upkeep((full, listener, patience) -> REPORT);

    IndexingJob first = upkeep.begin(false).orElseThrow();
    IndexingJob last = first;
    for (int i = 0; i < 20; i++) {
      assertThat(upkeep.job(first.id())).contains(first);
      end(last);
      last = upkeep.begin(false).orElseThrow();
    }

    assertThat(upkeep.job(first.id())).isEmpty();
  }
}
