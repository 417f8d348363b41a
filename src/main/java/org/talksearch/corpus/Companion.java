package org.talksearch.corpus;

import java.util.List;

/// A file of the corpus folder that holds no talks, and that others than the readers read.
///
/// @param path below the corpus folder, with `/` between its parts
/// @param format what the report calls it
/// @param rejected what in it could not be taken
public record Companion(String path, String format, List<CorpusEntry.Rejected> rejected) {
  private static final String ENCODING = "UTF-8";

  public Companion {
    rejected = List.copyOf(rejected);
  }

  /// What came of it.
  CorpusFile summary() {
    return new CorpusFile(path, format, ENCODING, "", 0, rejected.size(), 0);
  }
}
