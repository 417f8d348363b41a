package org.talksearch.indexing;

import org.talksearch.engine.IndexWriting.FullReason;

/// Is told how far a run is, in the run's thread. It may end the run by throwing: nothing is
/// committed then.
public interface IndexingListener {
  /// Hears nothing.
  IndexingListener NONE = new IndexingListener() {};

  /// First of all, if the run writes all talks anew.
  default void rebuilding(FullReason reason) {}

  /// While the corpus is read: some of its files are done, in no order; all of them at the end.
  ///
  /// @param of how many there are
  default void reading(int done, int of) {}

  /// While talks are put into the index; all of them before the commit.
  ///
  /// @param of how many there are
  default void indexing(int done, int of) {}

  /// Last of all, when every talk is put and nothing is committed yet.
  ///
  /// @param before how many talks the index holds; 0 if it cannot be read
  /// @param after how many it is to hold
  default void committing(int before, int after) {}
}
