package org.talksearch.engine;

import org.talksearch.talk.AnnotatedTalk;

/// One run of bringing an index up to date: every talk that it shall hold is put, then all is
/// committed at once.
///
/// Searches see nothing of it before the commit. Closing without a commit, and the death of the
/// process, leave the index as it was. There is one such run at a time on an index.
public interface IndexWriting extends AutoCloseable {

  /// Puts a talk; one of the same id that was put before is replaced.
  void put(AnnotatedTalk talk);

  /// Makes the talks that were put the whole of the index. Writes nothing when they are what it
  /// holds already.
  Changes commit();

  @Override
  void close();

  /// What a commit did, in talks.
  ///
  /// @param added talks whose id is new
  /// @param changed talks whose content is new
  /// @param removed talks that are no longer there
  /// @param unchanged talks that were left as they were
  record Changes(int added, int changed, int removed, int unchanged) {
    /// Whether the index is another one than before.
    public boolean any() {
      return added + changed + removed > 0;
    }
  }
}
