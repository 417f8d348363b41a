package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.talksearch.talk.Talk;

/// A corpus folder that a test writes.
record CorpusFiles(Path folder) {

  CorpusFiles write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return this;
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  void move(String from, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(folder.resolve(from), target);
  }

  CorpusReading read() throws IOException {
    return readAfter(CorpusState.NONE);
  }

  CorpusReading readAfter(CorpusState before) throws IOException {
    return Corpus.at(folder).read(before, (_, _) -> {});
  }

  /// All talks, read anew.
  List<Talk> talks() throws IOException {
    return talks(read());
  }

  /// The only talk, read anew.
  Talk talk() throws IOException {
    List<Talk> talks = talks();
    if (talks.size() != 1) {
      throw new AssertionError("not one talk, but " + talks);
    }
    return talks.getFirst();
  }

  static List<Talk> talks(CorpusReading reading) {
    return reading.entries(CorpusEntry.Parsed.class).stream()
        .map(CorpusEntry.Parsed::talk)
        .toList();
  }
}
