package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talksearch.analysis.Pinyin;
import org.talksearch.query.Facet;
import org.talksearch.vocabulary.Vocabulary;

/// The words that the talks of an index have, for reading what a person mistyped, or typed in
/// pinyin.
public final class Lexicon {
  /// A word is taken for a mistyped one if a word like it is this many times as frequent.
  private static final int FREQUENT_ENOUGH = 20;

  private static final int SHORTEST_CORRECTED = 4;

  /// Words of this length may have two mistakes.
  private static final int LONG = 8;

  /// A title's word is known by its pinyin if this many talks have it in their titles.
  private static final int FREQUENT_IN_TITLES = 2;

  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_INITIALS = 3;

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<Character, List<String>> wordsByFirstLetter = new HashMap<>();
  private final Map<String, List<Reading>> readings = new HashMap<>();

  /// What a spelling in pinyin stands for.
  ///
  /// @param name whether it is a name, not just a word of titles
  public record Reading(String han, boolean name, int frequency) {}

  public Lexicon(IndexTerms terms, Vocabulary vocabulary) throws IOException {
    for (Part part : Part.values()) {
      terms.forEachLatinWord(part, (word, talks) -> frequencies.merge(word, talks, Math::max));
    }
    Set<String> words = new HashSet<>(frequencies.keySet());
    // A name is meant even where no talk has it: it may have another name, in another language.
    words.addAll(vocabulary.foldedNames());
    words.addAll(vocabulary.foldedTerms());
    for (String word : words) {
      wordsByFirstLetter.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
    }
    vocabulary.foldedNames().forEach(name -> addName(name, 1));
    vocabulary.foldedTerms().forEach(name -> addReading(name, false, FREQUENT_IN_TITLES));
    terms.forEachLabel(Facet.SPEAKER, (name, talks) -> addName(name, 1));
    terms.forEachTitleWord((word, talks) -> {
      if (talks >= FREQUENT_IN_TITLES && word.compareTo(IndexTerms.AFTER_LATIN) >= 0) {
        addReading(word, false, talks);
      }
    });
    Comparator<Reading> mostFrequentFirst = Comparator.comparingInt(Reading::frequency).reversed();
    readings.values().forEach(known -> known.sort(mostFrequentFirst));
  }

  /// How many talks have this word of Latin letters, at most one part of each counted.
  public int frequency(String word) {
    return frequencies.getOrDefault(word, 0);
  }

  /// The word that was probably meant by one that hardly any talk has.
  public Optional<String> correction(String word) {
    if (word.length() < SHORTEST_CORRECTED || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.empty();
    }
    List<String> others = wordsByFirstLetter.getOrDefault(word.charAt(0), List.of());
    // The beginning of a word is no slip of another one that fewer talks have.
    int begun =
        others.stream()
            .filter(other -> other.startsWith(word))
            .mapToInt(this::frequency)
            .max()
            .orElse(0);
    int enough = Math.max(FREQUENT_ENOUGH * frequency(word), begun);
    int most = word.length() >= LONG ? 2 : 1;
    return others.stream()
        .filter(other -> frequency(other) >= enough)
        // What only goes on after the other is another form of it, or another word.
        .filter(other -> !other.startsWith(word) && !word.startsWith(other))
        .filter(other -> Typo.distance(word, other, most) <= most)
        .min(
            Comparator.comparingInt((String other) -> Typo.distance(word, other, most))
                .thenComparing(Comparator.comparingInt(this::frequency).reversed())
                .thenComparing(Comparator.naturalOrder()));
  }

  /// What may be meant by letters that spell it in pinyin, the most frequent first.
  public List<Reading> readings(String letters) {
    return readings.getOrDefault(letters, List.of());
  }

  private void addName(String name, int frequency) {
    if (!isHan(name)) {
      return;
    }
    addReading(name, true, frequency);
    if (name.length() <= LONGEST_NAME) {
      int surname = name.length() == LONGEST_NAME ? 2 : 1;
      // In English people are called by their given name first.
      put(Pinyin.spellings(name.substring(surname) + name.substring(0, surname)), name, frequency);
    }
    if (name.length() >= SHORTEST_INITIALS) {
      put(Pinyin.initials(name), name, frequency);
    }
  }

  private void addReading(String han, boolean name, int frequency) {
    if (isHan(han)) {
      for (String spelling : Pinyin.spellings(han)) {
        add(spelling, new Reading(han, name, frequency));
      }
    }
  }

  private static boolean isHan(String name) {
    return name.length() > 1 && name.codePoints().allMatch(Character::isIdeographic);
  }

  private void put(Iterable<String> spellings, String name, int frequency) {
    spellings.forEach(spelling -> add(spelling, new Reading(name, true, frequency)));
  }

  private void add(String spelling, Reading reading) {
    List<Reading> known = readings.computeIfAbsent(spelling, s -> new ArrayList<>(1));
    if (known.stream().noneMatch(other -> other.han().equals(reading.han()))) {
      known.add(reading);
    }
  }
}
