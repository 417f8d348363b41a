package org.talksearch.engine.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexLifeContract;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.engine.TestIndex;

/// What is true of the life of an index in a folder, beside what is of every index.
class IndexLifeTest extends IndexLifeContract {
  @TempDir private Path folder;

  @Override
  protected TestIndex index() {
    return new FolderIndex(folder);
  }

  @Override
  protected int races() {
    return 40;
  }

  @Test
  void whereNothingChanged_nothingIsWritten() throws IOException {
    Indexes.index(folder, List.of(MESOS, SWARM));
    Map<Path, Long> before = files();

    Indexes.index(folder, List.of(SWARM, MESOS));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDamagedIndex_hasNoMemo_andIsAReasonForAFullRun() throws IOException {
    Indexes.index(folder, List.of(MESOS));
    damage();

    try (LuceneIndexWriting writing = Indexes.writing(folder)) {
      assertThat(writing.fullReason()).contains(FullReason.DAMAGED);
      assertThat(writing.memo()).isEmpty();
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
}
