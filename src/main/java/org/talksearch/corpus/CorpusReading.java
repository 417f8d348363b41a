package org.talksearch.corpus;

import java.util.List;

/// What a corpus turned out to hold.
///
/// @param entries talks, each once, and what else was found: by path, then by line
/// @param files what came of each file, by path
/// @param parsed how many of the files had to be parsed
/// @param merged how many talks stand in several places
/// @param state what the next reading goes on from
public record CorpusReading(
    List<CorpusEntry> entries, List<CorpusFile> files, int parsed, int merged, CorpusState state) {
  public CorpusReading {
    entries = List.copyOf(entries);
    files = List.copyOf(files);
  }

  /// The entries of one kind.
  public <T extends CorpusEntry> List<T> entries(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Is told how far a reading is.
  @FunctionalInterface
  public interface Listener {
    /// Called in the thread that reads, whenever some more files are done.
    ///
    /// @param done files that are done
    /// @param of how many there are
    void files(int done, int of);
  }
}
