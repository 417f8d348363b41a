package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  /// Longer runs of Han characters are hardly ever there by chance across words.
  private static final int LONGEST_CUT_BY_CHANCE = 3;

  private final Node root = new Node();

  /// Adds a name; in `exact` letter case only, or in any.
  void add(String name, Entity entity, boolean exact) {
    node(name).add(new Name(entity, name, exact, false, List.of("")));
  }

  /// Adds a name that means the entity in certain contexts only, in exactly this letter case.
  void addAmbiguous(String name, Entity entity) {
    node(name).add(new Name(entity, name, true, true, List.of("")));
  }

  /// Adds a text that names nothing, in any letter case.
  void addNoName(String text) {
    node(text).add(new Name(null, text, false, false, List.of("")));
  }

  /// Adds a term in its inflected forms, in any letter case.
  void add(Inflection inflection, Entity entity) {
    node(inflection.stem())
        .add(new Name(entity, inflection.stem(), false, false, inflection.endings()));
  }

  private Node node(String name) {
    Node node = root;
    for (int i = 0; i < name.length(); i++) {
      node = node.next.computeIfAbsent(Folding.fold(name.charAt(i)), c -> new Node());
    }
    return node;
  }

  /// What the text names, in order, and the terms within.
  List<Candidate> find(String text, IntPredicate wordBoundary) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      addNamesAt(text, start, wordBoundary, found);
    }
    return withoutOverlaps(found, text.length());
  }

  /// A name that stands somewhere.
  ///
  /// @param name what it is first of all
  /// @param others what else it may be
  /// @param ending how much of it is an English ending; of two that are as long, the one that is a
  ///   name as it stands is meant
  private record Found(Name name, List<Entity> others, int start, int end, int ending) {
    @Nullable Entity entity() {
      return name.entity;
    }
  }

  private void addNamesAt(String text, int start, IntPredicate wordBoundary, List<Found> found) {
    Node node = root;
    for (int at = start; at < text.length(); at++) {
      node = node.next.get(Folding.fold(text.charAt(at)));
      if (node == null) {
        return;
      }
      Name first = null;
      int firstEnd = 0;
      List<Entity> others = new ArrayList<>(0);
      for (Name name : node.names) {
        int end =
            first != null && !name.ambiguous ? -1 : name.endAt(text, start, at + 1, wordBoundary);
        if (end > start && first == null) {
          first = name;
          firstEnd = end;
        } else if (end > start && end == firstEnd && name.entity != null) {
          others.add(name.entity);
        }
      }
      if (first != null) {
        found.add(new Found(first, others, start, firstEnd, firstEnd - at - 1));
      }
    }
  }

  private static List<Candidate> withoutOverlaps(List<Found> found, int length) {
    @Nullable Found[] taken = new Found[length];
    List<Candidate> kept = new ArrayList<>();
    found.sort(
        Comparator.comparingInt((Found name) -> name.start - name.end)
            .thenComparingInt(Found::ending));
    for (Found name : found) {
      List<@Nullable Found> there = Arrays.asList(taken).subList(name.start, name.end);
      Found outer = there.getFirst();
      if (there.stream().allMatch(Objects::isNull)) {
        Collections.fill(there, name);
        addCandidate(name, false, kept);
      } else if (outer != null
          && name.entity() instanceof Term term
          && !term.equals(outer.entity())
          && there.stream().allMatch(outer::equals)) {
        addCandidate(name, true, kept);
      }
    }
    kept.sort(
        Comparator.comparingInt(Candidate::start)
            .thenComparing(Comparator.comparingInt(Candidate::end).reversed()));
    return kept;
  }

  private static void addCandidate(Found name, boolean inner, List<Candidate> kept) {
    Entity entity = name.entity();
    if (entity != null) {
      kept.add(
          new Candidate(entity, name.start, name.end, inner, name.name.ambiguous, name.others));
    }
  }

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Name> names = new ArrayList<>(0);

    /// Names that are sure to mean what they mean stand first.
    void add(Name name) {
      int at = names.size();
      while (!name.ambiguous && at > 0 && names.get(at - 1).ambiguous) {
        at--;
      }
      names.add(at, name);
    }
  }

  /// @param entity null if the text names nothing
  private record Name(
      @Nullable Entity entity,
      String text,
      boolean exact,
      boolean ambiguous,
      List<String> endings) {

    /// Where the name ends that stands between these offsets, with an ending if it has one; -1 if
    /// it does not stand there.
    int endAt(String all, int start, int end, IntPredicate wordBoundary) {
      if (continuesBefore(all, start) || (exact && !sameCase(all, start))) {
        return -1;
      }
      if (text.length() <= LONGEST_CUT_BY_CHANCE && text.chars().allMatch(c -> isHan((char) c))) {
        return wordBoundary.test(start) && wordBoundary.test(end) ? end : -1;
      }
      for (String ending : endings) {
        int inflectedEnd = end + ending.length();
        if (all.regionMatches(true, end, ending, 0, ending.length())
            && !continuesAfter(all, inflectedEnd)) {
          return inflectedEnd;
        }
      }
      return -1;
    }

    private boolean sameCase(String all, int start) {
      for (int i = 0; i < text.length(); i++) {
        if (Folding.foldKeepingCase(all.charAt(start + i))
            != Folding.foldKeepingCase(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean continuesBefore(String all, int start) {
      return start > 0
          && (isLatin(text.charAt(0)) || text.charAt(0) == '.')
          && isLatin(all.charAt(start - 1));
    }

    private boolean continuesAfter(String all, int end) {
      if (end == all.length() || !isLatin(text.charAt(text.length() - 1))) {
        return false;
      }
      return isLatin(all.charAt(end))
          || all.charAt(end) == '#'
          || all.startsWith("++", end)
          || (all.charAt(end) == '&' && end + 1 < all.length() && isLatin(all.charAt(end + 1)));
    }

    private static boolean isLatin(char c) {
      return c == '_' || (Character.isLetterOrDigit(c) && !isHan(c) && !isKana(c));
    }

    private static boolean isHan(char c) {
      return Character.isIdeographic(c);
    }

    private static boolean isKana(char c) {
      return c >= '\u3040' && c <= '\u30ff';
    }
  }
}
