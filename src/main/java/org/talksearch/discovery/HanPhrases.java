package org.talksearch.discovery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.discovery.HanRuns.Gram;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TextField;

/// The Chinese phrases that several talks have, and how often words stand side by side at all.
final class HanPhrases {
  private static final int FEWEST_TALKS = 3;
  private static final int SHORTEST = 3;

  private final Map<String, Count> counts = new HashMap<>();
  private final Map<String, HanPhrase> phrases = new HashMap<>();

  /// The most occurrences of a longer phrase, by the phrase within it.
  private final Map<String, Integer> ofLonger = new HashMap<>();

  private int words;

  private static final class Count {
    private int occurrences;
    private int talks;
    private int lastTalk = -1;
  }

  HanPhrases(List<AnnotatedTalk> talks, TalkAnalyzers analyzers) {
    Map<AnnotatedTalk, Integer> numbers = new HashMap<>();
    forEach(
        talks,
        analyzers,
        (text, gram) -> count(gram, numbers.computeIfAbsent(text.talk(), _ -> numbers.size())));
    forEach(talks, analyzers, this::collect);
    phrases.values().forEach(phrase -> partsOf(phrase.words, phrase.occurrences));
  }

  private static void forEach(
      List<AnnotatedTalk> talks, TalkAnalyzers analyzers, BiConsumer<UnnamedText, Gram> use) {
    HanRuns runs = new HanRuns(analyzers);
    for (AnnotatedTalk talk : talks) {
      for (TextField field : TextField.values()) {
        if (field != TextField.SPEAKERS && field != TextField.TAGS) {
          UnnamedText text = UnnamedText.of(talk, field);
          runs.forEach(text, gram -> use.accept(text, gram));
        }
      }
    }
  }

  private void count(Gram gram, int talk) {
    Count count = counts.computeIfAbsent(gram.text(), _ -> new Count());
    count.occurrences++;
    if (count.lastTalk != talk) {
      count.lastTalk = talk;
      count.talks++;
    }
    if (gram.words().size() == 1) {
      words++;
    }
  }

  private void collect(UnnamedText text, Gram gram) {
    Count count = counts.get(gram.text());
    if (count != null
        && count.talks >= FEWEST_TALKS
        && gram.words().size() > 1
        && gram.text().length() >= SHORTEST) {
      HanPhrase phrase =
          phrases.computeIfAbsent(gram.text(), name -> new HanPhrase(name, gram.words()));
      phrase.add(text.talk().talk().id(), gram);
      phrase.addTalk(text.talk().talk().id(), text.around(gram.start(), gram.end()));
    }
  }

  private void partsOf(List<String> longer, int occurrences) {
    for (int from = 0; from < longer.size(); from++) {
      for (int to = from + 1; to <= longer.size(); to++) {
        if (to - from < longer.size()) {
          ofLonger.merge(String.join("", longer.subList(from, to)), occurrences, Math::max);
        }
      }
    }
  }

  Collection<HanPhrase> all() {
    return phrases.values();
  }

  /// Of the occurrences of a phrase, the share that one longer phrase has.
  double shareOfLonger(HanPhrase phrase) {
    return (double) ofLonger.getOrDefault(phrase.text, 0) / phrase.occurrences;
  }

  /// How often the phrase is among as many words of the corpus.
  double share(HanPhrase phrase) {
    return (double) phrase.occurrences / words;
  }

  /// The pointwise mutual information of its two parts, in nats, wherever it is least when the
  /// phrase is cut in two.
  double cohesion(HanPhrase phrase) {
    double least = Double.MAX_VALUE;
    for (int cut = 1; cut < phrase.words.size(); cut++) {
      double one = occurrences(phrase.words.subList(0, cut));
      double other = occurrences(phrase.words.subList(cut, phrase.words.size()));
      least = Math.min(least, Math.log(phrase.occurrences * (double) words / one / other));
    }
    return least;
  }

  private int occurrences(List<String> part) {
    Count count = counts.get(String.join("", part));
    // None are counted where a name would be cut, but the phrase is there.
    return count == null ? 1 : count.occurrences;
  }
}
