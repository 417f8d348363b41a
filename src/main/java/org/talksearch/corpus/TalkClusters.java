package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Talks that are joined one by one, each a number from 0 on. A cluster never holds two talks that
/// contradict each other, whichever chain of others lies between them.
final class TalkClusters {
  private final List<Cluster> clusters = new ArrayList<>();

  TalkClusters(List<TalkTraits> talks) {
    for (int i = 0; i < talks.size(); i++) {
      clusters.add(new Cluster(i, talks.get(i)));
    }
  }

  /// What the talks of a cluster say of themselves.
  private static final class Cluster {
    private final List<Integer> members = new ArrayList<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> events = new HashSet<>();
    private final Set<Integer> days = new HashSet<>();
    private final Map<Integer, Set<Integer>> idsByScope = new HashMap<>();

    private Cluster(int member, TalkTraits talk) {
      members.add(member);
      if (talk.year() != 0) {
        years.add(talk.year());
      }
      if (talk.event() != 0) {
        events.add(talk.event());
      }
      if (talk.day() != 0) {
        days.add(talk.day());
      }
      if (talk.sourceId() != 0) {
        idsByScope.computeIfAbsent(talk.scope(), _ -> new HashSet<>()).add(talk.sourceId());
      }
    }

    private boolean contradictsIds(Cluster other) {
      return idsByScope.entrySet().stream()
          .anyMatch(entry -> contradict(entry.getValue(), other.idsByScope.get(entry.getKey())));
    }

    private void add(Cluster other) {
      members.addAll(other.members);
      years.addAll(other.years);
      events.addAll(other.events);
      days.addAll(other.days);
      other.idsByScope.forEach(
          (scope, ids) -> idsByScope.computeIfAbsent(scope, _ -> new HashSet<>()).addAll(ids));
    }
  }

  /// Makes two talks one, unless their clusters know of different years, or one source calls them
  /// by different ids.
  void join(int first, int second) {
    if (!clusters.get(first).contradictsIds(clusters.get(second))) {
      joinDespiteIds(first, second);
    }
  }

  /// As [#join], for a source whose ids are of something else than talks.
  void joinDespiteIds(int first, int second) {
    Cluster one = clusters.get(first);
    Cluster other = clusters.get(second);
    if (one == other || contradict(one.years, other.years)) {
      return;
    }
    Cluster larger = one.members.size() < other.members.size() ? other : one;
    Cluster smaller = larger == one ? other : one;
    larger.add(smaller);
    smaller.members.forEach(member -> clusters.set(member, larger));
  }

  /// As [#join], unless their clusters know of different events or days.
  void joinWithinEvent(int first, int second) {
    Cluster one = clusters.get(first);
    Cluster other = clusters.get(second);
    if (!contradict(one.events, other.events) && !contradict(one.days, other.days)) {
      join(first, second);
    }
  }

  /// Whether any talk of the cluster names its event.
  boolean namesEvent(int member) {
    return !clusters.get(member).events.isEmpty();
  }

  /// Whether two talks are one.
  boolean areOne(int first, int second) {
    return clusters.get(first) == clusters.get(second);
  }

  /// The clusters by their first member, the members in order.
  Collection<List<Integer>> all() {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      List<Integer> members = clusters.get(i).members;
      if (Collections.min(members) == i) {
        all.add(members.stream().sorted().toList());
      }
    }
    return all;
  }

  /// Whether both are known, and they have nothing in common.
  private static boolean contradict(Set<Integer> some, @Nullable Set<Integer> others) {
    return others != null
        && !some.isEmpty()
        && !others.isEmpty()
        && Collections.disjoint(some, others);
  }
}
