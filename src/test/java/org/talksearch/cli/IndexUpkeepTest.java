package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexingReport;

class IndexUpkeepTest {
  private static final IndexingReport REPORT =
      new IndexingReport(
          0,
          0,
          new Changes(0, 0, 0, 0),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          List.of(),
          Duration.ZERO);

  static List<IndexUpkeep.Work> failures() {
    return List.of(
        () -> {
          throw new IOException("the disk is full");
        },
        () -> {
          throw new IllegalStateException("the disk is full");
        },
        () -> {
          throw new StackOverflowError("the disk is full");
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aRunThatFailsIsOverAndTellsWhy(IndexUpkeep.Work work) {
    IndexUpkeep upkeep = new IndexUpkeep(work);

    assertThatThrownBy(upkeep::run).hasMessage("the disk is full");
    assertThat(upkeep.get().running()).isFalse();
    assertThat(upkeep.get().failure().orElseThrow()).contains("the disk is full");
  }

  @Test
  void aRunIsToldFromItsBeginningToItsEnd() throws IOException {
    IndexUpkeep[] upkeep = new IndexUpkeep[1];
    upkeep[0] =
        new IndexUpkeep(() -> {
          assertThat(upkeep[0].get().running()).isTrue();
          return REPORT;
        });

    assertThat(upkeep[0].run()).isSameAs(REPORT);
    assertThat(upkeep[0].get().running()).isFalse();
    assertThat(upkeep[0].get().lastRun().orElseThrow().report()).isSameAs(REPORT);
  }
}
