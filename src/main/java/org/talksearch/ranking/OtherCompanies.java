package org.talksearch.ranking;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.talksearch.talk.Company;

/// What the companies are called that the vocabulary lacks: their ids are all that facets hold.
/// Each name is a term of its own, so that no talk is read.
public final class OtherCompanies {
  /// Stands in no id.
  private static final char BETWEEN = '\u001f';

  private final Map<String, String> namesById = new HashMap<>();

  /// The companies of an index; of a name's several spellings the first in order is kept.
  public OtherCompanies(IndexTerms terms) throws IOException {
    terms.forEachOtherCompany(term -> {
      int between = term.indexOf(BETWEEN);
      namesById.putIfAbsent(term.substring(0, between), term.substring(between + 1));
    });
  }

  /// A company as a term of an index.
  static String written(Company company) {
    return company.id() + BETWEEN + IndexedTalk.label(company.englishName());
  }

  /// What the talks call the company of that id, if they name it.
  public Optional<String> name(String id) {
    return Optional.ofNullable(namesById.get(id));
  }

  /// The company of that id, if the talks name it.
  public Optional<Company> company(String id) {
    return name(id).map(name -> new Company(id, name, name, Company.Kind.COMPANY, "", false));
  }
}
