package org.talksearch.corpus;

/// Reads the files of one format.
///
/// A reader keeps nothing between two files, and takes any text without an exception.
interface TalkReader {

  /// What a report calls the format, such as `JSON Lines`.
  String format();

  /// Whether the file is of this format, by what is in it.
  boolean recognises(SourceFile file);

  /// Finds what a recognised file holds, by line.
  void read(SourceFile file, Findings findings);
}
