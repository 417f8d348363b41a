package org.talksearch.indexing;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.FileStamp;

/// The files of a corpus at one moment. Equal looks mean that there is most likely nothing to read.
///
/// @param there whether there was a corpus that could be listed
/// @param files by path
record Look(boolean there, Map<String, FileStamp> files) {

  static Look at(Corpus corpus) {
    try {
      return new Look(true, corpus.stamps());
    } catch (IOException e) {
      return new Look(false, Map.of());
    }
  }

  /// Paths of files that are new, gone, or other than in a look before.
  Set<String> changedSince(Look before) {
    Set<String> changed = new HashSet<>(before.files.keySet());
    changed.addAll(files.keySet());
    changed.removeIf(path -> Objects.equals(files.get(path), before.files.get(path)));
    return changed;
  }
}
