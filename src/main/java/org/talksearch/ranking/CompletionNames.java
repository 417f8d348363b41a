package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Suggestion.Kind;
import org.talksearch.query.Facet;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.Vocabulary;

/// Gathers the names that the talks of an index have: entities, speakers, words of titles.
///
/// All come from what is listed of an index, no talk is read. So their number is that of different
/// names and words, which grows far more slowly than that of talks.
public final class CompletionNames {
  /// A word of fewer titles is no frequent one.
  private static final int FREQUENT_IN_TITLES = 3;

  private static final int LONGEST_SPEAKER = 60;

  /// Han names up to this length are one word.
  private static final int ONE_WORD = 2;

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  /// Names of entities as they are of every commit: cutting them takes longer than all else.
  private final Map<Entity, List<CompletionName>> cut = new ConcurrentHashMap<>();

  public CompletionNames(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  /// Gathers them.
  ///
  /// @param others the companies of that commit that the vocabulary lacks
  public Completions of(IndexTerms terms, OtherCompanies others) throws IOException {
    List<CompletionName> names = new ArrayList<>();
    // A word of titles that is a name of an entity is no other thing.
    Set<String> named = new HashSet<>();
    Map<String, Integer> talksOf = talks(terms);
    for (Entity entity : vocabulary.entities()) {
      int talks = talksOf.getOrDefault(entity.id(), 0);
      if (talks > 0) {
        for (CompletionName name : cut.computeIfAbsent(entity, this::cut)) {
          names.add(name.in(talks));
          named.add(name.letters());
        }
      }
    }
    addOthers(terms, others, named, names);
    addSpeakers(terms, names);
    addTitleWords(terms, named, names);
    return new Completions(names);
  }

  private void addOthers(
      IndexTerms terms, OtherCompanies others, Set<String> named, List<CompletionName> names)
      throws IOException {
    terms.forEachLabel(
        Facet.COMPANY,
        (id, talks) ->
            others
                .company(id)
                .ifPresent(company -> {
                  for (CompletionName name : cut.computeIfAbsent(company, this::cut)) {
                    names.add(name.in(talks));
                    named.add(name.letters());
                  }
                }));
  }

  private List<CompletionName> cut(Entity entity) {
    List<CompletionName> names = new ArrayList<>();
    List<String> known = vocabulary.names(entity);
    for (String name : known.isEmpty() ? List.of(entity.englishName()) : known) {
      IntPredicate words =
          name.length() <= ONE_WORD || !Character.isIdeographic(name.charAt(0))
              ? CompletionNames::nowhere
              : analyzers.wordBoundaries(name);
      boolean main = name.equals(entity.chineseName()) || name.equals(entity.englishName());
      names.add(CompletionName.of(kind(entity), name, words, entity.id(), main, 0));
    }
    return names;
  }

  private static Kind kind(Entity entity) {
    return switch (entity) {
      case Company company -> Kind.COMPANY;
      case Technology technology -> Kind.TECHNOLOGY;
      case Person person -> Kind.SPEAKER;
      case Term term -> Kind.PHRASE;
    };
  }

  /// How many talks have an entity, by its id: as many as have it in the same part of them.
  private static Map<String, Integer> talks(IndexTerms terms) throws IOException {
    Map<String, Integer> talks = new HashMap<>();
    for (Part part : Part.values()) {
      terms.forEachMention(part, (entity, inPart) -> talks.merge(entity, inPart, Math::max));
    }
    return talks;
  }

  private static void addSpeakers(IndexTerms terms, List<CompletionName> names) throws IOException {
    terms.forEachLabel(
        Facet.SPEAKER,
        (name, talks) -> {
          if (name.length() <= LONGEST_SPEAKER) {
            addSpeaker(name, talks, names);
          }
        });
  }

  private static void addSpeaker(String label, int talks, List<CompletionName> names) {
    CompletionName name =
        CompletionName.of(
            Kind.SPEAKER, label, CompletionNames::nowhere, "speaker:" + label, true, talks);
    names.add(name);
    CompletionName.givenNameFirst(name.letters())
        .ifPresent(letters -> names.add(name.respelled(letters)));
  }

  private static void addTitleWords(IndexTerms terms, Set<String> named, List<CompletionName> names)
      throws IOException {
    terms.forEachTitleWord((word, talks) -> {
      boolean says = Character.isLetter(word.charAt(0)) && word.length() > 1;
      if (talks >= FREQUENT_IN_TITLES && says && !named.contains(word)) {
        names.add(
            CompletionName.of(
                Kind.PHRASE, word, CompletionNames::nowhere, "word:" + word, true, talks));
      }
    });
  }

  /// Names of people, and words, are not cut.
  private static boolean nowhere(int offset) {
    return false;
  }
}
