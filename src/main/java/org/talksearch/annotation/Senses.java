package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Term;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LatinLetters;
import org.talksearch.vocabulary.Vocabulary;

/// Decides what the names of one talk mean.
///
/// An ambiguous name is meant in tags and titles, beside a word that the vocabulary gives for it,
/// listed together with a sure name of its kind (_Spark, Storm and Tez_), and wherever the talk
/// names the same thing surely. Who means it once means it throughout the talk. A firm's ambiguous
/// name before a capitalised word that is no name is that of a product: _Apache PLC4X_; within a
/// term it is a part of that: _Meta Programming_.
final class Senses {
  /// How far a word that tells the sense may be, in UTF-16 code units.
  private static final int NEAR = 60;

  /// What stands between the items of a list.
  private static final Pattern BETWEEN_ITEMS =
      Pattern.compile("\\s*(?:[,、，/&+|;；]|,?\\s(?:and|or)\\s|以及|[和与及或跟與])\\s*");

  private static final int LONGEST_BETWEEN = 8;

  private final Vocabulary vocabulary;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Mention> open = new ArrayList<>();

  /// Ids of what the talk means surely.
  private final Set<String> meant = new HashSet<>();

  Senses(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Takes the names of a field, in order.
  void add(TextField field, String text, List<Candidate> candidates) {
    @Nullable List<Candidate> outer = null;
    for (Candidate candidate : candidates) {
      Mention mention = mention(candidate.entity(), field, candidate);
      if (!candidate.ambiguous() && candidate.others().isEmpty()) {
        addSure(mention);
        continue;
      }
      outer = outer == null ? candidates.stream().filter(one -> !one.inner()).toList() : outer;
      if (candidate.ambiguous()
          && candidate.entity() instanceof Company
          && (candidate.inner() || isPartOfName(text, candidate, outer))) {
        continue;
      }
      Entity beside = beside(text, candidate, outer);
      if (beside != null) {
        meant.add(beside.id());
        mentions.add(mention(beside, field, candidate));
      } else if (candidate.ambiguous()) {
        if (isTitleOrTag(field) && !isPartOfName(text, candidate, outer)) {
          meant.add(candidate.entity().id());
        }
        open.add(mention);
      } else {
        addSure(mention);
      }
    }
  }

  private void addSure(Mention mention) {
    if (!(mention.entity() instanceof Term)) {
      meant.add(mention.entity().id());
    }
    mentions.add(mention);
  }

  /// What the talk names, in no order.
  List<Mention> mentions() {
    List<Mention> all = new ArrayList<>(mentions);
    open.stream().filter(mention -> meant.contains(mention.entity().id())).forEach(all::add);
    all.sort(Annotator.ORDER);
    return all;
  }

  /// Which of the entities that need a context the context speaks for; null if for none.
  private @Nullable Entity beside(String text, Candidate candidate, List<Candidate> outer) {
    if (candidate.ambiguous() && isBeside(candidate.entity(), text, candidate, outer)) {
      return candidate.entity();
    }
    for (Entity other : candidate.others()) {
      if (isBeside(other, text, candidate, outer)) {
        return other;
      }
    }
    return null;
  }

  /// Whether a capitalised word that is no name of its own stands right beside a Latin name:
  /// _Knowledge Vault_ is not Vault.
  private static boolean isPartOfName(String text, Candidate candidate, List<Candidate> outer) {
    int space = candidate.start() - 1;
    return isCapitalisedWord(text, candidate.end() + 1, candidate.end(), outer)
        || isCapitalisedWord(text, wordStart(text, space), space, outer);
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && LatinLetters.contains(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /// @param space where the space between the word and the name must be
  private static boolean isCapitalisedWord(
      String text, int start, int space, List<Candidate> outer) {
    return space >= 0
        && space < text.length()
        && start < text.length()
        && text.charAt(space) == ' '
        && Character.isUpperCase(text.charAt(start))
        && outer.stream().noneMatch(other -> other.start() <= start && start < other.end());
  }

  private static Mention mention(Entity entity, TextField field, Candidate candidate) {
    return new Mention(entity, field, candidate.start(), candidate.end());
  }

  private static boolean isTitleOrTag(TextField field) {
    return switch (field) {
      case TITLE, ALTERNATE_TITLE, TAGS -> true;
      case ABSTRACT, ALTERNATE_ABSTRACT, NOTES, SPEAKERS -> false;
    };
  }

  private boolean isBeside(Entity entity, String text, Candidate candidate, List<Candidate> outer) {
    String before =
        Folding.fold(text.substring(Math.max(0, candidate.start() - NEAR), candidate.start()));
    String after =
        Folding.fold(
            text.substring(candidate.end(), Math.min(text.length(), candidate.end() + NEAR)));
    return vocabulary.near(entity).stream()
            .anyMatch(word -> holds(before, word) || holds(after, word))
        || isListed(entity, text, candidate, outer);
  }

  /// Whether a text holds a word that does not go on with Latin letters.
  private static boolean holds(String folded, String word) {
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins =
          at == 0
              || !LatinLetters.contains(word.charAt(0))
              || !LatinLetters.contains(folded.charAt(at - 1));
      boolean ends =
          end == folded.length()
              || !LatinLetters.contains(word.charAt(word.length() - 1))
              || !LatinLetters.contains(folded.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /// Whether a name stands in a list with a sure one of the same kind.
  private static boolean isListed(
      Entity entity, String text, Candidate candidate, List<Candidate> outer) {
    int at = outer.indexOf(candidate);
    return at >= 0 && (reaches(entity, text, outer, at, -1) || reaches(entity, text, outer, at, 1));
  }

  private static boolean reaches(
      Entity entity, String text, List<Candidate> outer, int from, int step) {
    int at = from + step;
    while (at >= 0 && at < outer.size()) {
      Candidate one = outer.get(Math.min(at, at - step));
      Candidate next = outer.get(Math.max(at, at - step));
      Candidate neighbour = outer.get(at);
      if (next.start() - one.end() > LONGEST_BETWEEN
          || neighbour.entity().getClass() != entity.getClass()
          || !BETWEEN_ITEMS.matcher(text.substring(one.end(), next.start())).matches()) {
        return false;
      }
      if (!neighbour.ambiguous() && !neighbour.entity().equals(entity)) {
        return true;
      }
      at += step;
    }
    return false;
  }
}
