package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Origin;

class CorpusStateTest {
  @TempDir private Path folder;

  @Test
  void comesBackAsItWas() throws IOException {
    CorpusReading bundled = Corpus.at(Path.of("corpus")).read(CorpusState.NONE, (_, _) -> {});
    FileRecord odd =
        new FileRecord(
            "奇/\ud83d",
            -1,
            "",
            "GB18030",
            ".json (容)",
            List.of(),
            List.of(new Rejected(new Origin("奇/\ud83d", 200_000), "容".repeat(70_000), "", "\0")),
            List.of(new LeftOut(new Origin("奇/\ud83d", 1), "x", "y", 1_000_000)));

    for (CorpusState state :
        List.of(CorpusState.NONE, bundled.state(), new CorpusState("r", List.of(odd)))) {
      CorpusState back = CorpusState.parse(state.text());
      assertThat(back.files()).isEqualTo(state.files());
      assertThat(back.readers()).isEqualTo(state.readers());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%", "AAAA", "eJxjYGBgAAAABAAB", "容器"})
  void whatIsNoStateIsAsNone(String text) {
    assertThat(CorpusState.parse(text).files()).isEmpty();
  }

  @Test
  void damagedOnesAreAsNoneOrRead_butNeverThrow() throws IOException {
    String text = Corpus.at(Path.of("corpus")).read(CorpusState.NONE, (_, _) -> {}).state().text();
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      StringBuilder damaged = new StringBuilder(text);
      damaged.setCharAt(random.nextInt(text.length()), (char) ('A' + random.nextInt(26)));
      damaged.setLength(random.nextBoolean() ? text.length() : random.nextInt(text.length()));

      assertThat(CorpusState.parse(damaged.toString())).isNotNull();
    }
  }

  @Test
  void thatOfOtherReadersIsOfNoUse() throws IOException {
    CorpusFiles corpus = new CorpusFiles(folder).write("a.txt", "1. 甲\n===\n");
    CorpusState other = new CorpusState("others", corpus.read().state().files());

    assertThat(corpus.readAfter(other).parsed()).isEqualTo(1);
  }
}
