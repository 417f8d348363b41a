package org.talksearch.engine.cluster;

import org.talksearch.talk.TalkId;

/// Which of the talks a run of writing writes, where several processes share the work of one index:
/// each takes those whose id falls to it.
///
/// @param number from 1 to `of`
/// @param of how many processes there are, 1 to [#MOST]
public record Share(int number, int of) {
  /// All talks, for a single run.
  public static final Share ALL = new Share(1, 1);

  /// The most shares.
  public static final int MOST = 1000;

  /// @throws IllegalArgumentException if a number is out of range
  public Share {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(
          number + "/" + of + " is no share. Write one such as 2/4: the second of four.");
    }
  }

  boolean has(TalkId id) {
    return has(id.value());
  }

  boolean has(String id) {
    return Math.floorMod(id.hashCode(), of) == number - 1;
  }
}
