package org.talksearch.engine.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

class IndexLifeTest {
  private static final Talk MESOS = talk("mesos").titled("知乎的 Mesos 平台").build();
  private static final Talk SWARM = talk("swarm").titled("微博的 Swarm 集群").build();

  @TempDir private Path folder;

  @Test
  void withoutAnIndex_searchSaysWhatToDo() {
    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThatExceptionOfType(EngineException.Missing.class)
          .isThrownBy(() -> engine.search(SearchRequest.of("docker")))
          .withMessageContaining("talksearch reindex");
    }
  }

  @Test
  void theFirstIndex_isThereAsSoonAsItIsCommitted() {
    try (LuceneEngine engine = Indexes.engine(folder)) {
      Indexes.index(folder, List.of(MESOS));

      assertThat(total(engine, "mesos")).isEqualTo(1);
    }
  }

  @Test
  void whatIsNotCommitted_isNotSeen_andNotKept() {
    Indexes.index(folder, List.of(MESOS));
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      writing.put(Indexes.ANNOTATOR.annotate(SWARM));
    }

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void aReaderFollowsCommits() {
    Indexes.index(folder, List.of(MESOS));
    try (LuceneEngine engine = Indexes.engine(folder)) {
      Indexes.index(folder, List.of(SWARM));

      await(() -> total(engine, "swarm") == 1 && total(engine, "mesos") == 0);
    }
  }

  @Test
  void changesAreCounted() {
    Talk renamed = talk("swarm").titled("新浪微博的 Swarm 集群").build();
    Talk borg = talk("borg").titled("谷歌的 Borg").build();

    assertThat(Indexes.index(folder, List.of(MESOS, SWARM))).isEqualTo(new Changes(2, 0, 0, 0));
    assertThat(Indexes.index(folder, List.of(renamed, borg))).isEqualTo(new Changes(1, 1, 1, 0));
    assertThat(Indexes.index(folder, List.of(renamed, borg))).isEqualTo(new Changes(0, 0, 0, 2));
  }

  @Test
  void whereNothingChanged_nothingIsWritten() throws IOException {
    Indexes.index(folder, List.of(MESOS, SWARM));
    Map<Path, Long> before = files();

    Indexes.index(folder, List.of(SWARM, MESOS));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsKept_staysAsItIs_andCountsAsUnchanged() {
    Indexes.index(folder, List.of(MESOS, SWARM));
    Talk borg = talk("borg").titled("谷歌的 Borg").build();

    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      writing.keep(MESOS.id());
      writing.put(Indexes.ANNOTATOR.annotate(borg));
      assertThat(writing.commit("")).isEqualTo(new Changes(1, 0, 1, 1));
    }

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void onlyWhatIsThere_canBeKept() {
    Indexes.index(folder, List.of(MESOS));

    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      assertThatIllegalArgumentException().isThrownBy(() -> writing.keep(SWARM.id()));
    }
    try (LuceneIndexWriting writing = full()) {
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
  void aFullRun_hasNoMemo_andTellsWhy() throws IOException {
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      assertThat(writing.fullReason()).contains(FullReason.NO_INDEX);
    }
    commit(MESOS, "memo");
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      assertThat(writing.fullReason()).isEmpty();
    }
    try (LuceneIndexWriting writing = full()) {
      assertThat(writing.fullReason()).contains(FullReason.ASKED_FOR);
      assertThat(writing.memo()).isEmpty();
    }
    damage();
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      assertThat(writing.fullReason()).contains(FullReason.DAMAGED);
      assertThat(writing.memo()).isEmpty();
    }
  }

  private void commit(Talk talk, String memo) {
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      writing.put(Indexes.ANNOTATOR.annotate(talk));
      writing.commit(memo);
    }
  }

  private String memo() {
    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      return writing.memo();
    }
  }

  private LuceneIndexWriting full() {
    return LuceneIndexWriting.open(folder, Indexes.VOCABULARY, Indexes.ANALYZERS, true);
  }

  @Test
  void aFullRun_writesAllAnew() {
    Indexes.index(folder, List.of(MESOS, SWARM));
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(folder, Indexes.VOCABULARY, Indexes.ANALYZERS, true)) {
      writing.put(Indexes.ANNOTATOR.annotate(MESOS));
      writing.commit("");
    }

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(engine.state().talks()).isEqualTo(1);
      assertThat(total(engine, "swarm")).isZero();
    }
  }

  @Test
  void aSecondRunAtTheSameTime_isRefused() {
    try (LuceneIndexWriting first = Indexes.writing(folder)) {
      assertThatExceptionOfType(EngineException.Busy.class)
          .isThrownBy(() -> Indexes.writing(folder))
          .withMessageContaining("Wait");
      first.put(Indexes.ANNOTATOR.annotate(MESOS));
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
      for (int round = 0; round < 40; round++) {
        List<Callable<Changes>> runs = new ArrayList<>();
        for (List<Talk> talks : sets) {
          runs.add(() -> indexWhenFree(talks));
        }
        for (Future<Changes> run : threads.invokeAll(runs)) {
          run.get();
        }
        try (LuceneEngine engine = Indexes.engine(folder)) {
          assertThat(engine.state().talks()).as("talks after round %d", round).isEqualTo(2);
        }
      }
    }
  }

  private Changes indexWhenFree(List<Talk> talks) {
    while (true) {
      try {
        return Indexes.index(folder, talks);
      } catch (EngineException.Busy e) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anIndexOfAnotherVocabulary_answersAndIsStale_andTheNextRunIsFull() {
    Indexes.index(folder, List.of(MESOS));
    Vocabulary other =
        Vocabulary.parse(
            "companies: [{id: zhihu, zh: 知乎}]",
            "{categories: [{id: c, en: C}], technologies: [{id: mesos, en: Mesos, categories:"
                + " [c]}]}");
    TalkAnalyzers analyzers = new TalkAnalyzers(other);

    try (LuceneEngine engine = LuceneEngine.open(folder, other, analyzers)) {
      assertThat(engine.state().stale()).isTrue();
      assertThat(total(engine, "mesos")).isEqualTo(1);
    }
    try (LuceneIndexWriting writing = LuceneIndexWriting.open(folder, other, analyzers, false)) {
      assertThat(writing.fullReason()).contains(FullReason.OTHER_ANALYSIS);
    }
  }

  @Test
  void aDamagedIndex_isToldAtOpening_rebuiltAndPutAside() throws IOException {
    Indexes.index(folder, List.of(MESOS, SWARM));
    IndexState before = state();
    damage();

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThatExceptionOfType(EngineException.Damaged.class)
          .isThrownBy(engine::state)
          .withMessageContaining("talksearch reindex");
      Indexes.index(folder, List.of(MESOS, SWARM));
      await(() -> total(engine, "mesos") == 1);
      assertThat(engine.state().talks()).isEqualTo(before.talks());
    }
    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children.map(child -> child.getFileName().toString()))
          .anyMatch(name -> name.startsWith("damaged-"))
          .contains("2", "CURRENT")
          .doesNotContain("1");
    }
  }

  @Test
  void anIndexOfAnotherLuceneVersion_isRebuiltBesideIt() throws IOException {
    Indexes.index(folder, List.of(MESOS));
    renameCodec();

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThatExceptionOfType(EngineException.Damaged.class)
          .isThrownBy(engine::state)
          .withMessageContaining("another version of Lucene");
    }
    Indexes.index(folder, List.of(MESOS));

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(total(engine, "mesos")).isEqualTo(1);
    }
  }

  @Test
  void generationsGrow() {
    Indexes.index(folder, List.of(MESOS));
    long first = state().generation();
    Indexes.index(folder, List.of(SWARM));

    assertThat(state().generation()).isGreaterThan(first);
  }

  @Test
  void ofTwoTalksOfOneId_theLastStands() {
    Indexes.index(folder, List.of(MESOS));
    Talk other = talk("mesos").titled("另一场").build();
    Indexes.index(folder, List.of(other, MESOS));

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(total(engine, "知乎")).isEqualTo(1);
    }
  }

  /// Makes the commit name a codec that this Lucene does not have, with a checksum that fits.
  private void renameCodec() throws IOException {
    Path commit = folder.resolve("1/segments_1");
    String bytes = Files.readString(commit, ISO_8859_1).replace("Lucene104", "Lucene0X4");
    byte[] patched = bytes.getBytes(ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(patched, 0, patched.length - Long.BYTES);
    ByteBuffer.wrap(patched).putLong(patched.length - Long.BYTES, checksum.getValue());
    Files.write(commit, patched);
  }

  @Test
  void onlyTheNewestDamagedIndex_isKept() throws IOException {
    Indexes.index(folder, List.of(MESOS));
    for (int i = 0; i < 2; i++) {
      damage();
      Indexes.index(folder, List.of(MESOS));
    }

    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children.filter(child -> child.getFileName().toString().startsWith("damaged-")))
          .hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeWritten_isToldWithWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way", UTF_8);

    assertThatExceptionOfType(EngineException.Failed.class)
        .isThrownBy(() -> Indexes.writing(file.resolve("index")))
        .withMessageContaining("Check the free space and the permissions");
  }

  @Test
  void anEmptyIndex_answers() {
    Indexes.index(folder, List.of());

    try (LuceneEngine engine = Indexes.engine(folder)) {
      assertThat(engine.search(SearchRequest.of("")).total()).isZero();
      assertThat(engine.search(SearchRequest.of("docker")).hits()).isEmpty();
    }
  }

  private IndexState state() {
    try (LuceneEngine engine = Indexes.engine(folder)) {
      return engine.state();
    }
  }

  /// Turns one byte in the middle of the largest file of the index over.
  private void damage() throws IOException {
    Path largest =
        files().keySet().stream()
            .filter(file -> file.toString().matches(".*(cfs|tim|dvd)$"))
            .filter(file -> !file.toString().contains("damaged"))
            .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
            .orElseThrow();
    try (FileChannel channel =
        FileChannel.open(largest, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long middle = channel.size() / 2;
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, middle);
      one.flip();
      channel.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get()}), middle);
    }
  }

  private Map<Path, Long> files() throws IOException {
    Map<Path, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }

  private static int total(LuceneEngine engine, String query) {
    try {
      return engine.search(SearchRequest.of(query)).total();
    } catch (EngineException.Missing | EngineException.Damaged e) {
      return -1;
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Waits for a condition that another thread brings about.
  private static void await(Condition condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("time to wait").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
