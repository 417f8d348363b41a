package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.talksearch.talk.Company;

/// What the companies are called that the vocabulary lacks: their ids are all that facets hold.
/// Each name is a term of its own, so that no talk is read.
final class OtherCompanies {
  /// Stands in no id.
  private static final char BETWEEN = '\u001f';

  private final Map<String, String> namesById = new HashMap<>();

  /// The companies of a commit; of a name's several spellings the first in order is kept.
  OtherCompanies(IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, IndexFields.OTHER_COMPANIES);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      while (each.next() != null) {
        String term = each.term().utf8ToString();
        int between = term.indexOf(BETWEEN);
        namesById.putIfAbsent(term.substring(0, between), term.substring(between + 1));
      }
    }
  }

  static Field field(Company company) {
    return new StringField(
        IndexFields.OTHER_COMPANIES,
        company.id() + BETWEEN + TalkDocuments.label(company.englishName()),
        Field.Store.NO);
  }

  /// What the talks call the company of that id, if they name it.
  Optional<String> name(String id) {
    return Optional.ofNullable(namesById.get(id));
  }

  /// The company of that id, if the talks name it.
  Optional<Company> company(String id) {
    return name(id).map(name -> new Company(id, name, name, Company.Kind.COMPANY, "", false));
  }
}
