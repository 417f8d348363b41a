package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.talksearch.talk.Entity;

/// Finds names in text: of names that overlap the longest.
///
/// A name of Latin letters and digits stands alone: no letter, digit or underscore of a Latin word
/// on either side, and C is not named in C++ or C#. A name of two or three Han characters stands
/// between word boundaries: 同程 is not named in 不同程度.
final class NameTrie {
  /// Longer runs of Han characters are hardly ever there by chance across words.
  private static final int LONGEST_CUT_BY_CHANCE = 3;

  private final Node root = new Node();

  /// Adds a name; in `exact` letter case only, or in any.
  void add(String name, Entity entity, boolean exact) {
    Node node = root;
    for (int i = 0; i < name.length(); i++) {
      node = node.next.computeIfAbsent(Folding.fold(name.charAt(i)), c -> new Node());
    }
    node.names.add(new Name(entity, name, exact));
  }

  /// What the text names, in order.
  List<Candidate> find(String text, IntPredicate wordBoundary) {
    List<Candidate> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      addNamesAt(text, start, wordBoundary, found);
    }
    return withoutOverlaps(found, text.length());
  }

  private void addNamesAt(
      String text, int start, IntPredicate wordBoundary, List<Candidate> found) {
    Node node = root;
    for (int at = start; at < text.length(); at++) {
      node = node.next.get(Folding.fold(text.charAt(at)));
      if (node == null) {
        return;
      }
      for (Name name : node.names) {
        if (name.standsAt(text, start, at + 1, wordBoundary)) {
          found.add(new Candidate(name.entity, start, at + 1));
          break;
        }
      }
    }
  }

  private static List<Candidate> withoutOverlaps(List<Candidate> found, int length) {
    BitSet taken = new BitSet(length);
    List<Candidate> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt((Candidate c) -> c.start() - c.end()))
        .forEach(candidate -> {
          int next = taken.nextSetBit(candidate.start());
          if (next < 0 || next >= candidate.end()) {
            taken.set(candidate.start(), candidate.end());
            kept.add(candidate);
          }
        });
    kept.sort(Comparator.comparingInt(Candidate::start));
    return kept;
  }

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Name> names = new ArrayList<>(0);
  }

  private record Name(Entity entity, String text, boolean exact) {

    boolean standsAt(String all, int start, int end, IntPredicate wordBoundary) {
      if (exact && !sameCase(all, start)) {
        return false;
      }
      if (text.length() <= LONGEST_CUT_BY_CHANCE && text.chars().allMatch(c -> isHan((char) c))) {
        return wordBoundary.test(start) && wordBoundary.test(end);
      }
      return !continuesBefore(all, start) && !continuesAfter(all, end);
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
