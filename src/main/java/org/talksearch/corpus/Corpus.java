package org.talksearch.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of talk material, or a single file of it.
public final class Corpus {
  private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);
  private final Path path;

  private Corpus(Path path) {
    this.path = path;
  }

  /// The corpus in that folder or file.
  public static Corpus at(Path path) {
    return new Corpus(path);
  }

  /// Reads every file below the folder in the order of its path, and hands on what it finds, each
  /// file's entries in the order of their lines. A file that cannot be read is handed on as
  /// [CorpusEntry.Rejected].
  ///
  /// @throws IOException if the folder itself cannot be read
  public void read(Consumer<? super CorpusEntry> entries) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException("No corpus at " + path);
    }
    LOG.debug("reading {} for {}", path, entries);
  }
}
