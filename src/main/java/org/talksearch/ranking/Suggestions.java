package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Snippet.Span;
import org.talksearch.engine.Suggestion;
import org.talksearch.engine.Suggestion.Completion;
import org.talksearch.engine.Suggestion.Title;
import org.talksearch.ranking.CompletionName.Script;
import org.talksearch.ranking.Completions.Match;

/// Completes the end of what was typed. A name may have spaces and pinyin may be typed with some,
/// so the longest end that begins a name counts first.
public final class Suggestions {
  /// Longer ends than this many words begin no name.
  private static final int MOST_WORDS = 8;

  /// Names are shorter than this, so no word goes on from farther back.
  private static final int LONGEST_WORD = 40;

  /// How the groups share the room: entities, speakers, phrases, titles.
  private static final int[] SHARES = {2, 1, 1, 1};

  private final Completions completions;
  private final TalkAnalyzers analyzers;
  private final int most;
  private final List<List<Completion>> groups =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final Set<String> seen = new HashSet<>();
  private boolean literal;

  private Suggestions(Completions completions, TalkAnalyzers analyzers, int most) {
    this.completions = completions;
    this.analyzers = analyzers;
    this.most = most;
  }

  /// The best of each group of kinds, up to `most` of it.
  ///
  /// @param literal whether the letters of any of them were typed, not their pinyin
  public record Completed(List<List<Completion>> groups, boolean literal) {
    /// What to look for in titles: they are not known by their pinyin, but what it stands for is.
    public String forTitles(String typed) {
      return literal
          ? typed
          : groups.stream().flatMap(List::stream).findFirst().map(Completion::text).orElse(typed);
    }

    /// Those of all groups, and titles: what there are most of gives way when there are too many.
    public List<Suggestion> fairly(List<Title> titles, int size) {
      List<List<? extends Suggestion>> all = new ArrayList<>(groups);
      all.add(titles);
      int[] shares = all.stream().mapToInt(List::size).toArray();
      for (int sum = IntStream.of(shares).sum(); sum > size; sum--) {
        int largest = 0;
        for (int i = 1; i < shares.length; i++) {
          largest = shares[i] * SHARES[largest] >= shares[largest] * SHARES[i] ? i : largest;
        }
        shares[largest]--;
      }
      List<Suggestion> suggestions = new ArrayList<>();
      for (int i = 0; i < shares.length; i++) {
        suggestions.addAll(all.get(i).subList(0, shares[i]));
      }
      return suggestions;
    }
  }

  public static Completed of(
      String typed, int most, Completions completions, TalkAnalyzers analyzers) {
    Suggestions suggestions = new Suggestions(completions, analyzers, most);
    suggestions.complete(typed);
    return new Completed(suggestions.groups, suggestions.literal);
  }

  private void complete(String typed) {
    List<Integer> words =
        IntStream.range(0, typed.length())
            .filter(i -> !isSpace(typed.charAt(i)) && (i == 0 || isSpace(typed.charAt(i - 1))))
            .boxed()
            .toList();
    if (words.isEmpty()) {
      return;
    }
    for (int word : words.subList(Math.max(0, words.size() - MOST_WORDS), words.size())) {
      add(typed, word);
      // Letters that are pinyin together are no words of their own.
      if (!seen.isEmpty() && (!literal || isFull())) {
        return;
      }
    }
    if (seen.isEmpty()) {
      completeWithin(typed, words.getLast());
    }
  }

  /// Completes the end of a word that is not set off by a space: 京东的容 ends in 容.
  private void completeWithin(String typed, int wordStart) {
    IntPredicate boundaries = analyzers.wordBoundaries(typed);
    int first = Math.max(wordStart + 1, typed.length() - LONGEST_WORD);
    for (int i = first; i < typed.length() && seen.isEmpty(); i++) {
      Script script = Script.of(typed.charAt(i));
      boolean begins =
          script != Script.of(typed.charAt(i - 1)) || (script == Script.HAN && boundaries.test(i));
      if (begins && script != Script.NONE) {
        add(typed, i);
      }
    }
  }

  private void add(String typed, int start) {
    String head = typed.substring(0, start);
    List<Match> matches = completions.matches(CompletionName.letters(typed.substring(start)), most);
    for (Match match : matches) {
      List<Completion> group = groups.get(Completions.group(match.name().kind()));
      String text = head + match.name().text();
      // When a longer end has begun a name, a shorter one has to spell its own.
      boolean meant = match.literal() || !literal;
      if (meant && group.size() < most && seen.add(CompletionName.letters(text))) {
        List<Span> spans =
            match.name().span(match.start(), match.end()).stream()
                .map(span -> new Span(start + span.start(), start + span.end()))
                .toList();
        group.add(new Completion(match.name().kind(), text, spans, match.name().talks()));
      }
    }
    literal |= matches.stream().anyMatch(Match::literal);
  }

  private boolean isFull() {
    return groups.stream().mapToInt(List::size).sum() >= most;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
