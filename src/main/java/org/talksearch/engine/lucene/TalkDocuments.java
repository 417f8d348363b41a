package org.talksearch.engine.lucene;

import java.io.IOException;
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
import org.talksearch.ranking.IndexedTalk;
import org.talksearch.ranking.Part;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// Turns talks into Lucene documents.
final class TalkDocuments {
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType GRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType ENTITIES = entityType();

  /// A date is a number of its year, month and day.
  private static final int DATES_IN_A_YEAR = 10_000;

  private final FacetsConfig facets = IndexFields.facetsConfig();
  private final Vocabulary vocabulary;

  TalkDocuments(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Document document(AnnotatedTalk annotated, byte[] encoded, long hash) throws IOException {
    Talk talk = annotated.talk();
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, talk.id().value(), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(talk.id().value())));
    document.add(new BinaryDocValuesField(IndexFields.TALK, new BytesRef(encoded)));
    document.add(new NumericDocValuesField(IndexFields.CONTENT_HASH, hash));
    for (TextField field : TextField.values()) {
      String text = talk.text(field);
      if (!text.isEmpty()) {
        Part part = Part.of(field);
        document.add(new Field(part.words(), text, WORDS));
        document.add(new Field(part.grams(), text, GRAMS));
      }
    }
    IndexedTalk indexed = IndexedTalk.of(annotated, vocabulary);
    indexed
        .mentions()
        .forEach(
            (field, terms) -> document.add(new Field(field, new CountedTerms(terms), ENTITIES)));
    addDate(indexed, document);
    indexed
        .labels()
        .forEach((facet, labels) ->
            labels.forEach(
                label -> document.add(new SortedSetDocValuesFacetField(facet.key(), label))));
    indexed
        .otherCompanies()
        .forEach(company ->
            document.add(new StringField(IndexFields.OTHER_COMPANIES, company, Field.Store.NO)));
    return facets.build(document);
  }

  private static void addDate(IndexedTalk indexed, Document document) {
    indexed
        .date()
        .ifPresent(date -> {
          document.add(new IntPoint(IndexFields.YEAR, date / DATES_IN_A_YEAR));
          document.add(new NumericDocValuesField(IndexFields.DATE, date));
        });
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
