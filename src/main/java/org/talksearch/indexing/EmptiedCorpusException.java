package org.talksearch.indexing;

/// A corpus in which no talk is any more would have emptied the index, and nobody asked for that:
/// most likely a disk is not there, or a folder may not be read. The index is as it was.
public final class EmptiedCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmptiedCorpusException(int talks) {
    super(
        "No talk was found in the corpus, so the index was left as it is (talks: "
            + talks
            + "). Check that the disk of the corpus is there and that it may be read; to empty the"
            + " index all the same, run “talksearch reindex”.");
  }
}
