package org.talksearch.corpus;

import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// What one place in a corpus turned out to be.
public sealed interface CorpusEntry {

  /// Where it stands.
  Origin origin();

  /// A talk, or notes.
  record Parsed(Talk talk) implements CorpusEntry {
    @Override
    public Origin origin() {
      return talk.origin();
    }
  }

  /// A talk that is as it was at the reading before.
  record Kept(TalkId id, Origin origin) implements CorpusEntry {}

  /// Something that could not be taken, or only in part.
  ///
  /// @param what the trouble, such as `Talk 7 has no title`
  /// @param why the reason
  /// @param remedy what a person can do about it
  record Rejected(Origin origin, String what, String why, String remedy) implements CorpusEntry {}

  /// Something that was left out on purpose, since it is no talk.
  ///
  /// @param what such as `README.md`
  /// @param why the reason
  /// @param count how many things `what` stands for, mostly 1
  record LeftOut(Origin origin, String what, String why, int count) implements CorpusEntry {
    LeftOut(Origin origin, String what, String why) {
      this(origin, what, why, 1);
    }
  }
}
