package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Talks;

/// Talks beyond what is kept in memory.
class TalkTextsTest {
  private static final int LITTLE = 100;
  private static final int MUCH = 1 << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, LITTLE, 2_000, MUCH})
  void talksComeBackInAnyOrder_whereverTheyAre(int mostHeld) throws IOException {
    try (TalkTexts texts = new TalkTexts(mostHeld, folder)) {
      texts.put("a", talks("a", 30));
      texts.put("none", List.of());
      texts.put("b", talks("b", 30));

      for (int i = 29; i >= 0; i--) {
        assertThat(texts.get("b", i)).isEqualTo(talks("b", 30).get(i));
        assertThat(texts.get("a", i)).isEqualTo(talks("a", 30).get(i));
      }
      assertThat(texts.files()).isEqualTo(3);
    }
  }

  @Test
  void aFileThatIsParsedTwiceHasItsLatestTalks() throws IOException {
    try (TalkTexts texts = new TalkTexts(LITTLE, folder)) {
      texts.put("a", talks("before", 5));
      texts.put("a", talks("after", 3));

      assertThat(texts.get("a", 2)).isEqualTo(talks("after", 3).get(2));
      texts.remove("a");
      assertThat(texts.has("a")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, LITTLE, 10_000})
  void aCorpusLargerThanMemoryIsReadAsOneThatIsNot(int mostHeld) throws IOException {
    Corpus corpus = many();
    new CorpusFiles(folder.resolve("corpus"))
        .write("x.md", "---\ntitle: \"Containers\"\npresenters: \"X\"\n---\nText.\n")
        .write("x.zh.md", "---\ntitle: \"容器\"\npresenters: \"X\"\n---\n正文。\n")
        .write("b.jsonl", "{\"id\": \"1\", \"title\": \"twice\"}\n{\"id\": \"untitled\"}\n")
        .write("b.txt", "1. 京东的容器\n=====\n正文\n2. 调度的平台\n=====\n")
        .write("README.md", "# how to add talks");
    try (CorpusReading held = corpus.read(CorpusState.NONE, (_, _) -> {});
        CorpusReading spilled = spilling(corpus, mostHeld).read(CorpusState.NONE, (_, _) -> {})) {
      assertThat(held.merged()).isEqualTo(1);
      assertThat(held.rejected()).hasSize(2);
      assertThat(held.leftOut()).hasSize(1);

      assertThat(spilled.entries()).isEqualTo(held.entries());
      assertThat(spilled.files()).isEqualTo(held.files());
      assertThat(spilled.parsed()).isEqualTo(held.parsed());
      assertThat(spilled.merged()).isEqualTo(held.merged());
      assertThat(spilled.talks()).isEqualTo(held.talks());
      assertThat(spilled.rejected()).isEqualTo(held.entries(CorpusEntry.Rejected.class));
      assertThat(spilled.leftOut()).isEqualTo(held.entries(CorpusEntry.LeftOut.class));
      assertThat(spilled.state().text()).isEqualTo(held.state().text());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileIsThereOnlyWhileTheReadingIsOpen() throws IOException {
    CorpusReading reading = spilling(many(), LITTLE).read(CorpusState.NONE, (_, _) -> {});
    assertThat(openFiles()).hasSize(1);

    reading.close();

    assertThat(openFiles()).isEmpty();
    assertThat(temporary()).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aSmallCorpusNeedsNoFile() throws IOException {
    try (CorpusReading reading = spilling(many(), MUCH).read(CorpusState.NONE, (_, _) -> {})) {
      assertThat(openFiles()).isEmpty();
      assertThat(reading.talks()).isEqualTo(100);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsAsBeforeNeedsNoFile() throws IOException {
    Corpus corpus = spilling(many(), LITTLE);
    CorpusState state;
    try (CorpusReading first = corpus.read(CorpusState.NONE, (_, _) -> {})) {
      state = first.state();
    }

    try (CorpusReading second = corpus.read(state, (_, _) -> {})) {
      assertThat(openFiles()).isEmpty();
      assertThat(second.kept()).isEqualTo(100);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileIsGoneWhenTheReadingBreaksOff() throws IOException {
    Corpus corpus = spilling(many(), LITTLE);
    List<Integer> open = new ArrayList<>();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() ->
            corpus.read(
                CorpusState.NONE,
                (_, _) -> {
                  open.add(openFiles().size());
                  throw new CancellationException();
                }));

    assertThat(open).containsExactly(1);
    assertThat(openFiles()).isEmpty();
    assertThat(temporary()).isEmptyDirectory();
  }

  @Test
  void whereThereIsNoRoom_itSaysWhatToDo() throws IOException {
    Path missing = folder.resolve("missing");
    Corpus corpus = many().with(() -> new TalkTexts(LITTLE, missing));

    assertThatExceptionOfType(SpillException.class)
        .isThrownBy(() -> corpus.read(CorpusState.NONE, (_, _) -> {}))
        .withMessageContainingAll(missing.toString(), "-Djava.io.tmpdir");
  }

  /// A corpus of 100 talks in one file.
  private Corpus many() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append("{\"id\": \"" + i + "\", \"title\": \"第 " + i + " 场\"}\n");
    }
    Path corpus = folder.resolve("corpus");
    new CorpusFiles(corpus).write("a.jsonl", lines.toString());
    return Corpus.at(corpus);
  }

  private Corpus spilling(Corpus corpus, int mostHeld) throws IOException {
    Path temporary = Files.createDirectories(temporary());
    return corpus.with(() -> new TalkTexts(mostHeld, temporary));
  }

  private Path temporary() {
    return folder.resolve("temporary");
  }

  /// The open files of this process that were made for texts, also those without a name.
  private List<String> openFiles() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(TalkTextsTest::target)
          .filter(target -> target.startsWith(temporary().toString()))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile, as the one that lists them
    }
  }

  private static List<Talk> talks(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Talks.talk(name + i).about("容器 " + "text ".repeat(i)).build())
        .toList();
  }
}
