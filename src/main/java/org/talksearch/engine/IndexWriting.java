package org.talksearch.engine;

import java.util.Optional;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// One run of bringing an index up to date: every talk that it shall hold is put or kept, then all
/// is committed at once.
///
/// Searches see nothing of it before the commit. Closing without a commit, and the death of the
/// process, leave the index as it was. There is one such run at a time on an index.
public interface IndexWriting extends AutoCloseable {

  /// Why this run writes all talks anew; empty if it goes on from what the index holds.
  Optional<FullReason> fullReason();

  /// The text that was given at the index's last commit; empty if all talks are written anew.
  String memo();

  /// How many talks the index holds until the commit; 0 if there is none that can be read.
  int talksBefore();

  /// Whether this run writes the talk of that id. Where several runs share the work, another one
  /// does if not, and it is neither put nor kept.
  default boolean takes(TalkId id) {
    return true;
  }

  /// Puts a talk; one of the same id that was put before is replaced.
  void put(AnnotatedTalk talk);

  /// Leaves a talk as the index holds it.
  ///
  /// @throws IllegalArgumentException if the index holds none of that id, or all talks are written
  ///   anew
  void keep(TalkId id);

  /// Makes the talks that were put or kept the whole of the index. Writes nothing when they are
  /// what it holds already, even if the memo is another one.
  ///
  /// @param memo kept with this commit, for the next run
  Changes commit(String memo);

  @Override
  void close();

  /// Why all talks are written anew.
  enum FullReason {
    /// There is no index yet.
    NO_INDEX,
    /// The index is of a form that this program does not read.
    OTHER_FORM,
    /// Files of the index are missing or changed, or are another Lucene's.
    DAMAGED,
    /// The index was written with other analyzers or another vocabulary.
    OTHER_ANALYSIS,
    /// It was asked for.
    ASKED_FOR
  }

  /// What a commit did, in talks.
  ///
  /// @param added talks whose id is new
  /// @param changed talks whose content is new
  /// @param removed talks that are no longer there
  /// @param unchanged talks that were left as they were
  /// @param awaited how many other runs, which share the work, have to be done before any of it is
  ///   seen; 0 where it is
  record Changes(int added, int changed, int removed, int unchanged, int awaited) {
    /// What is seen from now on.
    public Changes(int added, int changed, int removed, int unchanged) {
      this(added, changed, removed, unchanged, 0);
    }

    /// The same, seen only when so many other runs are done.
    public Changes awaiting(int runs) {
      return new Changes(added, changed, removed, unchanged, runs);
    }

    /// Whether the index is another one than before.
    public boolean any() {
      return added + changed + removed > 0;
    }
  }
}
