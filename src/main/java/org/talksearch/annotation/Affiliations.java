package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LatinLetters;
import org.talksearch.vocabulary.LegalName;
import org.talksearch.vocabulary.Vocabulary;

/// Tells the companies that the speakers are with. One that the vocabulary lacks is a company of
/// its own, and the talk's other texts name it, too.
final class Affiliations {
  private final Vocabulary vocabulary;

  Affiliations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Adds to what was found in the talk's texts.
  void add(Talk talk, List<Mention> mentions) {
    for (SpeakerLine line : SpeakerLine.of(talk.speakers())) {
      if (!line.speaker().affiliation().isEmpty()) {
        addOf(line, talk, mentions);
      }
    }
    mentions.replaceAll(mention -> withLegalForm(mention, talk));
  }

  private void addOf(SpeakerLine line, Talk talk, List<Mention> mentions) {
    boolean named =
        isNamed(Company.class, line.affiliationStart(), line.affiliationEnd(), mentions);
    for (Organisation organisation : Organisation.in(line.speaker())) {
      int start = line.affiliationStart() + organisation.start();
      int end = line.affiliationStart() + organisation.end();
      String name = organisation.name();
      boolean known = vocabulary.company(LegalName.bare(name)).isPresent();
      // Most of those with a technology in their name are its projects, but firms have it, too.
      boolean taken =
          isNamed(Company.class, start, end, mentions)
              || (isNamed(Technology.class, start, end, mentions)
                  && !known
                  && !Organisation.isRegistered(name));
      // Beside one that is known, a department is more likely than another organisation.
      if (!taken && (!named || known || Organisation.hasForm(name))) {
        add(organisation, line, talk, mentions);
      }
    }
  }

  private void add(Organisation organisation, SpeakerLine line, Talk talk, List<Mention> mentions) {
    int start = line.affiliationStart() + organisation.start();
    int end = line.affiliationStart() + organisation.end();
    company(organisation.name(), line.speaker())
        .ifPresent(company -> {
          mentions.removeIf(mention -> overlaps(mention, TextField.SPEAKERS, start, end));
          mentions.add(new Mention(company, TextField.SPEAKERS, start, end));
          if (!company.known()) {
            addElsewhere(company, talk, mentions);
          }
        });
  }

  private static boolean isNamed(
      Class<? extends Entity> type, int start, int end, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(mention ->
            overlaps(mention, TextField.SPEAKERS, start, end) && type.isInstance(mention.entity()));
  }

  private static boolean overlaps(Mention mention, TextField field, int start, int end) {
    return mention.field() == field && mention.start() < end && start < mention.end();
  }

  private Optional<Company> company(String name, Speaker speaker) {
    String bare = LegalName.bare(name);
    Optional<Company> known = vocabulary.company(bare);
    String id = LegalName.id(name);
    if (known.isPresent() || id.isEmpty() || vocabulary.entity(id).isPresent()) {
      return known;
    }
    if (vocabulary.technology(bare).isPresent()
        || isWord(name)
        // Some sources lack the other words of a name.
        || vocabulary.beginsName(bare)
        || !Organisation.isPlausible(name, speaker)) {
      return Optional.empty();
    }
    return Optional.of(new Company(id, name, name, Company.Kind.COMPANY, "", false));
  }

  /// Whether this is a word or term of English; firms are rather called by those of Chinese, and by
  /// capitals.
  private boolean isWord(String name) {
    return name.codePoints().noneMatch(Character::isIdeographic)
        && name.codePoints().anyMatch(Character::isLowerCase)
        && vocabulary.foldedTerms().contains(Folding.fold(name));
  }

  /// The places where a talk's texts have the name of a speaker's company, as long as it is no
  /// everyday word.
  private static void addElsewhere(Company company, Talk talk, List<Mention> mentions) {
    String name = LegalName.bare(company.englishName());
    if (name.length() < SHORTEST_ELSEWHERE) {
      return;
    }
    List<Mention> more = new ArrayList<>();
    for (TextField field : TextField.values()) {
      if (field == TextField.SPEAKERS) {
        continue;
      }
      String text = talk.text(field);
      String folded = Folding.fold(text);
      for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length())) {
        int start = at;
        int end = at + name.length();
        boolean alone = isEdge(folded, start) && isEdge(folded, end);
        boolean capital = !Character.isLowerCase(text.charAt(start));
        if (alone
            && capital
            && mentions.stream().noneMatch(mention -> overlaps(mention, field, start, end))) {
          more.add(new Mention(company, field, start, end));
        }
      }
    }
    mentions.addAll(more);
  }

  private static final int SHORTEST_ELSEWHERE = 4;

  /// Whether a Latin word does not go on at an offset.
  private static boolean isEdge(String folded, int offset) {
    return offset == 0
        || offset == folded.length()
        || !LatinLetters.contains(folded.charAt(offset - 1))
        || !LatinLetters.contains(folded.charAt(offset));
  }

  /// The mention of a company with the legal form of its name, where the text has that.
  private static Mention withLegalForm(Mention mention, Talk talk) {
    if (!(mention.entity() instanceof Company)) {
      return mention;
    }
    String text = talk.text(mention.field());
    int end = LegalName.endAfter(text, mention.end());
    return end == mention.end()
        ? mention
        : new Mention(
            mention.entity(), mention.field(), LegalName.startBefore(text, mention.start()), end);
  }
}
