package org.talksearch.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingStatus.Outcome;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;
import org.talksearch.indexing.IndexingStatus.Watch;

class IndexUpkeepTest {
  private static final IndexingReport REPORT =
      new IndexingReport(
          0,
          0,
          new Changes(1, 2, 3, 4),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          List.of(),
          Duration.ZERO);

  static List<IndexUpkeep.Work> failures() {
    return List.of(
        (full, listener, patience) -> {
          throw new IOException("the disk is full");
        },
        (full, listener, patience) -> {
          throw new IllegalStateException("the disk is full");
        },
        (full, listener, patience) -> {
          throw new StackOverflowError("the disk is full");
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aRunThatFailsIsOverAndTellsWhy(IndexUpkeep.Work work) {
    IndexUpkeep upkeep = new IndexUpkeep(work, reason -> {}, String::valueOf);

    assertThatThrownBy(() -> upkeep.run(Patience.NONE)).hasMessage("the disk is full");
    assertThat(upkeep.get().running()).isFalse();
    assertThat(upkeep.get().failure().orElseThrow()).contains("the disk is full");
  }

  @Test
  void aRunThatWritesAllTalksAnewIsAnnounced() throws IOException {
    List<FullReason> announced = new ArrayList<>();
    IndexUpkeep upkeep =
        new IndexUpkeep(
            (full, listener, patience) -> {
              listener.rebuilding(FullReason.OTHER_ANALYSIS);
              return REPORT;
            },
            announced::add,
            String::valueOf);

    upkeep.run(Patience.NONE);

    assertThat(announced).containsExactly(FullReason.OTHER_ANALYSIS);
  }

  @Test
  void aRunIsToldFromItsBeginningToItsEnd() throws IOException {
    IndexUpkeep[] upkeep = new IndexUpkeep[1];
    upkeep[0] =
        new IndexUpkeep(
            (full, listener, patience) -> {
              assertThat(upkeep[0].get().running()).isTrue();
              assertThat(upkeep[0].get().progress()).isEmpty();
              listener.reading(3, 7);
              assertThat(upkeep[0].get().progress()).contains(new Progress(Phase.READING, 3, 7));
              listener.indexing(1, 9);
              assertThat(upkeep[0].get().progress()).contains(new Progress(Phase.INDEXING, 1, 9));
              return REPORT;
            },
            reason -> {},
            String::valueOf);

    assertThat(upkeep[0].run(Patience.NONE)).isSameAs(REPORT);
    assertThat(upkeep[0].get().running()).isFalse();
    assertThat(upkeep[0].get().progress()).isEmpty();
    assertThat(upkeep[0].get().lastRun().orElseThrow().report()).isSameAs(REPORT);
  }

  @Test
  void whatCameOfFollowingTheCorpusIsTold() throws IOException {
    IOException[] failure = new IOException[1];
    IndexUpkeep upkeep =
        new IndexUpkeep(
            (full, listener, patience) -> {
              if (failure[0] != null) {
                throw failure[0];
              }
              return REPORT;
            },
            reason -> {},
            e -> "It failed.\n" + e.getMessage());
    assertThat(upkeep.get().watch()).isEmpty();
    upkeep.watching();
    upkeep.run(Patience.NONE);
    assertThat(upkeep.get().watch()).contains(Watch.NOTHING_SEEN);

    upkeep.changeSeen();
    upkeep.follow(Patience.NONE);
    Watch done = upkeep.get().watch().orElseThrow();
    assertThat(done.changeSeen()).isPresent();
    assertThat(done.lastRun().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
    assertThat(done.lastRun().orElseThrow().changes()).isEqualTo(REPORT.changes());

    failure[0] = new IOException("the disk is full");
    assertThatThrownBy(() -> upkeep.follow(Patience.NONE)).isSameAs(failure[0]);
    Watch failed = upkeep.get().watch().orElseThrow();
    assertThat(failed.changeSeen()).isEqualTo(done.changeSeen());
    assertThat(failed.lastRun().orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.lastRun().orElseThrow().failure()).contains("It failed. the disk is full");
  }

  @Test
  void theIndexIsEmptiedOnlyForWhoAsksForIt() throws IOException {
    List<Integer> committed = new ArrayList<>();
    IndexUpkeep upkeep =
        new IndexUpkeep(
            (full, listener, patience) -> {
              listener.committing(7, 0);
              committed.add(0);
              return REPORT;
            },
            reason -> {},
            String::valueOf);

    assertThatThrownBy(() -> upkeep.run(Patience.NONE))
        .isInstanceOf(EmptiedCorpusException.class)
        .hasMessageContainingAll("7", "talksearch reindex");
    assertThatThrownBy(() -> upkeep.follow(Patience.NONE))
        .isInstanceOf(EmptiedCorpusException.class);
    assertThat(upkeep.get().watch().orElseThrow().lastRun().orElseThrow().outcome())
        .isEqualTo(Outcome.WITHHELD);
    assertThat(committed).isEmpty();
    IndexingJob job = upkeep.begin(false).orElseThrow();
    while (job.standing().finished().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(committed).hasSize(1);
  }

  @Test
  void anEmptyIndexMayStayEmpty_andTalksMayTakeThePlaceOfOthers() throws IOException {
    List<List<Integer>> changes = List.of(List.of(0, 0), List.of(0, 3), List.of(7, 1));
    for (List<Integer> change : changes) {
      IndexUpkeep upkeep =
          new IndexUpkeep(
              (full, listener, patience) -> {
                listener.committing(change.getFirst(), change.getLast());
                return REPORT;
              },
              reason -> {},
              String::valueOf);

      assertThat(upkeep.follow(Patience.NONE)).isSameAs(REPORT);
    }
  }
}
