package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;

/// Adds talks to a corpus folder, as new files of JSON Lines. No file that is there is touched, and
/// nobody ever finds half of one.
final class CorpusAddition {
  /// In characters, at most three bytes each: what a corpus takes of one file is 64 MiB.
  private static final int LARGEST_FILE = 20 << 20;

  private final Path folder;

  CorpusAddition(Path folder) {
    this.folder = folder;
  }

  /// Writes the talks.
  ///
  /// @param name what to call the file, without a suffix; a number is added where it is taken
  /// @return the files; several if one would be larger than a corpus takes
  List<Path> write(String name, List<Talk> talks) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    StringWriter lines = new StringWriter();
    Export export = Export.begin(Format.JSONL, lines);
    for (Talk talk : talks) {
      export.add(new AnnotatedTalk(talk, List.of()));
      if (lines.getBuffer().length() > LARGEST_FILE) {
        written.add(write(name, lines.toString()));
        lines.getBuffer().setLength(0);
      }
    }
    if (!lines.getBuffer().isEmpty()) {
      written.add(write(name, lines.toString()));
    }
    return written;
  }

  private Path write(String name, String lines) throws IOException {
    Path hidden = folder.resolve("." + name + "-" + ProcessHandle.current().pid() + ".new");
    try {
      Files.writeString(hidden, lines, UTF_8);
      Path file = reserved(name);
      Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } finally {
      Files.deleteIfExists(hidden);
    }
  }

  /// An empty file of a name that nobody else has, so that moving another one there overwrites
  /// nothing.
  private Path reserved(String name) throws IOException {
    int number = 1;
    while (true) {
      String suffix = number == 1 ? "" : "-" + number;
      try {
        return Files.createFile(folder.resolve(name + suffix + ".jsonl"));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }
}
