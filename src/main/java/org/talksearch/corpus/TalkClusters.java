package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Talks that are joined one by one, each a number from 0 on. A cluster never holds two talks that
/// contradict each other, whichever chain of others lies between them.
final class TalkClusters {
  private final List<TalkTraits> talks;

  /// The members of each talk's cluster.
  private final List<List<Integer>> clusters = new ArrayList<>();

  TalkClusters(List<TalkTraits> talks) {
    this.talks = talks;
    for (int i = 0; i < talks.size(); i++) {
      clusters.add(List.of(i));
    }
  }

  /// Makes two talks one, unless their clusters know of different years, or one source calls them
  /// by different ids.
  void join(int first, int second) {
    if (!areOne(first, second) && !contradictIds(clusters.get(first), clusters.get(second))) {
      joinDespiteIds(first, second);
    }
  }

  /// As [#join], for a source whose ids are of something else than talks.
  void joinDespiteIds(int first, int second) {
    if (areOne(first, second) || contradict(first, second, TalkTraits::year)) {
      return;
    }
    List<Integer> joined = new ArrayList<>(clusters.get(first));
    joined.addAll(clusters.get(second));
    joined.forEach(member -> clusters.set(member, joined));
  }

  /// As [#join], unless their clusters know of different events or days.
  void joinWithinEvent(int first, int second) {
    if (!contradict(first, second, TalkTraits::event)
        && !contradict(first, second, TalkTraits::day)) {
      join(first, second);
    }
  }

  /// Whether any talk of the cluster names its event.
  boolean namesEvent(int member) {
    return clusters.get(member).stream().anyMatch(i -> talks.get(i).event() != 0);
  }

  /// Whether two talks are one.
  boolean areOne(int first, int second) {
    return clusters.get(first).contains(second);
  }

  /// The clusters by their first member, the members in order.
  List<List<Integer>> all() {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      List<Integer> members = clusters.get(i);
      if (members.size() == 1) {
        all.add(members);
      } else if (Collections.min(members) == i) {
        all.add(members.stream().sorted().toList());
      }
    }
    return all;
  }

  private boolean contradictIds(List<Integer> some, List<Integer> others) {
    for (int one : some) {
      for (int other : others) {
        int scope = talks.get(one).scope();
        if (talks.get(one).sourceId() != 0
            && talks.get(other).sourceId() != 0
            && scope == talks.get(other).scope()
            && contradict(some, others, talk -> talk.scope() == scope ? talk.sourceId() : 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean contradict(int first, int second, ToIntFunction<TalkTraits> trait) {
    return contradict(clusters.get(first), clusters.get(second), trait);
  }

  /// Whether both know the trait, which is 0 where it is not known, and have it not in common.
  private boolean contradict(
      List<Integer> some, List<Integer> others, ToIntFunction<TalkTraits> trait) {
    Set<Integer> ofSome = known(some, trait);
    Set<Integer> ofOthers = known(others, trait);
    return !ofSome.isEmpty() && !ofOthers.isEmpty() && Collections.disjoint(ofSome, ofOthers);
  }

  private Set<Integer> known(List<Integer> members, ToIntFunction<TalkTraits> trait) {
    Set<Integer> known = new HashSet<>();
    for (int member : members) {
      known.add(trait.applyAsInt(talks.get(member)));
    }
    known.remove(0);
    return known;
  }
}
