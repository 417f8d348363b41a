package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.Mention;
import org.talksearch.vocabulary.Folding;

/// The Chinese words of texts, as they stand side by side; no sentence twice: what an organiser has
/// below every talk says nothing of any.
final class HanRuns {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern SENTENCE = Pattern.compile("[^\\n。！？!?；;]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 8;

  private final TalkAnalyzers analyzers;
  private final Set<String> sentences = new HashSet<>();

  HanRuns(TalkAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /// Up to four words side by side that do not cut a name in two; beside them the words before and
  /// behind, which are empty if there are none.
  ///
  /// @param text as it is folded
  /// @param lacks whether one of the words is no name that the vocabulary has
  record Gram(
      String text,
      List<String> words,
      int start,
      int end,
      boolean lacks,
      String before,
      String behind) {}

  private record Word(String text, int start, int end, boolean isFree) {}

  /// Every gram of a text, but those of sentences that were there before.
  void forEach(UnnamedText text, Consumer<Gram> use) {
    BitSet seen = seen(text.text());
    BitSet withinNames = withinNames(text);
    List<Word> run = new ArrayList<>();
    for (AnalyzedToken token : analyzers.wordsOf(text.text())) {
      String word = Folding.fold(text.text().substring(token.start(), token.end()));
      boolean goesOn = !run.isEmpty() && run.getLast().end == token.start();
      boolean han = !seen.get(token.start()) && HAN.matcher(word).matches();
      if (!goesOn || !han) {
        forEach(run, withinNames, use);
        run.clear();
      }
      if (han) {
        run.add(
            new Word(word, token.start(), token.end(), text.isFree(token.start(), token.end())));
      }
    }
    forEach(run, withinNames, use);
  }

  private static void forEach(List<Word> run, BitSet withinNames, Consumer<Gram> use) {
    for (int from = 0; from < run.size(); from++) {
      int start = run.get(from).start;
      boolean lacks = false;
      for (int to = from; to < run.size() && to < from + MOST_WORDS; to++) {
        int end = run.get(to).end;
        lacks |= run.get(to).isFree;
        if (end - start > LONGEST) {
          break;
        }
        if (!withinNames.get(start) && !withinNames.get(end)) {
          List<String> words = run.subList(from, to + 1).stream().map(Word::text).toList();
          use.accept(
              new Gram(
                  String.join("", words),
                  words,
                  start,
                  end,
                  lacks,
                  from == 0 ? "" : run.get(from - 1).text,
                  to + 1 == run.size() ? "" : run.get(to + 1).text));
        }
      }
    }
  }

  private BitSet seen(String text) {
    BitSet seen = new BitSet();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      if (!sentences.add(SPACE.matcher(Folding.fold(sentence.group())).replaceAll(""))) {
        seen.set(sentence.start(), sentence.end());
      }
    }
    return seen;
  }

  /// The offsets at which a cut goes through a name.
  private static BitSet withinNames(UnnamedText text) {
    BitSet within = new BitSet();
    for (Mention mention : text.talk().mentions()) {
      if (mention.field() == text.field()) {
        within.set(mention.start() + 1, mention.end());
      }
    }
    return within;
  }
}
