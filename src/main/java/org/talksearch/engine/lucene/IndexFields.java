package org.talksearch.engine.lucene;

import org.apache.lucene.facet.FacetsConfig;
import org.talksearch.query.Facet;

/// The names of the index's fields beside those of the [parts][org.talksearch.ranking.Part], and
/// what is in each.
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

  private IndexFields() {}

  static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(facet.key(), true);
    }
    return config;
  }
}
