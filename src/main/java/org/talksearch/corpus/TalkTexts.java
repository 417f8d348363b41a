package org.talksearch.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkInput;
import org.talksearch.talk.TalkOutput;

/// The talks of the files that were parsed, by file. The last few MiB of them are in memory, all
/// others in a temporary file, so that a corpus may be larger than memory; of a small one, nothing
/// is written.
///
/// Not for use by several threads at once.
final class TalkTexts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TalkTexts.class);

  /// In bytes: more than any but a large corpus has, and little beside what parsing a file takes.
  private static final int MOST_HELD = 8 << 20;

  private final int mostHeld;
  private final Path folder;

  /// Where each talk of a file begins, and where the last one ends: first the file's bytes count,
  /// then those in memory.
  private final Map<String, long[]> places = new HashMap<>();

  private final TalkOutput held = new TalkOutput();
  private long spilled;
  private @Nullable FileChannel file;

  TalkTexts() {
    this(MOST_HELD, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /// @param mostHeld how many bytes are kept in memory
  /// @param folder of the temporary file
  TalkTexts(int mostHeld, Path folder) {
    this.mostHeld = mostHeld;
    this.folder = folder;
  }

  /// Takes the talks of a file, in place of those that it had before.
  ///
  /// @throws SpillException if there is no room for them
  void put(String path, List<Talk> talks) throws SpillException {
    long[] starts = new long[talks.size() + 1];
    for (int i = 0; i < talks.size(); i++) {
      starts[i] = spilled + held.size();
      held.talk(talks.get(i));
      starts[i + 1] = spilled + held.size();
      if (held.size() > mostHeld) {
        spill();
      }
    }
    places.put(path, starts);
  }

  /// Forgets the talks of a file.
  void remove(String path) {
    places.remove(path);
  }

  /// Whether it has the talks of this file.
  boolean has(String path) {
    return places.containsKey(path);
  }

  /// How many files it has the talks of.
  int files() {
    return places.size();
  }

  /// A talk of a file that it has.
  ///
  /// @param index among the file's talks
  /// @throws SpillException if the temporary file cannot be read
  Talk get(String path, int index) throws SpillException {
    long[] starts = Objects.requireNonNull(places.get(path));
    long start = starts[index];
    int length = (int) (starts[index + 1] - start);
    return new TalkInput(
            start < spilled ? read(start, length) : held.bytes().position((int) (start - spilled)))
        .talk();
  }

  private void spill() throws SpillException {
    try {
      if (file == null) {
        file = temporaryFile();
      }
      ByteBuffer bytes = held.bytes();
      while (bytes.hasRemaining()) {
        spilled += file.write(bytes, spilled);
      }
      held.clear();
    } catch (IOException e) {
      throw SpillException.writing(folder, e);
    }
  }

  private ByteBuffer read(long start, int length) throws SpillException {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (Objects.requireNonNull(file).read(bytes, start + bytes.position()) < 0) {
          throw new IOException("it is shorter than what was written");
        }
      }
      return bytes.flip();
    } catch (IOException e) {
      throw SpillException.reading(folder, e);
    }
  }

  /// A file that goes with its channel: where the system can, it has no name from here on, so that
  /// it is gone however the process ends.
  private FileChannel temporaryFile() throws IOException {
    Path path = Files.createTempFile(folder, "talksearch-", ".talks");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /// Never throws: what was read is no less true for a file that cannot be closed.
  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        LOG.debug("a temporary file was not closed", e);
      }
    }
  }
}
