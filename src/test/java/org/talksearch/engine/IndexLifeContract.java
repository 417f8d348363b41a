package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.talksearch.engine.TestIndex.ANALYZERS;
import static org.talksearch.engine.TestIndex.ANNOTATOR;
import static org.talksearch.engine.TestIndex.VOCABULARY;
import static org.talksearch.testing.Talks.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// How talks go into an index and become its whole, on every engine.
public abstract class IndexLifeContract {
  protected static final Talk MESOS = talk("mesos").titled("知乎的 Mesos 平台").build();
  protected static final Talk SWARM = talk("swarm").titled("微博的 Swarm 集群").build();

  /// The index of one test.
  protected abstract TestIndex index();

  /// How often runs are made to race.
  protected abstract int races();

  @Test
  void withoutAnIndex_searchSaysWhatToDo() {
    try (SearchEngine engine = index().engine()) {
      assertThatExceptionOfType(EngineException.Missing.class)
          .isThrownBy(() -> engine.search(SearchRequest.of("docker")))
          .withMessageContaining("talksearch reindex");
    }
  }

  @Test
  void theFirstIndex_isThereAsSoonAsItIsCommitted() {
    try (SearchEngine engine = index().engine()) {
      index().index(List.of(MESOS));

      assertThat(total(engine, "mesos")).isEqualTo(1);
    }
  }

  @Test
  void whatIsNotCommitted_isNotSeen_andNotKept() {
    index().index(List.of(MESOS));
    try (SearchEngine engine = index().engine()) {
      try (IndexWriting writing = index().writing()) {
        writing.put(ANNOTATOR.annotate(SWARM));
        assertThat(total(engine, "swarm")).isZero();
      }
    }

    try (SearchEngine engine = index().engine()) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void aReaderFollowsCommits() {
    index().index(List.of(MESOS));
    try (SearchEngine engine = index().engine()) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
      index().index(List.of(SWARM));

      await(() -> total(engine, "swarm") == 1 && total(engine, "mesos") == 0);
    }
  }

  @Test
  void changesAreCounted() {
    Talk renamed = talk("swarm").titled("新浪微博的 Swarm 集群").build();
    Talk borg = talk("borg").titled("谷歌的 Borg").build();

    assertThat(index().index(List.of(MESOS, SWARM))).isEqualTo(new Changes(2, 0, 0, 0));
    assertThat(index().index(List.of(renamed, borg))).isEqualTo(new Changes(1, 1, 1, 0));
    assertThat(index().index(List.of(renamed, borg))).isEqualTo(new Changes(0, 0, 0, 2));
    try (SearchEngine engine = index().engine()) {
      assertThat(engine.state().talks()).isEqualTo(2);
      assertThat(total(engine, "新浪")).isEqualTo(1);
      assertThat(total(engine, "borg")).isEqualTo(1);
      assertThat(total(engine, "mesos")).isZero();
    }
  }

  @Test
  void whereNothingChanged_nothingIsWritten() {
    index().index(List.of(MESOS, SWARM));
    IndexState before = state();

    index().index(List.of(SWARM, MESOS));

    assertThat(state()).isEqualTo(before);
  }

  @Test
  void whatIsKept_staysAsItIs_andCountsAsUnchanged() {
    index().index(List.of(MESOS, SWARM));
    Talk borg = talk("borg").titled("谷歌的 Borg").build();

    try (IndexWriting writing = index().writing()) {
      assertThat(writing.talksBefore()).isEqualTo(2);
      writing.keep(MESOS.id());
      writing.put(ANNOTATOR.annotate(borg));
      assertThat(writing.commit("")).isEqualTo(new Changes(1, 0, 1, 1));
    }

    try (SearchEngine engine = index().engine()) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void onlyWhatIsThere_canBeKept() {
    index().index(List.of(MESOS));

    try (IndexWriting writing = index().writing()) {
      assertThatIllegalArgumentException().isThrownBy(() -> writing.keep(SWARM.id()));
    }
    try (IndexWriting writing = full()) {
      assertThatIllegalArgumentException().isThrownBy(() -> writing.keep(MESOS.id()));
    }
  }

  @Test
  void theMemoIsThatOfTheLastCommit() {
    commit(MESOS, "first");
    assertThat(memo()).isEqualTo("first");

    commit(MESOS, "nothing changed");
    assertThat(memo()).isEqualTo("first");

    commit(SWARM, "容器".repeat(100_000));
    assertThat(memo()).isEqualTo("容器".repeat(100_000));
  }

  @Test
  void aFullRun_hasNoMemo_andTellsWhy() {
    try (IndexWriting writing = index().writing()) {
      assertThat(writing.fullReason()).contains(FullReason.NO_INDEX);
    }
    commit(MESOS, "memo");
    try (IndexWriting writing = index().writing()) {
      assertThat(writing.fullReason()).isEmpty();
    }
    try (IndexWriting writing = full()) {
      assertThat(writing.fullReason()).contains(FullReason.ASKED_FOR);
      assertThat(writing.memo()).isEmpty();
    }
  }

  @Test
  void aFullRun_writesAllAnew() {
    index().index(List.of(MESOS, SWARM));
    try (IndexWriting writing = full()) {
      writing.put(ANNOTATOR.annotate(MESOS));
      writing.commit("");
    }

    try (SearchEngine engine = index().engine()) {
      assertThat(engine.state().talks()).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void aSecondRunAtTheSameTime_isRefused() {
    try (IndexWriting first = index().writing()) {
      assertThatExceptionOfType(EngineException.Busy.class)
          .isThrownBy(() -> index().writing())
          .withMessageContaining("Wait");
      first.put(ANNOTATOR.annotate(MESOS));
      first.commit("");
    }
  }

  /// A run that went on from a commit which another one has replaced would leave one talk, or
  /// three.
  @Test
  void runsThatRace_leaveTheTalksOfOneOfThem() throws Exception {
    Talk borg = talk("borg").titled("谷歌的 Borg").build();
    List<List<Talk>> sets =
        List.of(List.of(MESOS, SWARM), List.of(SWARM, borg), List.of(borg, MESOS));
    try (ExecutorService threads = Executors.newFixedThreadPool(sets.size())) {
      for (int round = 0; round < races(); round++) {
        List<Callable<Changes>> runs = new ArrayList<>();
        for (List<Talk> talks : sets) {
          runs.add(() -> indexWhenFree(talks));
        }
        for (Future<Changes> run : threads.invokeAll(runs)) {
          run.get();
        }
        assertThat(state().talks()).as("talks after round %d", round).isEqualTo(2);
      }
    }
  }

  private Changes indexWhenFree(List<Talk> talks) {
    while (true) {
      try {
        return index().index(talks);
      } catch (EngineException.Busy e) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anIndexOfAnotherVocabulary_answersAndIsStale_andTheNextRunIsFull() {
    index().index(List.of(MESOS));
    Vocabulary other =
        Vocabulary.parse(
            "companies: [{id: zhihu, zh: 知乎}]",
            "{categories: [{id: c, en: C}], technologies: [{id: mesos, en: Mesos, categories:"
                + " [c]}]}");
    TalkAnalyzers analyzers = new TalkAnalyzers(other);

    try (SearchEngine engine = index().engine(other, analyzers)) {
      assertThat(engine.state().stale()).isTrue();
      assertThat(total(engine, "mesos")).isEqualTo(1);
    }
    try (IndexWriting writing = index().writing(other, analyzers, false)) {
      assertThat(writing.fullReason()).contains(FullReason.OTHER_ANALYSIS);
    }
  }

  @Test
  void generationsGrow() {
    index().index(List.of(MESOS));
    long first = state().generation();
    index().index(List.of(SWARM));

    assertThat(state().generation()).isGreaterThan(first);
  }

  @Test
  void ofTwoTalksOfOneId_theLastStands() {
    index().index(List.of(MESOS));
    Talk other = talk("mesos").titled("另一场").build();
    index().index(List.of(other, MESOS));

    try (SearchEngine engine = index().engine()) {
      assertThat(total(engine, "知乎")).isEqualTo(1);
    }
  }

  @Test
  void anEmptyIndex_answers() {
    index().index(List.of());

    try (SearchEngine engine = index().engine()) {
      assertThat(engine.search(SearchRequest.of("")).total()).isZero();
      assertThat(engine.search(SearchRequest.of("docker")).hits()).isEmpty();
    }
  }

  private void commit(Talk talk, String memo) {
    try (IndexWriting writing = index().writing()) {
      writing.put(ANNOTATOR.annotate(talk));
      writing.commit(memo);
    }
  }

  private String memo() {
    try (IndexWriting writing = index().writing()) {
      return writing.memo();
    }
  }

  private IndexWriting full() {
    return index().writing(VOCABULARY, ANALYZERS, true);
  }

  private IndexState state() {
    try (SearchEngine engine = index().engine()) {
      return engine.state();
    }
  }

  protected static int total(SearchEngine engine, String query) {
    try {
      return engine.search(SearchRequest.of(query)).total();
    } catch (EngineException.Missing | EngineException.Damaged e) {
      return -1;
    }
  }

  /// Waits for what another thread brings about.
  protected static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time to wait").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
