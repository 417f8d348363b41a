package org.talksearch.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.TalkTraits.Kind;
import org.talksearch.talk.Origin;

/// Finds which entries of a corpus are one and the same talk. Rather two entries for a talk than
/// one for two talks.
///
/// Entries are one if
///
/// - they have the same title, and their source calls them by the same id, within the same scope or
///   with the same year or a speaker in common;
/// - they stand in files whose paths differ only in the language ([LanguageVariant]), and each file
///   holds but one entry, or both give them an id that each of them has once;
/// - they are talks of the same page and the same title;
/// - they are talks of one file, title, day, event and abstract: a list with a line for each
///   speaker;
/// - they are talks of the same title, year and event, with a speaker or the abstract in common;
///   one that names no event is of the only one that fits. Where both name none, they are of the
///   same day, or have a speaker and the abstract in common: many give a talk at several events;
/// - they are sections or notes with the same title and the same text.
///
/// Titles and names are compared without letter case, white space and punctuation. The last four
/// rules pass over short titles and those that talks of all events have. No rule makes one talk of
/// two of different years, nor the last but one of two of different days, and only the list with a
/// line for each speaker of two that one source calls by different ids.
final class SameTalks {
  /// A title that stands in more places than this, with whatever else a rule asks for, tells
  /// nothing.
  private static final int MOST_PLACES = 50;

  private final List<Place> places;
  private final TalkClusters clusters;

  /// Where an entry stands.
  ///
  /// @param index among the file's talks
  record Place(FileRecord file, int index) {
    TalkTraits traits() {
      return file.talks().get(index);
    }

    Origin origin() {
      return new Origin(file.path(), traits().line());
    }
  }

  private SameTalks(List<Place> places) {
    this.places = places;
    clusters = new TalkClusters(places.stream().map(Place::traits).toList());
  }

  /// The places of each talk, by the first of them; those of a talk are in the order given.
  static List<List<Place>> among(List<Place> places) {
    SameTalks same = new SameTalks(places);
    same.joinSourceIds();
    same.joinLanguageVariants();
    same.joinPages();
    same.joinListings();
    same.joinFacts();
    same.joinCopies();
    return same.clusters.all().stream()
        .map(members -> members.stream().map(places::get).toList())
        .toList();
  }

  private void joinSourceIds() {
    for (List<Integer> bucket :
        buckets(talk ->
            talk.sourceId() == 0 || talk.title() == 0
                ? null
                : List.of(talk.sourceId(), talk.title()))) {
      pairs(bucket, SameTalks::haveOneSource, clusters::join);
    }
  }

  private static boolean haveOneSource(TalkTraits one, TalkTraits other) {
    boolean oneYear = one.year() != 0 && one.year() == other.year();
    return one.scope() == other.scope() || oneYear || haveSpeakerInCommon(one, other);
  }

  private void joinPages() {
    for (List<Integer> bucket :
        buckets(talk ->
            talk.page() == 0 || !isTellingTalk(talk) ? null : List.of(talk.page(), talk.title()))) {
      pairs(bucket, (_, _) -> true, clusters::join);
    }
  }

  private void joinLanguageVariants() {
    Map<String, List<Integer>> byFile =
        IntStream.range(0, places.size())
            .boxed()
            .collect(groupingBy(i -> places.get(i).file().path(), LinkedHashMap::new, toList()));
    Map<String, Map<String, List<Integer>>> byStem = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    byFile.forEach((path, entries) -> {
      LanguageVariant variant = LanguageVariant.of(path);
      Map<String, List<Integer>> byLanguage =
          byStem.computeIfAbsent(variant.stem(), _ -> new LinkedHashMap<>());
      if (byLanguage.put(variant.language(), entries) != null) {
        ambiguous.add(variant.stem());
      }
    });
    byStem.keySet().removeAll(ambiguous);
    for (Map<String, List<Integer>> byLanguage : byStem.values()) {
      List<List<Integer>> files = List.copyOf(byLanguage.values());
      for (int i = 0; i < files.size(); i++) {
        for (List<Integer> other : files.subList(i + 1, files.size())) {
          joinTwins(files.get(i), other);
        }
      }
    }
  }

  private void joinTwins(List<Integer> one, List<Integer> other) {
    if (one.size() == 1 && other.size() == 1) {
      clusters.join(one.getFirst(), other.getFirst());
      return;
    }
    Map<Integer, Integer> others = bySourceId(other);
    bySourceId(one)
        .forEach((id, first) -> {
          Integer second = others.get(id);
          if (second != null) {
            clusters.join(first, second);
          }
        });
  }

  /// The entries of a file whose source id no other entry of it has.
  private Map<Integer, Integer> bySourceId(List<Integer> ofFile) {
    Map<Integer, Integer> found = new LinkedHashMap<>();
    Set<Integer> several = new HashSet<>();
    for (int entry : ofFile) {
      int id = traits(entry).sourceId();
      if (id == 0 || found.put(id, entry) != null) {
        several.add(id);
      }
    }
    found.keySet().removeAll(several);
    return found;
  }

  private void joinListings() {
    for (List<Integer> bucket :
        buckets((place, talk) ->
            talk.text() == 0 || !isTellingTalk(talk)
                ? null
                : List.of(
                    place.file().path(),
                    talk.title(),
                    talk.year(),
                    talk.day(),
                    talk.event(),
                    talk.text()))) {
      pairs(
          bucket,
          (one, other) -> !one.speakers().equals(other.speakers()),
          clusters::joinDespiteIds);
      pairs(bucket, (_, _) -> true, clusters::join);
    }
  }

  private void joinFacts() {
    for (List<Integer> bucket :
        buckets(talk ->
            talk.year() == 0 || !isTellingTalk(talk) ? null : List.of(talk.year(), talk.title()))) {
      pairs(
          bucket,
          (one, other) -> one.event() == other.event() && haveFactsInCommon(one, other),
          clusters::joinWithinEvent);
      joinToOnlyEvent(bucket);
    }
  }

  /// Joins those that name no event to those that do, if these all name the same one.
  private void joinToOnlyEvent(List<Integer> bucket) {
    Map<Integer, Set<Integer>> fitting = new LinkedHashMap<>();
    for (int entry : bucket) {
      if (!clusters.namesEvent(entry)) {
        List<Integer> ofOne = bucket.stream().filter(i -> clusters.areOne(i, entry)).toList();
        Set<Integer> others = new LinkedHashSet<>();
        for (int other : bucket) {
          if (traits(other).event() != 0
              && ofOne.stream().anyMatch(i -> haveFactsInCommon(traits(i), traits(other)))) {
            others.add(other);
          }
        }
        fitting.put(entry, others);
      }
    }
    fitting.forEach((entry, others) -> {
      if (others.stream().map(i -> traits(i).event()).distinct().count() == 1) {
        others.forEach(other -> clusters.joinWithinEvent(entry, other));
      }
    });
  }

  private void joinCopies() {
    for (List<Integer> bucket :
        buckets(talk ->
            talk.kind() == Kind.TALK || talk.text() == 0 || talk.generic()
                ? null
                : List.of(talk.kind(), talk.title(), talk.text()))) {
      pairs(bucket, (_, _) -> true, clusters::join);
    }
  }

  private TalkTraits traits(int entry) {
    return places.get(entry).traits();
  }

  private static boolean isTellingTalk(TalkTraits talk) {
    return talk.kind() == Kind.TALK && !talk.generic();
  }

  private static boolean haveFactsInCommon(TalkTraits one, TalkTraits other) {
    boolean speaker = haveSpeakerInCommon(one, other);
    boolean text = one.text() != 0 && one.text() == other.text();
    boolean sameDay = one.day() != 0 && one.day() == other.day();
    boolean anyEvent = one.event() != 0 || other.event() != 0;
    return (speaker && text) || ((anyEvent || sameDay) && (speaker || text));
  }

  private static boolean haveSpeakerInCommon(TalkTraits one, TalkTraits other) {
    return !Collections.disjoint(one.speakers(), other.speakers());
  }

  private Collection<List<Integer>> buckets(Function<TalkTraits, @Nullable Object> key) {
    return buckets((_, talk) -> key.apply(talk));
  }

  /// The entries that have the same key; those without one are in no bucket.
  private Collection<List<Integer>> buckets(BiFunction<Place, TalkTraits, @Nullable Object> key) {
    int[] shared = sharedHashes(key);
    Map<Object, List<Integer>> buckets = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Object found = key.apply(places.get(i), traits(i));
      if (found != null && Arrays.binarySearch(shared, found.hashCode()) >= 0) {
        buckets.computeIfAbsent(found, _ -> new ArrayList<>()).add(i);
      }
    }
    buckets.values().removeIf(bucket -> bucket.size() < 2 || bucket.size() > MOST_PLACES);
    return buckets.values();
  }

  /// The hashes that keys of several entries have, ascending. Most keys are of one entry alone, and
  /// a bucket for each of them would take more memory than all else that is known of the talks.
  private int[] sharedHashes(BiFunction<Place, TalkTraits, @Nullable Object> key) {
    int[] hashes =
        IntStream.range(0, places.size())
            .mapToObj(i -> key.apply(places.get(i), traits(i)))
            .filter(Objects::nonNull)
            .mapToInt(Object::hashCode)
            .sorted()
            .toArray();
    return IntStream.range(1, hashes.length)
        .filter(i -> hashes[i] == hashes[i - 1])
        .map(i -> hashes[i])
        .distinct()
        .toArray();
  }

  private interface Joining {
    void join(int one, int other);
  }

  private void pairs(
      List<Integer> bucket, BiPredicate<TalkTraits, TalkTraits> one, Joining joining) {
    for (int i = 0; i < bucket.size(); i++) {
      for (int other : bucket.subList(i + 1, bucket.size())) {
        if (one.test(traits(bucket.get(i)), traits(other))) {
          joining.join(bucket.get(i), other);
        }
      }
    }
  }
}
