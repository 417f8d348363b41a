package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files a reading reads again; told by a file whose content changes while its stamp does
/// not, so that only who reads it can know.
class CorpusMemoryTest {
  private static final Instant NOON = Instant.parse("2024-05-04T12:00:00Z");

  @TempDir private Path folder;
  private Instant now = NOON;
  private final CorpusMemory memory = new CorpusMemory(() -> now);
  private CorpusState state = CorpusState.NONE;

  @BeforeEach
  void readOnce() throws IOException {
    write("甲", NOON.minusSeconds(60));
    read();
  }

  @Test
  void aFileThatWasNotWrittenSinceIsNotReadAgain() throws IOException {
    write("乙", NOON.minusSeconds(60));

    assertThat(read()).isZero();
  }

  @Test
  void anotherProcessReadsIt() throws IOException {
    write("乙", NOON.minusSeconds(60));

    assertThat(Corpus.at(folder).read(state, (_, _) -> {}).parsed()).isEqualTo(1);
  }

  @Test
  void aFileThatWasWrittenIsReadAgain() throws IOException {
    write("乙", NOON.minusSeconds(50));

    assertThat(read()).isEqualTo(1);
  }

  @Test
  void aFileThatTookThePlaceOfAnotherIsReadAgain() throws IOException {
    Path other = Files.writeString(folder.resolve("other~"), "1. 乙\n===\n");
    Files.setLastModifiedTime(other, FileTime.from(NOON.minusSeconds(60)));
    Files.delete(file());
    Files.move(other, file());

    assertThat(read()).isEqualTo(1);
  }

  @Test
  void aFileThatWasWrittenJustBeforeItWasListedIsReadAgain() throws IOException {
    write("乙", NOON.minusSeconds(1));
    read();
    write("丙", NOON.minusSeconds(1));

    assertThat(read()).isEqualTo(1);
  }

  @Test
  void fromTimeToTimeAllFilesAreRead() throws IOException {
    write("乙", NOON.minusSeconds(60));
    now = NOON.plus(Duration.ofMinutes(11));

    assertThat(read()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotTakenAsItIsIsReadAgain() throws IOException {
    Patience patience =
        new Patience() {
          @Override
          public boolean isBeingWritten(String path) {
            return false;
          }

          @Override
          public boolean waitsForRepair(String path) {
            return true;
          }
        };
    Files.writeString(file(), "");
    Files.setLastModifiedTime(file(), FileTime.from(NOON.minusSeconds(40)));
    corpus().read(state, patience, (_, _) -> {});

    assertThat(read()).isEqualTo(1);
  }

  /// How many files were parsed, which are those that were read and found changed.
  private int read() throws IOException {
    CorpusReading reading = corpus().read(corpus().state(state.text()), (_, _) -> {});
    state = reading.state();
    return reading.parsed();
  }

  private Corpus corpus() {
    return Corpus.at(folder, List.of(), memory);
  }

  private void write(String title, Instant modified) throws IOException {
    Files.writeString(file(), "1. " + title + "\n===\n");
    Files.setLastModifiedTime(file(), FileTime.from(modified));
  }

  private Path file() {
    return folder.resolve("a.txt");
  }
}
