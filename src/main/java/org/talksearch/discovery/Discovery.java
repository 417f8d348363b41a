package org.talksearch.discovery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.discovery.Sightings.Sighted;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Mention;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LegalName;
import org.talksearch.vocabulary.Vocabulary;

/// Proposes what a vocabulary lacks, from talks that were annotated with it.
public final class Discovery {
  /// Names that only one text has once are mostly slips.
  private static final double LEAST_SCORE = 3;

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  public Discovery(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  /// Names of companies and technologies, the most telling first.
  ///
  /// The score of a name is the sum, over the talks that have it, of the weight of the most telling
  /// place there: 3 for an affiliation, a link to GitHub or a tag; 2 for a title, an ending such as
  /// 公司 or 云, or brackets behind the same in the other language; 1 for other text.
  public List<Proposal> names(List<AnnotatedTalk> talks) {
    Sightings sightings = new Sightings();
    LatinWords words = new LatinWords(talks, analyzers);
    LatinNames latin = new LatinNames(words);
    HanNames han = new HanNames(vocabulary, analyzers);
    for (AnnotatedTalk talk : talks) {
      for (TextField field : TextField.values()) {
        UnnamedText text = UnnamedText.of(talk, field);
        switch (field) {
          case TAGS -> seeTags(text, words, sightings);
          case SPEAKERS -> seeAffiliations(text, sightings);
          case TITLE, ALTERNATE_TITLE, ABSTRACT, ALTERNATE_ABSTRACT, NOTES -> {
            latin.see(text, sightings);
            han.see(text, sightings);
            BracketedNames.see(text, words, sightings);
          }
        }
      }
      Repositories.see(talk, vocabulary, sightings);
    }
    Naming naming = new Naming(vocabulary, talks);
    return sightings.names().entrySet().stream()
        .filter(entry -> entry.getValue().score() >= LEAST_SCORE)
        .filter(entry -> !entry.getValue().isLabel() && !entry.getValue().isAnyName())
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Sighted> entry) -> -entry.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .flatMap(entry -> naming.proposal(entry.getValue()).stream())
        .toList();
  }

  /// Names and terms that translate each other, the surest first: those that brackets say so of,
  /// then those whose talks coincide.
  public List<TermPair> pairs(List<AnnotatedTalk> talks) {
    return Stream.of(
            new BracketedTerms(vocabulary, analyzers).of(talks),
            new TermPairs(vocabulary, analyzers).of(talks))
        .flatMap(List::stream)
        .toList();
  }

  /// Chinese words of the field that are no name in any other language, the most telling first.
  public List<HanTerm> words(List<AnnotatedTalk> talks) {
    return new HanTerms(vocabulary, analyzers).of(talks);
  }

  private static void seeTags(UnnamedText text, LatinWords words, Sightings sightings) {
    int start = 0;
    for (String tag : text.talk().talk().tags()) {
      int end = start + tag.length();
      boolean ofEvent = Folding.fold(text.talk().talk().event().name()).contains(Folding.fold(tag));
      if (tag.length() > 1 && !ofEvent && !words.isOrdinary(tag) && text.isFree(start, end)) {
        Sighted sighted =
            sightings.add(
                tag,
                Place.TAG,
                text.talk(),
                text.talk().talk().title().replaceAll("[\\p{C}\\s]+", " "));
        sighted.tags++;
        if (isInText(tag, text.talk())) {
          sighted.tagsInText++;
        }
      }
      start = end + 1;
    }
  }

  private static boolean isInText(String tag, AnnotatedTalk talk) {
    return EnumSet.complementOf(EnumSet.of(TextField.TAGS, TextField.SPEAKERS)).stream()
        .anyMatch(field -> Folding.fold(talk.talk().text(field)).contains(Folding.fold(tag)));
  }

  private static void seeAffiliations(UnnamedText text, Sightings sightings) {
    for (Mention mention : text.talk().mentions()) {
      if (mention.field() == TextField.SPEAKERS
          && mention.entity() instanceof Company company
          && !company.known()
          && !LegalName.bare(company.englishName()).isEmpty()) {
        String name = text.text().substring(mention.start(), mention.end());
        sightings.add(
            LegalName.bare(name).length() == name.length() ? name : shortened(name),
            Place.AFFILIATION,
            text.talk(),
            text.around(mention.start(), mention.end()));
      }
    }
  }

  /// A registered name without its legal form, in its own letter case.
  private static String shortened(String name) {
    String bare = LegalName.bare(name);
    return name.length() > bare.length() && name.toLowerCase(Locale.ROOT).startsWith(bare)
        ? name.substring(0, bare.length())
        : bare;
  }
}
