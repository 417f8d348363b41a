package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LegalName;
import org.talksearch.vocabulary.Vocabulary;

/// Which parts of a vocabulary are of use to a corpus.
///
/// @param entries how many there are
/// @param unnamed entries that no talk names
/// @param rare entries that one or two talks name
/// @param unusedNames names that no talk has, of entries that talks name
/// @param unresolved ambiguous names that talks have, but which mean the entry in none of them
public record VocabularyCheck(
    int entries,
    List<Entry> unnamed,
    List<Entry> rare,
    List<Name> unusedNames,
    List<Name> unresolved) {
  private static final int RARE = 2;

  /// An entry.
  ///
  /// @param kind what it is: `company`, `technology`, `person` or `term`
  /// @param talks how many talks name it
  public record Entry(String kind, String id, int talks) {}

  /// A name of an entry.
  ///
  /// @param id of the entry that has the name
  /// @param talks how many talks have it
  public record Name(String id, String name, int talks) {}

  public VocabularyCheck {
    unnamed = List.copyOf(unnamed);
    rare = List.copyOf(rare);
    unusedNames = List.copyOf(unusedNames);
    unresolved = List.copyOf(unresolved);
  }

  /// Checks a vocabulary against talks.
  ///
  /// @param talks annotated with this vocabulary
  public static VocabularyCheck of(
      Vocabulary vocabulary, TalkAnalyzers analyzers, List<AnnotatedTalk> talks) {
    Map<String, Set<String>> forms = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<Meaning, Integer> possible = new HashMap<>();
    Set<Meaning> resolved = new HashSet<>();
    for (AnnotatedTalk talk : talks) {
      Set<String> here = new HashSet<>();
      for (Mention mention : talk.mentions()) {
        String id = mention.entity().id();
        here.add(id);
        forms
            .computeIfAbsent(id, each -> new HashSet<>())
            .add(Sightings.key(LegalName.bare(talk.text(mention))));
        resolved.add(new Meaning(id, simplified(talk.text(mention))));
      }
      here.forEach(id -> counts.merge(id, 1, Integer::sum));
      ambiguous(talk, vocabulary, analyzers)
          .forEach(meaning -> possible.merge(meaning, 1, Integer::sum));
    }
    return of(vocabulary, forms, counts, possible, resolved);
  }

  private static VocabularyCheck of(
      Vocabulary vocabulary,
      Map<String, Set<String>> forms,
      Map<String, Integer> counts,
      Map<Meaning, Integer> possible,
      Set<Meaning> resolved) {
    List<Entry> all =
        vocabulary.entities().stream()
            .map(
                entity -> new Entry(kind(entity), entity.id(), counts.getOrDefault(entity.id(), 0)))
            .toList();
    List<Name> unused = new ArrayList<>();
    for (Entity entity : vocabulary.entities()) {
      Set<String> seen = forms.getOrDefault(entity.id(), Set.of());
      for (String name : seen.isEmpty() ? List.<String>of() : vocabulary.names(entity)) {
        String key = Sightings.key(name);
        if (seen.stream().noneMatch(form -> isFormOf(form, key))) {
          unused.add(new Name(entity.id(), name, 0));
        }
      }
    }
    Map<Meaning, Integer> open = new TreeMap<>(possible);
    open.keySet().removeAll(resolved);
    return new VocabularyCheck(
        all.size(),
        all.stream().filter(entry -> entry.talks() == 0).toList(),
        all.stream()
            .filter(entry -> entry.talks() > 0 && entry.talks() <= RARE)
            .sorted(Comparator.comparingInt(Entry::talks))
            .toList(),
        unused,
        open.entrySet().stream()
            .map(entry -> new Name(entry.getKey().id, entry.getKey().name, entry.getValue()))
            .toList());
  }

  /// The same, with so many entries or names of each list at most.
  public VocabularyCheck first(int limit) {
    return new VocabularyCheck(
        entries,
        first(unnamed, limit),
        first(rare, limit),
        first(unusedNames, limit),
        first(unresolved, limit));
  }

  private static <T> List<T> first(List<T> list, int limit) {
    return list.subList(0, Math.min(limit, list.size()));
  }

  private record Meaning(String id, String name) implements Comparable<Meaning> {
    @Override
    public int compareTo(Meaning other) {
      return Comparator.<Meaning, String>comparing(meaning -> meaning.id)
          .thenComparing(meaning -> meaning.name)
          .compare(this, other);
    }
  }

  /// The name as its file writes it, whichever script the text is in.
  private static String simplified(String name) {
    StringBuilder simplified = new StringBuilder();
    name.chars().forEach(c -> simplified.append(Folding.foldKeepingCase((char) c)));
    return simplified.toString();
  }

  /// Each once, however often the talk has it.
  private static Set<Meaning> ambiguous(
      AnnotatedTalk talk, Vocabulary vocabulary, TalkAnalyzers analyzers) {
    Set<Meaning> meanings = new HashSet<>();
    for (TextField field : TextField.values()) {
      String text = talk.talk().text(field);
      if (field == TextField.SPEAKERS || text.isEmpty()) {
        continue;
      }
      for (Candidate candidate : vocabulary.candidates(text, analyzers.wordBoundaries(text))) {
        if (candidate.ambiguous()) {
          meanings.add(
              new Meaning(
                  candidate.entity().id(),
                  simplified(text.substring(candidate.start(), candidate.end()))));
        }
      }
    }
    return meanings;
  }

  /// Whether a text has the name, perhaps with an English ending.
  private static boolean isFormOf(String form, String key) {
    return form.equals(key)
        || (form.startsWith(key) && form.substring(key.length()).matches("[a-z]{1,3}"))
        || (key.endsWith("e")
            && form.matches("\\Q" + key.substring(0, key.length() - 1) + "\\Eing"));
  }

  private static String kind(Entity entity) {
    return switch (entity) {
      case Company company -> "company";
      case Technology technology -> "technology";
      case Person person -> "person";
      case Term term -> "term";
    };
  }
}
