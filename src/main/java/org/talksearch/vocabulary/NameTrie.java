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

  private final SpellingTrie trie;
  private final Beginnings beginnings = new Beginnings();

  /// @param sorted by their folded texts
  NameTrie(List<Spelling> sorted) {
    trie = new SpellingTrie(sorted);
    sorted.forEach(beginnings::add);
  }

  /// What the text names, in order, and the terms within.
  List<Candidate> find(String text, IntPredicate wordBoundary) {
    char[] units = text.toCharArray();
    char[] folded = Folding.units(text);
    List<Found> found = new ArrayList<>();
    boolean afterLatin = false;
    for (int start = 0; start < folded.length; start++) {
      boolean latin = LatinLetters.contains(folded[start]);
      // No name begins within a Latin word.
      if (!(latin && afterLatin) && beginnings.mayBeAt(folded, start)) {
        addNamesAt(units, folded, start, wordBoundary, found);
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
      return name.entity;
    }
  }

  private void addNamesAt(
      char[] text, char[] folded, int start, IntPredicate wordBoundary, List<Found> found) {
    int target = trie.first(folded[start]);
    int at = start + 1;
    while (!SpellingTrie.isSpelling(target)) {
      if (trie.isSpelled(target)) {
        addNames(trie.spelled(target).names(), text, start, at, wordBoundary, found);
      }
      target = at < folded.length ? trie.next(target, folded[at]) : SpellingTrie.NOWHERE;
      if (target == SpellingTrie.NOWHERE) {
        return;
      }
      at++;
    }
    Spelling spelling = trie.spelling(target);
    if (spelling.isAt(folded, start)) {
      addNames(spelling.names(), text, start, start + spelling.length(), wordBoundary, found);
    }
  }

  /// Adds what the names of a spelling mean that stand between these offsets.
  private static void addNames(
      List<TrieName> names,
      char[] text,
      int start,
      int plainEnd,
      IntPredicate wordBoundary,
      List<Found> found) {
    TrieName first = null;
    int firstEnd = 0;
    List<Entity> others = List.of();
    for (int i = 0; i < names.size(); i++) {
      TrieName name = names.get(i);
      int end =
          first != null && !name.ambiguous ? -1 : name.endAt(text, start, plainEnd, wordBoundary);
      if (end > start && first == null) {
        first = name;
        firstEnd = end;
      } else if (end > start && end == firstEnd && name.entity != null) {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(name.entity);
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
          new Candidate(entity, name.start, name.end, inner, name.name.ambiguous, name.others));
    }
  }
}
