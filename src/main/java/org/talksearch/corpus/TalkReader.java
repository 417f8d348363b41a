package org.talksearch.corpus;

import java.util.function.Consumer;

/// Reads the files of one format.
///
/// A reader keeps nothing between two files, and takes any text without an exception.
interface TalkReader {

  /// Whether the file is of this format, by what is in it.
  boolean recognises(SourceFile file);

  /// Hands on what a recognised file holds, by line.
  ///
  /// @param ids gives the ids of talks that bring none
  void read(SourceFile file, TalkIds ids, Consumer<? super CorpusEntry> entries);
}
