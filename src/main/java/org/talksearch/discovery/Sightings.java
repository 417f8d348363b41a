package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Folding;

/// The places where names were seen that the vocabulary lacks, by name; spellings that are found in
/// the same places are one name.
final class Sightings {
  private static final int EXAMPLES = 3;

  /// Of so many talks with a tag that names something, one has the name in its text.
  private static final int IN_TEXT = 5;

  private final Map<String, Sighted> names = new LinkedHashMap<>();

  /// One name.
  static final class Sighted {
    final Map<TalkId, Place> talks = new LinkedHashMap<>();
    final Map<String, Integer> forms = new TreeMap<>();
    final Map<String, Integer> translations = new TreeMap<>();
    final Set<Place> places = EnumSet.noneOf(Place.class);
    final List<String> examples = new ArrayList<>();
    final List<AnnotatedTalk> in = new ArrayList<>();
    String home = "";

    /// How many talks have it as a tag, and how many of these have it in their text, too.
    int tags;

    int tagsInText;

    /// How often it stood where nothing but a name does: not written as any word at the head of a
    /// sentence or of a headline in English is.
    int written;

    /// Whether talks are sorted by it, but not about it: the level of a talk, the room, the day.
    boolean isLabel() {
      return places.equals(EnumSet.of(Place.TAG)) && IN_TEXT * tagsInText < tags;
    }

    /// Whether it may be the name of a person or a place as well: Berlin.
    boolean isAnyName() {
      return EnumSet.of(Place.TEXT, Place.TITLE).containsAll(places) && 2 * written < talks.size();
    }

    /// The form that is there most often.
    String name() {
      return most(forms);
    }

    double score() {
      return talks.values().stream().mapToInt(place -> place.weight).sum();
    }

    static String most(Map<String, Integer> counts) {
      return counts.entrySet().stream()
          .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  Sighted add(String form, Place place, AnnotatedTalk talk, String example) {
    Sighted sighted = names.computeIfAbsent(key(form), each -> new Sighted());
    sighted.places.add(place);
    sighted.forms.merge(form, 1, Integer::sum);
    if (!sighted.talks.containsKey(talk.talk().id())) {
      sighted.in.add(talk);
      if (sighted.examples.size() < EXAMPLES && !sighted.examples.contains(example)) {
        sighted.examples.add(example);
      }
    }
    sighted.talks.merge(
        talk.talk().id(), place, (one, other) -> one.weight >= other.weight ? one : other);
    return sighted;
  }

  Map<String, Sighted> names() {
    return new HashMap<>(names);
  }

  /// What spellings have in common that the vocabulary finds in the same places.
  static String key(String name) {
    return Folding.fold(name).replaceAll("[ ._-]", "");
  }
}
