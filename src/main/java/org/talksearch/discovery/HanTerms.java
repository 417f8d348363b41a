package org.talksearch.discovery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.analysis.GeneralChinese;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Speaker;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Finds Chinese terms in running text: words side by side, one of them no name yet, that
///
/// - stick together: their pointwise mutual information is high (Church and Hanks, Word Association
///   Norms, Computational Linguistics 16, 1990);
/// - are whole: what stands before and behind differs (Huang and Powers, Chinese Word Segmentation
///   Based on Contextual Entropy, PACLIC 2003), somewhere nothing does, and no longer phrase has
///   most of their places, as C-value asks for (Frantzi, Ananiadou and Mima, Automatic Recognition
///   of Multi-Word Terms, Digital Libraries 3, 2000);
/// - begin and end as names do ([NameWords]);
/// - are rarer in Chinese at large (Ahmad, Gillam and Tostevin, Weirdness Indexing, TREC-8, 1999).
final class HanTerms {
  private static final double LEAST_COHESION = 2;
  private static final double LEAST_FREEDOM = 1;
  private static final double LEAST_LIKE_NAMES = 0.3;
  private static final double LEAST_LIKE_NAMES_ON_ONE_SIDE = -1.2;
  private static final double LEAST_CONTRAST = 3;
  private static final double LARGEST_SHARE_OF_LONGER = 0.5;
  private static final double WEIGHT_OF_COHESION = 0.3;

  /// Words that count or point, with which no term begins.
  private static final Pattern NO_FIRST_WORD =
      Pattern.compile("[第同本这那该各每某此个条次种台笔款份名位家项件]|[数几一二两三四五六七八九十百千万亿]+[个行条次种]?");

  /// Words that say where in something, and those of addresses, with which none ends.
  private static final Pattern NO_LAST_WORD = Pattern.compile("[中上下里内外时后前间站路街村区]");

  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,3}");

  private final Vocabulary vocabulary;
  private final KnownTerms known;
  private final TalkAnalyzers analyzers;
  private final GeneralChinese general = new GeneralChinese();

  HanTerms(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    known = new KnownTerms(vocabulary);
    this.analyzers = analyzers;
  }

  List<HanTerm> of(List<AnnotatedTalk> talks) {
    HanPhrases phrases = new HanPhrases(talks, analyzers);
    NameWords nameWords =
        new NameWords(
            vocabulary, analyzers, phrases.all().stream().map(phrase -> phrase.words).toList());
    Set<String> surnames = surnames(talks);
    return phrases.all().stream()
        .filter(phrase ->
            isWhole(phrase, phrases)
                && isLikeNames(phrase, nameWords)
                && contrast(phrase, phrases) >= LEAST_CONTRAST
                && !isPerson(phrase, surnames)
                && !NO_FIRST_WORD.matcher(phrase.words.getFirst()).matches()
                && !NO_LAST_WORD.matcher(phrase.words.getLast()).matches()
                && known.entity(phrase.text).isEmpty())
        .map(phrase ->
            new HanTerm(
                phrase.text,
                likeNames(phrase, nameWords)
                    + Math.log(phrase.talks.size())
                    + WEIGHT_OF_COHESION * phrases.cohesion(phrase),
                phrase.talks.size(),
                phrase.examples))
        .sorted(
            Comparator.comparingDouble((HanTerm term) -> -term.score())
                .thenComparing(HanTerm::name))
        .toList();
  }

  private static boolean isWhole(HanPhrase phrase, HanPhrases phrases) {
    return 2 * phrase.lacking >= phrase.occurrences
        && phrase.standsAlone()
        && phrase.freedom() >= LEAST_FREEDOM
        && phrases.shareOfLonger(phrase) <= LARGEST_SHARE_OF_LONGER
        && phrases.cohesion(phrase) >= LEAST_COHESION;
  }

  private static boolean isLikeNames(HanPhrase phrase, NameWords nameWords) {
    return nameWords.first(phrase.words.getFirst()) >= LEAST_LIKE_NAMES_ON_ONE_SIDE
        && nameWords.last(phrase.words.getLast()) >= LEAST_LIKE_NAMES_ON_ONE_SIDE
        && likeNames(phrase, nameWords) >= LEAST_LIKE_NAMES;
  }

  private static double likeNames(HanPhrase phrase, NameWords nameWords) {
    return nameWords.first(phrase.words.getFirst()) + nameWords.last(phrase.words.getLast());
  }

  /// How much more often it is there than in Chinese at large: a logarithm.
  private double contrast(HanPhrase phrase, HanPhrases phrases) {
    double least = 1;
    for (int i = 1; i < phrase.words.size(); i++) {
      least = Math.min(least, general.share(phrase.words.get(i - 1), phrase.words.get(i)));
    }
    return Math.log(phrases.share(phrase) / least);
  }

  /// The first characters of the names of speakers who have a Chinese one.
  private static Set<String> surnames(List<AnnotatedTalk> talks) {
    Set<String> surnames = new HashSet<>();
    for (AnnotatedTalk talk : talks) {
      for (Speaker speaker : talk.talk().speakers()) {
        String name = Folding.fold(speaker.name());
        if (PERSON.matcher(name).matches()) {
          surnames.add(name.substring(0, 1));
        }
      }
    }
    return surnames;
  }

  /// Whether it reads like a name of somebody: single characters, as no word is made of, behind a
  /// surname.
  private static boolean isPerson(HanPhrase phrase, Set<String> surnames) {
    return PERSON.matcher(phrase.text).matches()
        && phrase.words.size() == phrase.text.length()
        && surnames.contains(phrase.words.getFirst());
  }
}
