package org.talksearch.engine.lucene;

import org.apache.lucene.facet.FacetsConfig;
import org.talksearch.query.Facet;
import org.talksearch.talk.TextField;

/// The names of the index's fields, and what is in each.
final class IndexFields {
  /// Grows when an index of before cannot be read as one of now.
  static final String SCHEMA = "3";

  /// The talk's id: a term, and a value to break ties by.
  static final String ID = "id";

  /// The talk itself, as [TalkCodec] writes it.
  static final String TALK = "talk";

  /// 64 bits of a hash of `talk`: another one means other content.
  static final String CONTENT_HASH = "contentHash";

  /// The companies that the vocabulary lacks, as [OtherCompanies] writes them.
  static final String OTHER_COMPANIES = "otherCompanies";

  /// Year, as a point for ranges.
  static final String YEAR = "yearPoint";

  /// Date as a number, 20150830; of a talk whose year alone is known, 20150000.
  static final String DATE = "date";

  /// What the names of fields end in.
  static final String WORDS = ".words";

  static final String GRAMS = ".grams";
  static final String ENTITIES = ".entities";
  static final String BROADER = ".broader";

  /// What ranking tells apart; each holds the text of one or more of a talk's fields.
  enum Part {
    TITLE("title", Weights.TITLE, Weights.IN_TITLE),
    ABSTRACT("abstract", Weights.ABSTRACT, 1),
    NOTES("notes", Weights.NOTES, 1),
    ABOUT("about", Weights.ABOUT, 1);

    private final String key;
    private final float weight;
    private final float bonus;

    Part(String key, float weight, float bonus) {
      this.key = key;
      this.weight = weight;
      this.bonus = bonus;
    }

    /// What BM25 counts here.
    float weight() {
      return weight;
    }

    /// How much of a unit's bonus it brings to have it here.
    float bonus() {
      return bonus;
    }

    String words() {
      return key + WORDS;
    }

    String grams() {
      return key + GRAMS;
    }

    String entities() {
      return key + ENTITIES;
    }

    /// What the entities are a kind or a part of.
    String broader() {
      return key + BROADER;
    }

    static Part of(TextField field) {
      return switch (field) {
        case TITLE, ALTERNATE_TITLE -> TITLE;
        case ABSTRACT, ALTERNATE_ABSTRACT -> ABSTRACT;
        case NOTES -> NOTES;
        case TAGS, SPEAKERS -> ABOUT;
      };
    }
  }

  private IndexFields() {}

  static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(facet.key(), true);
    }
    return config;
  }
}
