package org.talksearch.ranking;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.talksearch.query.Facet;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Event;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Person;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// What an index holds of a talk beside its text.
///
/// @param mentions for each field that has any, the ids of what is mentioned there, or of what that
///   is a kind or a part of, each with how often
/// @param labels the values of each facet that the talk has any of
/// @param otherCompanies those that the vocabulary lacks, as [OtherCompanies] reads them
/// @param date as a number, 20150830; of a talk whose year alone is known, 20150000
public record IndexedTalk(
    Map<String, Map<String, Integer>> mentions,
    Map<Facet, List<String>> labels,
    List<String> otherCompanies,
    OptionalInt date) {
  /// A label longer than this is cut; Lucene takes none beyond 32,766 bytes.
  private static final int LONGEST_LABEL = 200;

  public static IndexedTalk of(AnnotatedTalk annotated, Vocabulary vocabulary) {
    List<Company> companies =
        annotated.mentions().stream()
            .map(Mention::entity)
            .filter(Company.class::isInstance)
            .map(Company.class::cast)
            .distinct()
            .toList();
    return new IndexedTalk(
        mentions(annotated, vocabulary),
        labels(annotated, companies, vocabulary),
        companies.stream()
            .filter(company -> !company.known())
            .map(OtherCompanies::written)
            .toList(),
        date(annotated.talk().event()));
  }

  /// The first 64 bits of a SHA-256.
  ///
  /// @param encoded the talk, as [TalkCodec] writes it
  public static long contentHash(byte[] encoded) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(encoded)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// A value as facets have it.
  public static String label(String value) {
    String stripped = value.strip();
    if (stripped.length() <= LONGEST_LABEL) {
      return stripped;
    }
    boolean splitsPair = Character.isHighSurrogate(stripped.charAt(LONGEST_LABEL - 1));
    return stripped.substring(0, splitsPair ? LONGEST_LABEL - 1 : LONGEST_LABEL);
  }

  private static Map<String, Map<String, Integer>> mentions(
      AnnotatedTalk annotated, Vocabulary vocabulary) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Mention mention : annotated.mentions()) {
      Part part = Part.of(mention.field());
      count(mention.entity().id(), part.entities(), counts);
      for (String broader : vocabulary.broader(mention.entity())) {
        count(broader, part.broader(), counts);
      }
    }
    return counts;
  }

  private static void count(String term, String field, Map<String, Map<String, Integer>> counts) {
    counts.computeIfAbsent(field, other -> new TreeMap<>()).merge(term, 1, Integer::sum);
  }

  private static OptionalInt date(Event event) {
    if (event.year() == null) {
      return OptionalInt.empty();
    }
    int date = event.year() * 10_000;
    if (event.date() != null) {
      date += event.date().getMonthValue() * 100 + event.date().getDayOfMonth();
    }
    return OptionalInt.of(date);
  }

  private static Map<Facet, List<String>> labels(
      AnnotatedTalk annotated, List<Company> companies, Vocabulary vocabulary) {
    Talk talk = annotated.talk();
    Set<String> technologies = new LinkedHashSet<>();
    Set<String> categories = new LinkedHashSet<>();
    for (Mention mention : annotated.mentions()) {
      switch (mention.entity()) {
        case Technology technology -> {
          technologies.add(technology.id());
          technology.categories().stream()
              .flatMap(id -> vocabulary.withParents(id).stream())
              .map(Category::id)
              .forEach(categories::add);
        }
        case Company company -> {}
        case Person person -> {}
        case Term term -> {}
      }
    }
    Map<Facet, List<String>> labels = new EnumMap<>(Facet.class);
    add(Facet.COMPANY, companies.stream().map(Company::id).toList(), labels);
    add(Facet.TECHNOLOGY, technologies, labels);
    add(Facet.CATEGORY, categories, labels);
    if (talk.event().year() != null) {
      add(Facet.YEAR, List.of(talk.event().year().toString()), labels);
    }
    add(Facet.EVENT, List.of(talk.event().name()), labels);
    add(Facet.SPEAKER, talk.speakers().stream().map(Speaker::name).toList(), labels);
    add(Facet.LANG, List.of(talk.language()), labels);
    add(Facet.KIND, List.of(talk.kind().name().toLowerCase(Locale.ROOT)), labels);
    add(Facet.TAG, talk.tags(), labels);
    return labels;
  }

  private static void add(Facet facet, Collection<String> values, Map<Facet, List<String>> labels) {
    List<String> kept =
        new ArrayList<>(
            new LinkedHashSet<>(
                values.stream()
                    .map(IndexedTalk::label)
                    .filter(label -> !label.isEmpty())
                    .toList()));
    if (!kept.isEmpty()) {
      labels.put(facet, kept);
    }
  }
}
