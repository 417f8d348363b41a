package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Term;

/// Finds names in text: of names that overlap the longest.
///
/// A name of Latin letters and digits stands alone: no letter, digit or underscore of a Latin word
/// on either side, and C is not named in C++ or C#. A name of two or three Han characters stands
/// between word boundaries: 同程 is not named in 不同程度. A text that is said not to be a name keeps any
/// name within it from being found.
final class NameTrie {
  private static final Comparator<Found> LONGEST_FIRST =
      (one, other) -> {
        int byLength = Integer.compare(other.end - other.start, one.end - one.start);
        return byLength == 0 ? Integer.compare(one.ending, other.ending) : byLength;
      };

  private static final Comparator<Candidate> IN_ORDER =
      (one, other) -> {
        int byStart = Integer.compare(one.start(), other.start());
        return byStart == 0 ? Integer.compare(other.end(), one.end()) : byStart;
      };

  private final TrieNodes nodes = new TrieNodes();
  private final Beginnings beginnings = new Beginnings();

  /// The names that end at each node.
  private final List<List<TrieName>> names = new ArrayList<>(List.of(List.of()));

  /// Adds a name; in `exact` letter case only, or in any.
  void add(String name, Entity entity, boolean exact) {
    add(new TrieName(entity, name, exact, false, TrieName.AS_IT_IS));
  }

  /// Adds a name that means the entity in certain contexts only, in exactly this letter case.
  void addAmbiguous(String name, Entity entity) {
    add(new TrieName(entity, name, true, true, TrieName.AS_IT_IS));
  }

  /// Adds a text that names nothing, in any letter case.
  void addNoName(String text) {
    add(new TrieName(null, text, false, false, TrieName.AS_IT_IS));
  }

  /// Adds a term in its inflected forms, in any letter case.
  void add(Inflection inflection, Entity entity) {
    add(new TrieName(entity, inflection.stem(), false, false, inflection.endings()));
  }

  /// Names that are sure to mean what they mean stand first; what is no name, last: Meta Data is no
  /// Meta, but metadata.
  private void add(TrieName name) {
    String folded = Folding.fold(name.text());
    beginnings.add(folded);
    int node = TrieNodes.ROOT;
    for (int i = 0; i < folded.length(); i++) {
      node = nodes.add(node, folded.charAt(i));
    }
    while (names.size() <= node) {
      names.add(List.of());
    }
    List<TrieName> before = names.get(node);
    if (before.isEmpty()) {
      names.set(node, List.of(name));
      return;
    }
    List<TrieName> all = new ArrayList<>(before);
    int at = all.size();
    while (at > 0 && doubt(all.get(at - 1)) > doubt(name)) {
      at--;
    }
    all.add(at, name);
    names.set(node, all);
  }

  private static int doubt(TrieName name) {
    if (name.entity() == null) {
      return 2;
    }
    return name.ambiguous() ? 1 : 0;
  }

  /// What the text names, in order, and the terms within.
  List<Candidate> find(String text, IntPredicate wordBoundary) {
    String folded = Folding.fold(text);
    List<Found> found = new ArrayList<>();
    boolean afterLatin = false;
    for (int start = 0; start < text.length(); start++) {
      boolean latin = TrieName.isLatin(folded.charAt(start));
      // No name begins within a Latin word.
      if (!(latin && afterLatin) && beginnings.mayBeAt(folded, start)) {
        addNamesAt(text, folded, start, wordBoundary, found);
      }
      afterLatin = latin;
    }
    return withoutOverlaps(found);
  }

  /// A name that stands somewhere.
  ///
  /// @param name what it is first of all
  /// @param others what else it may be
  /// @param ending how much of it is an English ending; of two that are as long, the one that is a
  ///   name as it stands is meant
  private record Found(TrieName name, List<Entity> others, int start, int end, int ending) {
    @Nullable Entity entity() {
      return name.entity();
    }
  }

  private void addNamesAt(
      String text, String folded, int start, IntPredicate wordBoundary, List<Found> found) {
    int node = TrieNodes.ROOT;
    for (int at = start; at < folded.length(); at++) {
      node = nodes.next(node, folded.charAt(at));
      if (node == TrieNodes.NONE) {
        return;
      }
      List<TrieName> here = names.get(node);
      if (!here.isEmpty()) {
        addNames(here, text, start, at + 1, wordBoundary, found);
      }
    }
  }

  /// Adds what the names of a node mean that stand between these offsets.
  private static void addNames(
      List<TrieName> names,
      String text,
      int start,
      int plainEnd,
      IntPredicate wordBoundary,
      List<Found> found) {
    TrieName first = null;
    int firstEnd = 0;
    List<Entity> others = List.of();
    for (TrieName name : names) {
      int end =
          first != null && !name.ambiguous() ? -1 : name.endAt(text, start, plainEnd, wordBoundary);
      if (end > start && first == null) {
        first = name;
        firstEnd = end;
      } else if (end > start && end == firstEnd && name.entity() != null) {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(name.entity());
      }
    }
    if (first != null) {
      found.add(new Found(first, others, start, firstEnd, firstEnd - plainEnd));
    }
  }

  /// @param found by where they start
  private static List<Candidate> withoutOverlaps(List<Found> found) {
    List<Candidate> kept = new ArrayList<>(found.size());
    int first = 0;
    while (first < found.size()) {
      int last = first;
      int end = found.get(first).end;
      while (last + 1 < found.size() && found.get(last + 1).start < end) {
        last++;
        end = Math.max(end, found.get(last).end);
      }
      if (last == first) {
        addCandidate(found.get(first), false, kept);
      } else {
        addLongest(found.subList(first, last + 1), end, kept);
      }
      first = last + 1;
    }
    return kept;
  }

  /// Adds the longest of names that overlap one another, and what counts within them.
  private static void addLongest(List<Found> cluster, int end, List<Candidate> kept) {
    int start = cluster.getFirst().start;
    @Nullable Found[] taken = new Found[end - start];
    List<Candidate> longest = new ArrayList<>(cluster.size());
    cluster.sort(LONGEST_FIRST);
    for (Found name : cluster) {
      Found outer = taken[name.start - start];
      if (!isAll(taken, name.start - start, name.end - start, outer)) {
        continue;
      }
      if (outer == null) {
        Arrays.fill(taken, name.start - start, name.end - start, name);
        addCandidate(name, false, longest);
      } else if (isApart(name, outer)) {
        addCandidate(name, true, longest);
      }
    }
    longest.sort(IN_ORDER);
    kept.addAll(longest);
  }

  @SuppressWarnings("ReferenceEquality") // Two that are equal stand in one place, and are one.
  private static boolean isAll(@Nullable Found[] taken, int start, int end, @Nullable Found outer) {
    for (int at = start; at < end; at++) {
      if (taken[at] != outer) {
        return false;
      }
    }
    return true;
  }

  /// Whether a name within another one counts by itself: one of the two is a word of the field, and
  /// both are not the same.
  private static boolean isApart(Found inner, Found outer) {
    return inner.entity() != null
        && (inner.entity() instanceof Term || outer.entity() instanceof Term)
        && !inner.entity().equals(outer.entity());
  }

  private static void addCandidate(Found name, boolean inner, List<Candidate> kept) {
    Entity entity = name.entity();
    if (entity != null) {
      kept.add(
          new Candidate(entity, name.start, name.end, inner, name.name.ambiguous(), name.others));
    }
  }
}
