package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.corpus.SameTalks.Place;
import org.talksearch.corpus.TalkTraits.Strength;
import org.talksearch.talk.TalkId;

/// The talks of a corpus, each with its id and all places where it stands.
///
/// A talk has the id of the place that names it best, so that it keeps its id when its files move
/// and when it turns up in further ones. Where several talks would have one id, the first by path
/// has it.
///
/// @param all by their main place
/// @param twice entries whose own id another one has, by path and line
record TalkGroups(List<Group> all, List<Twice> twice) {

  /// @param places the main one first, whose text comes first when they are merged
  record Group(TalkId id, List<Place> places) {
    Place main() {
      return places.getFirst();
    }
  }

  /// An entry that brings an id which another one has brought before.
  record Twice(Place place, Place first) {}

  /// Chinese first; then the one that tells most of the talk, then the one that names it best.
  private static final Comparator<Place> MAIN_FIRST =
      Comparator.comparingInt((Place place) -> place.traits().chinese() ? 0 : 1)
          .thenComparingInt(place -> -place.traits().fullness())
          .thenComparing(place -> place.traits().strength());

  private static final Comparator<Group> BY_PLACE =
      Comparator.comparing((Group group) -> group.main().file().path())
          .thenComparingInt(group -> group.main().traits().line());

  private static final Comparator<TalkTraits> BEST_NAME_FIRST =
      Comparator.comparing(TalkTraits::strength)
          .thenComparing(TalkTraits::repeated)
          .thenComparing(talk -> talk.id().value());

  /// @param files by path
  static TalkGroups of(List<FileRecord> files) {
    Map<TalkId, Place> own = new HashMap<>();
    List<Twice> twice = new ArrayList<>();
    List<Place> others = new ArrayList<>();
    for (FileRecord file : files) {
      for (int i = 0; i < file.talks().size(); i++) {
        Place place = new Place(file, i);
        if (place.traits().strength() == Strength.OWN) {
          Place first = own.putIfAbsent(place.traits().id(), place);
          if (first != null) {
            twice.add(new Twice(place, first));
          }
        } else {
          others.add(place);
        }
      }
    }
    List<Group> all = new ArrayList<>();
    own.forEach((id, place) -> all.add(new Group(id, List.of(place))));
    all.addAll(named(SameTalks.among(others), new HashSet<>(own.keySet())));
    all.sort(BY_PLACE);
    return new TalkGroups(List.copyOf(all), List.copyOf(twice));
  }

  /// Each takes its best id if that is free; who came too late for that takes what is left.
  private static List<Group> named(List<List<Place>> talks, Set<TalkId> taken) {
    List<Group> named = new ArrayList<>();
    List<List<Place>> late = new ArrayList<>();
    for (List<Place> talk : talks) {
      TalkId best = Collections.min(traits(talk), BEST_NAME_FIRST).id();
      if (taken.add(best)) {
        named.add(group(best, talk));
      } else {
        late.add(talk);
      }
    }
    for (List<Place> talk : late) {
      named.add(group(free(candidates(talk), taken), talk));
    }
    return named;
  }

  private static Group group(TalkId id, List<Place> talk) {
    return new Group(id, talk.size() == 1 ? talk : talk.stream().sorted(MAIN_FIRST).toList());
  }

  private static List<TalkTraits> traits(List<Place> talk) {
    return talk.stream().map(Place::traits).toList();
  }

  private static List<TalkId> candidates(List<Place> talk) {
    return traits(talk).stream().sorted(BEST_NAME_FIRST).map(TalkTraits::id).toList();
  }

  private static TalkId free(List<TalkId> candidates, Set<TalkId> taken) {
    for (TalkId candidate : candidates) {
      if (taken.add(candidate)) {
        return candidate;
      }
    }
    int ordinal = 2;
    TalkId id = TalkIds.counted(ordinal, candidates.getFirst());
    while (!taken.add(id)) {
      ordinal++;
      id = TalkIds.counted(ordinal, candidates.getFirst());
    }
    return id;
  }
}
