package org.talksearch.query;

import java.util.OptionalInt;
import org.talksearch.talk.TalkId;

/// Where a hit stands in the order of all: enough for another search to go on right after it,
/// whether or not its talk is still there. It holds what the order goes by and the talk's id, which
/// tells equal ones apart; nothing of it is of one commit only but a score.
public sealed interface Position {

  /// That of the talk which stands there, or stood there.
  TalkId id();

  /// In the order by relevance. A commit may change the scores of talks that it does not touch,
  /// since they depend on all of them.
  record Scored(double score, TalkId id) implements Position {

    /// @throws IllegalArgumentException if the score is no number
    public Scored {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("A score is a number, not " + score + ".");
      }
    }
  }

  /// In an order by date.
  ///
  /// @param date the year times 10,000, and if they are known the month times 100 and the day;
  ///   empty for a talk of unknown year
  record Dated(OptionalInt date, TalkId id) implements Position {}
}
