package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Person;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Term;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Vocabulary;

/// Decides which companies and technologies a talk names. Safe for use by many threads.
public final class Annotator {
  static final Comparator<Mention> ORDER =
      (one, other) -> {
        if (one.field() != other.field()) {
          return one.field().compareTo(other.field());
        }
        return one.start() == other.start()
            ? Integer.compare(other.end(), one.end())
            : Integer.compare(one.start(), other.start());
      };

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;
  private final Affiliations affiliations;

  public Annotator(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    affiliations = new Affiliations(vocabulary);
  }

  /// The talk with every place where it names an entity of the vocabulary, or the company that a
  /// speaker is with.
  public AnnotatedTalk annotate(Talk talk) {
    Senses senses = new Senses(vocabulary);
    for (TextField field : TextField.values()) {
      String text = talk.text(field);
      if (!text.isEmpty()) {
        senses.add(field, text, candidates(field, text, talk));
      }
    }
    List<Mention> mentions = senses.mentions();
    if (!talk.tags().isEmpty()) {
      mentions.addAll(wholeTags(talk, mentions));
    }
    affiliations.add(talk, mentions);
    mentions.sort(ORDER);
    return new AnnotatedTalk(talk, mentions);
  }

  /// Every place where a text that is all there is names an entity of the vocabulary.
  public List<Mention> mentions(TextField field, String text) {
    Senses senses = new Senses(vocabulary);
    senses.add(field, text, named(text));
    return senses.mentions();
  }

  private List<Candidate> candidates(TextField field, String text, Talk talk) {
    List<Candidate> candidates = named(text);
    if (field == TextField.SPEAKERS) {
      List<SpeakerLine> lines = SpeakerLine.of(talk.speakers());
      return candidates.stream()
          .filter(candidate ->
              candidate.entity() instanceof Person
                  || candidate.entity() instanceof Term
                  || lines.stream().noneMatch(line -> line.isOfName(candidate.start())))
          .toList();
    }
    return candidates;
  }

  /// The names in a text, but those in addresses.
  private List<Candidate> named(String text) {
    List<Candidate> candidates = vocabulary.candidates(text, analyzers.wordBoundaries(text));
    BitSet addresses = Addresses.in(text);
    return addresses.isEmpty()
        ? candidates
        : candidates.stream().filter(one -> !addresses.get(one.start())).toList();
  }

  /// Tags that are nothing but a name, which people write there in any letter case.
  private List<Mention> wholeTags(Talk talk, List<Mention> there) {
    List<Mention> mentions = new ArrayList<>();
    List<Mention> inTags =
        there.stream().filter(mention -> mention.field() == TextField.TAGS).toList();
    int start = 0;
    for (String tag : talk.tags()) {
      int from = start;
      int to = start + tag.length();
      boolean named =
          inTags.stream().anyMatch(mention -> mention.start() < to && mention.end() > from);
      if (!named) {
        technologyOrCompany(tag)
            .ifPresent(entity -> mentions.add(new Mention(entity, TextField.TAGS, from, to)));
      }
      start = to + 1;
    }
    return mentions;
  }

  private Optional<? extends Entity> technologyOrCompany(String name) {
    Optional<? extends Entity> technology = vocabulary.technology(name);
    return technology.isPresent() ? technology : vocabulary.company(name);
  }
}
