package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.OwnFile.Placed;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// A user's own entries, put over the bundled ones: an entry replaces the bundled one of its id,
/// and takes its names from whichever bundled entry has them. What contradicts itself or the others
/// is left out, and told.
final class OwnEntries {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern GAPS = Pattern.compile("[ -]");

  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, NamedEntity> bundled = new LinkedHashMap<>();
  private final Map<String, Placed<NamedEntity>> own = new LinkedHashMap<>();
  private final List<VocabularyTrouble> troubles = new ArrayList<>();

  private OwnEntries(Entries entries) {
    entries.categories().forEach(category -> categories.put(category.id(), category));
    entries.named().forEach(one -> bundled.put(one.entity().id(), one));
  }

  /// What came of it.
  ///
  /// @param troubles by file and line
  record Merged(Entries entries, List<VocabularyTrouble> troubles) {}

  static Merged over(Entries entries, List<OwnFile> files) {
    OwnEntries merging = new OwnEntries(entries);
    files.forEach(file -> merging.troubles.addAll(file.troubles));
    merging.addCategories(files.stream().flatMap(file -> file.categories.stream()).toList());
    files.stream().flatMap(file -> file.named.stream()).forEach(merging::add);
    merging.leaveOutWhatNamesNothing();
    List<Placed<String>> removed = files.stream().flatMap(file -> file.removed.stream()).toList();
    List<NamedEntity> named = merging.named(removed);
    merging.troubles.sort(
        Comparator.comparing(VocabularyTrouble::file).thenComparingInt(VocabularyTrouble::line));
    return new Merged(
        new Entries(List.copyOf(merging.categories.values()), named), merging.troubles);
  }

  /// Parents come first, wherever they stand.
  private void addCategories(List<Placed<Category>> all) {
    List<Placed<Category>> open = new ArrayList<>(all);
    boolean any = true;
    while (any) {
      any = open.removeIf(this::addIfParentIsThere);
    }
    open.forEach(placed ->
        troubles.add(
            placed.refused(
                "The category "
                    + placed.what().id()
                    + " is a part of "
                    + placed.what().parent()
                    + ", which is not there or a part of it",
                "Name another parent, or none.")));
  }

  private boolean addIfParentIsThere(Placed<Category> placed) {
    Category category = placed.what();
    Set<String> above = new HashSet<>();
    for (String id = category.parent(); !id.isEmpty(); id = parentOf(id)) {
      if (id.equals(category.id()) || !categories.containsKey(id) || !above.add(id)) {
        return false;
      }
    }
    categories.put(category.id(), category);
    return true;
  }

  private String parentOf(String id) {
    Category category = categories.get(id);
    return category == null ? "" : category.parent();
  }

  private void add(Placed<NamedEntity> placed) {
    String id = placed.what().entity().id();
    boolean fit =
        switch (placed.what().entity()) {
          case Company company -> ID.matcher(id).matches();
          case Technology technology -> ID.matcher(id).matches();
          case Person person -> true;
          case Term term -> true;
        };
    if (!fit) {
      troubles.add(
          placed.refused(
              "The id " + id + " has other characters than lower-case letters, digits and hyphens",
              "Write another; links and filters hold it."));
    } else if (own.putIfAbsent(id, placed) != null) {
      troubles.add(
          placed.refused("The id " + id + " is there twice", "Put both entries into one."));
    }
  }

  /// Again and again, since others may name what is left out.
  private void leaveOutWhatNamesNothing() {
    boolean any = true;
    while (any) {
      any = own.values().removeIf(this::namesNothing);
    }
  }

  private boolean namesNothing(Placed<NamedEntity> placed) {
    Stream<String> unknownBroader =
        placed.what().broader().stream()
            .filter(id -> !bundled.containsKey(id) && !own.containsKey(id));
    Stream<String> unknownCategories =
        placed.what().entity() instanceof Technology technology
            ? technology.categories().stream().filter(id -> !categories.containsKey(id))
            : Stream.of();
    List<String> unknown = Stream.concat(unknownBroader, unknownCategories).toList();
    if (!unknown.isEmpty()) {
      troubles.add(
          placed.refused(
              "It names " + String.join(", ", unknown) + ", which is not there",
              "Correct the id, or add what it names."));
      return true;
    }
    if (placed.what().entity() instanceof Technology technology
        && technology.categories().isEmpty()) {
      troubles.add(
          placed.refused(
              "The technology " + technology.id() + " stands in no category",
              "Give it one or more under `categories`."));
      return true;
    }
    return false;
  }

  private List<NamedEntity> named(List<Placed<String>> removed) {
    Map<String, String> taken = new HashMap<>();
    List<NamedEntity> all = new ArrayList<>();
    List<NamedEntity> ours = new ArrayList<>();
    for (Placed<NamedEntity> placed : own.values()) {
      ours.add(placed.what().without(name -> isTaken(name, placed, taken)));
    }
    Set<String> bundledNames = new HashSet<>();
    bundled.values().stream()
        .flatMap(OwnEntries::names)
        .forEach(name -> bundledNames.add(spelling(name)));
    for (Placed<String> name : removed) {
      if (bundledNames.contains(spelling(name.what()))) {
        taken.putIfAbsent(spelling(name.what()), "");
      } else {
        troubles.add(
            new VocabularyTrouble(
                name.file(),
                name.line(),
                "The name " + name.what() + " was not removed",
                "No bundled entry has it",
                "Delete the line, or write the name as the entry does."));
      }
    }
    bundled.values().stream()
        .filter(one -> !own.containsKey(one.entity().id()))
        .map(one -> one.without(name -> taken.containsKey(spelling(name))))
        .forEach(all::add);
    all.addAll(ours);
    all.sort(Comparator.comparingInt(one -> order(one.entity())));
    return all;
  }

  /// Whether another own entry has it; else this one has it from now on.
  private boolean isTaken(String name, Placed<NamedEntity> placed, Map<String, String> taken) {
    String id = placed.what().entity().id();
    String before = taken.putIfAbsent(spelling(name), id);
    if (before == null || before.equals(id)) {
      return false;
    }
    troubles.add(
        new VocabularyTrouble(
            placed.file(),
            placed.line(),
            "The name " + name + " does not stand for " + id,
            "It stands for " + before + " already",
            "Delete it in one of the two entries."));
    return true;
  }

  private static Stream<String> names(NamedEntity named) {
    return Stream.concat(named.names().stream(), named.exact().stream());
  }

  /// What names that are found in the same places have in common.
  static String spelling(String name) {
    return GAPS.matcher(Folding.fold(name)).replaceAll("");
  }

  private static int order(Entity entity) {
    return switch (entity) {
      case Company company -> 0;
      case Technology technology -> 1;
      case Person person -> 2;
      case Term term -> 3;
    };
  }
}
