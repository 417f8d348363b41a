package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BinaryOperator;
import org.talksearch.analysis.Pinyin;
import org.talksearch.engine.Suggestion;

/// Names by their letters, from every word of them on, so that those which go on from what was
/// typed stand side by side.
///
/// The sorted list is walked like a tree of letters. A Han character is reached by itself, by the
/// letters of its pinyin, whole or as far as they are typed, and by its initial. Nothing else is
/// close enough: there is no edit distance.
public final class Completions {
  private static final char FIRST_IDEOGRAPH = '\u3005';

  /// A thing may match under this many of its names before they crowd out other things.
  private static final int NAMES_OF_ONE = 6;

  /// Longer names are cut off for sorting.
  private static final int LONGEST = 80;

  /// All names, the best first.
  private final List<CompletionName> names;

  private final Key[] keys;

  /// A name from one of its words on.
  private record Key(String letters, int start, int rank) {
    /// The letter at a depth; nothing is below every letter.
    int at(int depth) {
      return start + depth < letters.length() ? letters.charAt(start + depth) : -1;
    }

    static int compare(Key one, Key other) {
      for (int depth = 0; depth < LONGEST; depth++) {
        int letter = one.at(depth);
        int difference = letter - other.at(depth);
        if (difference != 0 || letter < 0) {
          return difference;
        }
      }
      return 0;
    }
  }

  /// A name that goes on from what was typed.
  ///
  /// @param start offset of the first matching letter
  /// @param end offset after the last
  /// @param literal whether its own letters were typed, not their pinyin
  /// @param rank of names that match alike the lower is the better
  record Match(CompletionName name, int start, int end, boolean literal, int rank) {
    boolean whole() {
      return literal && start == 0 && end == name.letters().length();
    }
  }

  Completions(List<CompletionName> gathered) {
    names = new ArrayList<>(gathered);
    // Stable: of the names of one thing, those that come first are the main ones.
    names.sort(
        Comparator.comparingInt((CompletionName name) -> group(name.kind()))
            .thenComparing(Comparator.comparingInt(CompletionName::talks).reversed())
            .thenComparing(CompletionName::of));
    List<Key> sorted = new ArrayList<>();
    for (int rank = 0; rank < names.size(); rank++) {
      CompletionName name = names.get(rank);
      for (int start = name.starts().nextSetBit(0);
          start >= 0;
          start = name.starts().nextSetBit(start + 1)) {
        sorted.add(new Key(name.letters(), start, rank));
      }
    }
    keys = sorted.toArray(Key[]::new);
    Arrays.sort(keys, Key::compare);
  }

  /// Companies and technologies stand together.
  static int group(Suggestion.Kind kind) {
    return switch (kind) {
      case COMPANY, TECHNOLOGY -> 0;
      case SPEAKER -> 1;
      case PHRASE -> 2;
    };
  }

  /// The best matches of each group, the best first, each thing once.
  ///
  /// @param letters as [CompletionName#letters] gives them
  /// @param most of each group
  List<Match> matches(String letters, int most) {
    if (letters.isEmpty() || letters.length() > LONGEST) {
      return List.of();
    }
    Found found = new Found(most);
    walk(new Range(0, keys.length), 0, letters, 0, true, found);
    return found.best();
  }

  private record Range(int from, int to) {}

  private void walk(Range range, int depth, String letters, int at, boolean literal, Found found) {
    if (at == letters.length()) {
      for (int i = range.from; i < range.to; i++) {
        found.offer(keys[i], depth, literal);
      }
      return;
    }
    char next = letters.charAt(at);
    Range same = below(range, depth, next);
    if (same.from < same.to) {
      walk(same, depth + 1, letters, at + 1, literal, found);
    }
    if (next < 'a' || next > 'z') {
      return;
    }
    int from = from(range.from, range.to, depth, FIRST_IDEOGRAPH);
    while (from < range.to) {
      char han = (char) keys[from].at(depth);
      int to = from(from, range.to, depth, han + 1);
      for (int length : Pinyin.typed(han, letters, at)) {
        walk(new Range(from, to), depth + 1, letters, at + length, false, found);
      }
      from = to;
    }
  }

  private Range below(Range range, int depth, char letter) {
    int from = from(range.from, range.to, depth, letter);
    return new Range(from, from(from, range.to, depth, letter + 1));
  }

  /// The first key from `low` on whose letter is this one or a later one. It is looked for in
  /// growing steps, since it is mostly near.
  private int from(int low, int high, int depth, int letter) {
    int step = 1;
    int first = low;
    while (first + step < high && keys[first + step].at(depth) < letter) {
      first += step;
      step *= 2;
    }
    int last = Math.min(high, first + step);
    while (first < last) {
      int middle = (first + last) >>> 1;
      if (keys[middle].at(depth) < letter) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  /// Keeps the best of each group.
  private final class Found {
    private static final int GROUPS = 3;

    /// What is called just so, then what begins so, then what has a later word that does.
    private static final Comparator<Match> BEST_FIRST =
        Comparator.comparing(Match::whole, Comparator.reverseOrder())
            .thenComparing(match -> match.start() > 0)
            .thenComparingInt(Match::rank);

    /// Of the names of one thing.
    private static final Comparator<Match> BEST_NAME_FIRST =
        Comparator.comparing((Match match) -> !match.name().main())
            .thenComparing(match -> !match.literal())
            .thenComparing(BEST_FIRST);

    private final int most;
    private final List<PriorityQueue<Match>> groups = new ArrayList<>();

    Found(int most) {
      this.most = most;
      for (int i = 0; i < GROUPS; i++) {
        groups.add(new PriorityQueue<>(BEST_FIRST.reversed()));
      }
    }

    void offer(Key key, int depth, boolean literal) {
      CompletionName name = names.get(key.rank);
      if (literal && name.respelled()) {
        return;
      }
      Match match = new Match(name, key.start, key.start + depth, literal, key.rank);
      PriorityQueue<Match> group = groups.get(group(name.kind()));
      if (group.size() < most * NAMES_OF_ONE) {
        group.add(match);
      } else if (BEST_FIRST.compare(match, group.element()) < 0) {
        group.remove();
        group.add(match);
      }
    }

    List<Match> best() {
      List<Match> best = new ArrayList<>();
      for (PriorityQueue<Match> group : groups) {
        Map<String, Match> things = new LinkedHashMap<>();
        group.stream()
            .sorted(BEST_FIRST)
            .forEach(match ->
                things.merge(match.name().of(), match, BinaryOperator.minBy(BEST_NAME_FIRST)));
        things.values().stream().limit(most).forEach(best::add);
      }
      return best;
    }
  }
}
