package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// The speakers of one talk of what several places say of it.
///
/// Who has a name in common is one person. Files that differ in the language only, and name as many
/// speakers, name the same ones in the same order.
final class MergedSpeakers {
  private final List<Speaker> speakers;
  private final List<String> otherwise = new ArrayList<>();

  private MergedSpeakers(List<Speaker> speakers) {
    this.speakers = new ArrayList<>(speakers);
  }

  /// @param talks the main one first
  static MergedSpeakers of(List<Talk> talks) {
    Talk main = talks.getFirst();
    MergedSpeakers merged = new MergedSpeakers(main.speakers());
    for (Talk talk : talks.subList(1, talks.size())) {
      if (areTwins(main, talk) && main.speakers().size() == talk.speakers().size()) {
        for (int i = 0; i < talk.speakers().size(); i++) {
          merged.merge(i, talk.speakers().get(i));
        }
      } else {
        talk.speakers().forEach(merged::add);
      }
    }
    return merged;
  }

  List<Speaker> speakers() {
    return List.copyOf(speakers);
  }

  /// What was said of them in other words, a line each.
  List<String> otherwise() {
    return List.copyOf(otherwise);
  }

  private static boolean areTwins(Talk one, Talk other) {
    LanguageVariant variant = LanguageVariant.of(one.origin().file());
    LanguageVariant otherVariant = LanguageVariant.of(other.origin().file());
    return variant.stem().equals(otherVariant.stem())
        && !variant.language().equals(otherVariant.language());
  }

  private void add(Speaker speaker) {
    IntStream.range(0, speakers.size())
        .filter(i -> !Collections.disjoint(names(speakers.get(i)), names(speaker)))
        .findFirst()
        .ifPresentOrElse(i -> merge(i, speaker), () -> speakers.add(speaker));
  }

  private void merge(int index, Speaker other) {
    Speaker known = speakers.get(index);
    speakers.set(
        index,
        new Speaker(
            known.name(),
            known.affiliation().isEmpty() ? other.affiliation() : known.affiliation(),
            known.role().isEmpty() ? other.role() : known.role()));
    Set<String> said =
        Stream.of(known.name(), known.affiliation(), known.role())
            .map(TitleText::folded)
            .collect(Collectors.toCollection(HashSet::new));
    String more =
        Stream.of(
                other.name(),
                known.affiliation().isEmpty() ? "" : other.affiliation(),
                known.role().isEmpty() ? "" : other.role())
            .filter(text -> !text.isBlank() && said.add(TitleText.folded(text)))
            .collect(Collectors.joining(" "));
    if (!more.isEmpty()) {
      otherwise.add("speaker: " + more);
    }
  }

  private static List<String> names(Speaker speaker) {
    return TalkTraits.names(speaker.name()).toList();
  }
}
