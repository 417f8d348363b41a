package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.talksearch.engine.lucene.IndexFields.Part;
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
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// Turns talks into Lucene documents.
final class TalkDocuments {
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType GRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType ENTITIES = entityType();

  /// A label longer than this is cut; Lucene takes none beyond 32,766 bytes.
  private static final int LONGEST_LABEL = 200;

  private final FacetsConfig facets = IndexFields.facetsConfig();
  private final Vocabulary vocabulary;

  TalkDocuments(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The first 64 bits of a SHA-256.
  static long contentHash(BytesRef encoded) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(encoded.bytes, encoded.offset, encoded.length);
      return ByteBuffer.wrap(sha256.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  Document document(AnnotatedTalk annotated, BytesRef encoded, long hash) throws IOException {
    Talk talk = annotated.talk();
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, talk.id().value(), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(talk.id().value())));
    document.add(new BinaryDocValuesField(IndexFields.TALK, encoded));
    document.add(new NumericDocValuesField(IndexFields.CONTENT_HASH, hash));
    for (TextField field : TextField.values()) {
      String text = talk.text(field);
      if (!text.isEmpty()) {
        Part part = Part.of(field);
        document.add(new Field(part.words(), text, WORDS));
        document.add(new Field(part.grams(), text, GRAMS));
      }
    }
    addEntities(annotated, document);
    addEvent(talk.event(), document);
    addFacets(annotated, document);
    return facets.build(document);
  }

  private void addEntities(AnnotatedTalk annotated, Document document) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Mention mention : annotated.mentions()) {
      Part part = Part.of(mention.field());
      count(mention.entity().id(), part.entities(), counts);
      for (String broader : vocabulary.broader(mention.entity())) {
        count(broader, part.broader(), counts);
      }
    }
    counts.forEach(
        (field, terms) -> document.add(new Field(field, new CountedTerms(terms), ENTITIES)));
  }

  private static void count(String term, String field, Map<String, Map<String, Integer>> counts) {
    counts.computeIfAbsent(field, other -> new TreeMap<>()).merge(term, 1, Integer::sum);
  }

  private static void addEvent(Event event, Document document) {
    if (event.year() != null) {
      document.add(new IntPoint(IndexFields.YEAR, event.year()));
      int date = event.year() * 10_000;
      if (event.date() != null) {
        date += event.date().getMonthValue() * 100 + event.date().getDayOfMonth();
      }
      document.add(new NumericDocValuesField(IndexFields.DATE, date));
    }
  }

  private void addFacets(AnnotatedTalk annotated, Document document) {
    Talk talk = annotated.talk();
    Set<Company> companies = new LinkedHashSet<>();
    Set<String> technologies = new LinkedHashSet<>();
    Set<String> categories = new LinkedHashSet<>();
    for (Mention mention : annotated.mentions()) {
      switch (mention.entity()) {
        case Company company -> companies.add(company);
        case Technology technology -> {
          technologies.add(technology.id());
          technology.categories().stream()
              .flatMap(id -> vocabulary.withParents(id).stream())
              .map(Category::id)
              .forEach(categories::add);
        }
        case Person person -> {}
        case Term term -> {}
      }
    }
    companies.forEach(company -> label(Facet.COMPANY, company.id(), document));
    companies.stream()
        .filter(company -> !company.known())
        .forEach(company -> document.add(OtherCompanies.field(company)));
    technologies.forEach(id -> label(Facet.TECHNOLOGY, id, document));
    categories.forEach(id -> label(Facet.CATEGORY, id, document));
    if (talk.event().year() != null) {
      label(Facet.YEAR, talk.event().year().toString(), document);
    }
    label(Facet.EVENT, talk.event().name(), document);
    Set<String> speakers = new LinkedHashSet<>();
    talk.speakers().stream().map(Speaker::name).forEach(speakers::add);
    speakers.forEach(name -> label(Facet.SPEAKER, name, document));
    label(Facet.LANG, talk.language(), document);
    label(Facet.KIND, talk.kind().name().toLowerCase(Locale.ROOT), document);
    new LinkedHashSet<>(talk.tags()).forEach(tag -> label(Facet.TAG, tag, document));
  }

  private static void label(Facet facet, String value, Document document) {
    String label = label(value);
    if (!label.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(facet.key(), label));
    }
  }

  /// A value as facets have it.
  static String label(String value) {
    String stripped = value.strip();
    if (stripped.length() <= LONGEST_LABEL) {
      return stripped;
    }
    boolean splitsPair = Character.isHighSurrogate(stripped.charAt(LONGEST_LABEL - 1));
    return stripped.substring(0, splitsPair ? LONGEST_LABEL - 1 : LONGEST_LABEL);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private static FieldType entityType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(false);
    type.freeze();
    return type;
  }
}
