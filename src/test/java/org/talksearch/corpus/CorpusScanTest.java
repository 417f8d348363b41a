package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.corpus.CorpusEntry.Kept;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Reading a corpus again after it was edited.
class CorpusScanTest {
  @TempDir private Path folder;
  private CorpusFiles corpus;

  @BeforeEach
  void openCorpus() {
    corpus = new CorpusFiles(folder);
  }

  @Test
  void whatHasNotChangedIsNotParsed() throws IOException {
    corpus.write("a.txt", numbered("甲")).write("b.txt", numbered("乙")).write(".b.md", "x");
    CorpusReading first = corpus.read();
    corpus.write("b.txt", numbered("丙")).write("c.txt", numbered("丁"));

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(first.parsed()).isEqualTo(2);
    assertThat(second.parsed()).isEqualTo(2);
    assertThat(second.entries(Kept.class))
        .singleElement()
        .satisfies(kept -> assertThat(kept.origin()).hasToString("a.txt:1"));
    assertThat(CorpusFiles.talks(second)).extracting(Talk::title).containsExactly("丙的平台", "丁的平台");
    assertThat(second.files())
        .containsExactly(
            new CorpusFile(".b.md", "", "", "", 0, 0, 1),
            new CorpusFile("a.txt", "numbered talks", "UTF-8", "", 1, 0, 0),
            new CorpusFile("b.txt", "numbered talks", "UTF-8", "", 1, 0, 0),
            new CorpusFile("c.txt", "numbered talks", "UTF-8", "", 1, 0, 0));
  }

  @Test
  void whatAFileThatIsNotParsedCouldNotGiveIsToldAgain() throws IOException {
    corpus
        .write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n{\"id\": \"2\"}\n")
        .write("b.md", "");
    CorpusReading first = corpus.read();

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(second.parsed()).isZero();
    assertThat(second.entries().subList(1, 3)).isEqualTo(first.entries().subList(1, 3));
    assertThat(second.files()).isEqualTo(first.files());
  }

  @Test
  void talksOfADeletedFileAreGone() throws IOException {
    corpus.write("a.txt", numbered("甲")).write("b.txt", numbered("乙"));
    CorpusReading first = corpus.read();
    corpus.delete("a.txt");

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(second.entries()).singleElement().isInstanceOf(Kept.class);
    assertThat(second.parsed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"z/b.txt", "a/c.txt"})
  void aMovedFileKeepsItsIds(String to) throws IOException {
    corpus.write("a/b.txt", numbered("甲") + numbered("乙"));
    CorpusReading first = corpus.read();
    corpus.move("a/b.txt", to);

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(ids(second)).isEqualTo(ids(first));
    assertThat(CorpusFiles.talks(second)).allMatch(talk -> talk.origin().file().equals(to));
  }

  @Test
  void anEditedAbstractKeepsTheId() throws IOException {
    corpus.write("a.txt", numbered("甲") + "旧的\n");
    CorpusReading first = corpus.read();
    corpus.write("a.txt", numbered("甲") + "新的\n");

    assertThat(ids(corpus.readAfter(first.state()))).isEqualTo(ids(first));
  }

  @Test
  void aTwinThatChangesTakesTheOtherAlong() throws IOException {
    corpus.write("x.md", single("Containers")).write("x.zh.md", single("容器"));
    corpus.write("y.md", single("Schedulers"));
    CorpusReading first = corpus.read();
    corpus.write("x.md", single("Containers at scale"));

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(first.merged()).isEqualTo(1);
    assertThat(second.parsed()).isEqualTo(2);
    assertThat(second.entries(Kept.class)).hasSize(1);
    Talk talk = CorpusFiles.talks(second).getFirst();
    assertThat(talk.title()).isEqualTo("容器");
    assertThat(talk.alternateTitle()).isEqualTo("Containers at scale");
  }

  @Test
  void aTwinThatGoesLeavesTheOtherAlone() throws IOException {
    corpus.write("x.md", single("Containers")).write("x.zh.md", single("容器"));
    CorpusReading first = corpus.read();
    corpus.delete("x.md");

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(second.parsed()).isEqualTo(1);
    assertThat(CorpusFiles.talks(second))
        .singleElement()
        .satisfies(talk -> assertThat(talk.alternateTitle()).isEmpty());
  }

  @Test
  void aTwinThatComesJoins_andTheTalksBesideItAreKept() throws IOException {
    String two =
        """
        {"sessions": [
          {"id": "1", "zh": {"title": "容器"}, "start": "2020-08-01T10:00:00+08:00", "speakers": []},
          {"id": "2", "zh": {"title": "调度"}, "start": "2020-08-01T11:00:00+08:00", "speakers": []}],
         "speakers": []}
        """;
    corpus.write("s.json", two);
    CorpusReading first = corpus.read();
    corpus.write("s.en.json", two.replace("容器", "Containers").replace("调度", "Schedules"));

    CorpusReading second = corpus.readAfter(first.state());

    assertThat(second.merged()).isEqualTo(2);
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  @Test
  void twoDifferentTalksOfOneIdGetTwo() throws IOException {
    corpus
        .write("a.md", "# 闪电演讲\n甲的\n")
        .write("b.md", "# 闪电演讲\n乙的\n")
        .write("c.md", "# 闪电演讲\n丙的\n");
    CorpusReading first = corpus.read();

    assertThat(ids(first)).hasSize(3).doesNotHaveDuplicates();
    corpus.delete("c.md");
    assertThat(ids(first)).containsAll(ids(corpus.readAfter(first.state())));
  }

  @Test
  void theSecondOfOneOwnIdIsRejected_andTakenWhenTheFirstIsGone() throws IOException {
    corpus.write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n");
    corpus.write("b.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n");
    CorpusReading first = corpus.read();
    corpus.delete("a.jsonl");
    CorpusReading second = corpus.readAfter(first.state());

    assertThat(first.entries(Rejected.class))
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.origin()).hasToString("b.jsonl:1");
          assertThat(rejected.why()).contains("a.jsonl:1");
        });
    assertThat(first.files())
        .extracting(CorpusFile::talks, CorpusFile::rejected)
        .containsExactly(tuple(1, 0), tuple(0, 1));
    assertThat(second.entries()).singleElement().isInstanceOf(Parsed.class);
  }

  @Test
  void progressIsToldFileByFile() throws IOException {
    corpus.write("a.txt", numbered("甲")).write("b.txt", numbered("乙"));
    List<String> told = new ArrayList<>();

    Corpus.at(folder).read(CorpusState.NONE, (done, of) -> told.add(done + "/" + of));

    assertThat(told).containsExactly("1/2", "2/2");
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  /// A reading that goes on from the one before finds what one finds that starts anew.
  @ParameterizedTest
  @MethodSource("seeds")
  void editsInAnyOrderLeadToWhatAFullReadingFinds(long seed) throws IOException {
    RandomEdits edits = new RandomEdits(new Random(seed), corpus);
    CorpusState state = CorpusState.NONE;
    Map<TalkId, Talk> held = new HashMap<>();
    for (int step = 0; step < 15; step++) {
      edits.some();
      CorpusReading again = corpus.readAfter(state);
      CorpusReading anew = corpus.read();
      String told = "seed " + seed + ", step " + step;

      Map<TalkId, Talk> now = new TreeMap<>(Comparator.comparing(TalkId::value));
      again
          .entries(Kept.class)
          .forEach(kept -> now.put(kept.id(), Objects.requireNonNull(held.get(kept.id()))));
      CorpusFiles.talks(again).forEach(talk -> now.put(talk.id(), talk));
      held.clear();
      held.putAll(now);
      assertThat(now.values())
          .as(told)
          .containsExactlyInAnyOrderElementsOf(CorpusFiles.talks(anew));
      assertThat(again.files()).as(told).isEqualTo(anew.files());
      assertThat(again.merged()).as(told).isEqualTo(anew.merged());
      assertThat(again.entries(Rejected.class)).as(told).isEqualTo(anew.entries(Rejected.class));
      assertThat(again.entries(CorpusEntry.LeftOut.class))
          .as(told)
          .isEqualTo(anew.entries(CorpusEntry.LeftOut.class));
      assertThat(again.entries().stream().map(CorpusEntry::origin))
          .as(told)
          .isEqualTo(anew.entries().stream().map(CorpusEntry::origin).toList());
      state = CorpusState.parse(again.state().text());
      assertThat(state.files()).as(told).isEqualTo(anew.state().files());
    }
  }

  private static String numbered(String title) {
    return "1. " + title + "的平台\n=====\n";
  }

  private static String single(String title) {
    return "---\ntitle: \"" + title + "\"\npresenters: \"X\"\n---\nText.\n";
  }

  private static List<TalkId> ids(CorpusReading reading) {
    return reading.entries().stream()
        .flatMap(entry ->
            switch (entry) {
              case Parsed(Talk talk) -> Stream.of(talk.id());
              case Kept(TalkId id, Origin origin) -> Stream.of(id);
              case Rejected rejected -> Stream.<TalkId>empty();
              case CorpusEntry.LeftOut leftOut -> Stream.<TalkId>empty();
            })
        .toList();
  }
}
