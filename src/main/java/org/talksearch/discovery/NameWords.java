package org.talksearch.discovery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.vocabulary.Vocabulary;

/// Which words names begin and end with, learnt from those that the vocabulary has.
///
/// A term is made of words that many terms are made of (Nakagawa and Mori, A Simple but Powerful
/// Automatic Term Extraction Method, Computerm 2002). The vocabulary tells more surely than the
/// corpus what is a term, so that its names are counted, against phrases of the corpus.
final class NameWords {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,}");

  /// So many sightings stand for what one would expect of a word that was hardly seen.
  private static final double PRIOR = 3;

  private final Map<String, Integer> firstOfNames = new HashMap<>();
  private final Map<String, Integer> lastOfNames = new HashMap<>();
  private final Map<String, Integer> firstOfPhrases = new HashMap<>();
  private final Map<String, Integer> lastOfPhrases = new HashMap<>();
  private int names;
  private int phrases;

  NameWords(Vocabulary vocabulary, TalkAnalyzers analyzers, Collection<List<String>> phrases) {
    vocabulary.foldedNames().forEach(name -> addName(name, analyzers));
    vocabulary.foldedTerms().stream()
        .filter(name -> !vocabulary.foldedNames().contains(name))
        .forEach(name -> addName(name, analyzers));
    for (List<String> words : phrases) {
      firstOfPhrases.merge(words.getFirst(), 1, Integer::sum);
      lastOfPhrases.merge(words.getLast(), 1, Integer::sum);
      this.phrases++;
    }
  }

  private void addName(String name, TalkAnalyzers analyzers) {
    if (HAN.matcher(name).matches()) {
      List<AnalyzedToken> words = analyzers.wordsOf(name);
      if (words.size() > 1) {
        firstOfNames.merge(words.getFirst().term(), 1, Integer::sum);
        lastOfNames.merge(words.getLast().term(), 1, Integer::sum);
        names++;
      }
    }
  }

  /// How much likelier a name begins with the word than any phrase does: a logarithm, 0 if as
  /// likely.
  double first(String word) {
    return logOdds(firstOfNames, firstOfPhrases, word);
  }

  /// The same for its end.
  double last(String word) {
    return logOdds(lastOfNames, lastOfPhrases, word);
  }

  private double logOdds(
      Map<String, Integer> ofNames, Map<String, Integer> ofPhrases, String word) {
    // A few phrases tell little: each counts as one name at most.
    double perPhrase = Math.min(1, (double) names / Math.max(1, phrases));
    double expected = perPhrase * ofPhrases.getOrDefault(word, 0);
    return Math.log((ofNames.getOrDefault(word, 0) + PRIOR) / (expected + PRIOR));
  }
}
