package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.discovery.HanRuns.Gram;
import org.talksearch.talk.TalkId;

/// Two or more Chinese words that stand side by side in several talks.
final class HanPhrase {
  private static final int EXAMPLES = 2;

  final String text;
  final List<String> words;
  final Set<TalkId> talks = new HashSet<>();
  final List<String> examples = new ArrayList<>();
  int occurrences;

  /// In how many places one of the words at least is no name that the vocabulary has.
  int lacking;

  private final Map<String, Integer> before = new HashMap<>();
  private final Map<String, Integer> behind = new HashMap<>();
  private boolean begins;
  private boolean ends;

  HanPhrase(String text, List<String> words) {
    this.text = text;
    this.words = List.copyOf(words);
  }

  void add(TalkId talk, Gram gram) {
    occurrences++;
    lacking += gram.lacks() ? 1 : 0;
    begins |= gram.before().isEmpty();
    ends |= gram.behind().isEmpty();
    // Where a clause begins or ends, each talk is a context of its own.
    before.merge(gram.before().isEmpty() ? talk.value() : gram.before(), 1, Integer::sum);
    behind.merge(gram.behind().isEmpty() ? talk.value() : gram.behind(), 1, Integer::sum);
  }

  /// Takes one of the first talks as an example.
  void addTalk(TalkId talk, String example) {
    if (talks.add(talk) && examples.size() < EXAMPLES) {
      examples.add(example);
    }
  }

  /// Whether somewhere nothing in Chinese stands before it, and somewhere nothing behind.
  boolean standsAlone() {
    return begins && ends;
  }

  /// How freely it goes on before and behind, whichever is less: the entropy of the words there, in
  /// nats. Low if it is a part of a longer phrase.
  double freedom() {
    return Math.min(entropy(before), entropy(behind));
  }

  private double entropy(Map<String, Integer> counts) {
    return counts.values().stream()
        .mapToDouble(count -> (double) count / occurrences)
        .map(share -> -share * Math.log(share))
        .sum();
  }
}
