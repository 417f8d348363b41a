package org.talksearch.engine.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A build of an index as the cluster keeps it: what is built, and how far each share of it is.
///
/// @param index that becomes the next one to be searched
/// @param generation of that index
/// @param shares by number, from 1
record BuildState(Plan plan, String index, long generation, List<Turn> shares) {

  /// What tells builds from one another: two runs can go on with the same one if they have the same
  /// plan.
  ///
  /// @param base the committed index that is to be replaced; empty if there is none
  /// @param full whether all talks are written anew
  /// @param schema [IndexMapping#SCHEMA]
  /// @param analysis the fingerprint of the analyzers
  /// @param shards into how many the index is taken apart
  /// @param shares how many there are of the work
  record Plan(String base, boolean full, String schema, String analysis, int shards, int shares) {}

  /// Who is at a share.
  ///
  /// @param owner names a run and no other one; empty if there was none yet
  /// @param until when it has to have told that it goes on, in milliseconds since 1970; 0 if it
  ///   does not
  /// @param done whether it has written its share
  /// @param talks of the share, once it is done
  /// @param memo the digest of the memo that it would commit with, once it is done
  record Turn(String owner, long until, boolean done, int talks, String memo) {
    private static final Turn NOBODY = new Turn("", 0, false, 0, "");

    static Turn of(String owner, long until) {
      return new Turn(owner, until, false, 0, "");
    }

    boolean isLive(long now) {
      return until > now;
    }

    Turn until(long later) {
      return new Turn(owner, later, done, talks, memo);
    }

    /// Leaves the share to another run.
    Turn left() {
      return done ? until(0) : NOBODY;
    }
  }

  static BuildState of(Plan plan, String index, long generation) {
    return new BuildState(plan, index, generation, Collections.nCopies(plan.shares, Turn.NOBODY));
  }

  Turn turn(Share share) {
    return shares.get(share.number() - 1);
  }

  BuildState with(Share share, Turn turn) {
    List<Turn> changed = new ArrayList<>(shares);
    changed.set(share.number() - 1, turn);
    return new BuildState(plan, index, generation, changed);
  }

  /// Whether that run has a share of it.
  boolean isOf(String owner) {
    return shares.stream().anyMatch(turn -> turn.owner.equals(owner));
  }

  boolean isLive(long now) {
    return shares.stream().anyMatch(turn -> turn.isLive(now));
  }

  int undone() {
    return (int) shares.stream().filter(turn -> !turn.done).count();
  }

  int talks() {
    return shares.stream().mapToInt(Turn::talks).sum();
  }

  /// The digest of the memo that all shares would commit with, if it is the same.
  Optional<String> memo() {
    List<String> memos = shares.stream().map(Turn::memo).distinct().toList();
    return memos.size() == 1 ? Optional.of(memos.getFirst()) : Optional.empty();
  }
}
