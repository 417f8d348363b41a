package org.talksearch.ranking;

import java.util.List;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Vocabulary;

/// Turns values of the index into those of an answer, which have names.
public record FacetNames(
    SearchRequest request, Vocabulary vocabulary, FacetFilters filters, OtherCompanies others) {

  public Value value(Facet facet, String label, int count) {
    Names names = names(facet, label);
    boolean selected =
        filters.selects(facet, request.filters().getOrDefault(facet, List.of()), label);
    return new Value(
        facet, label, names.chinese, names.english, count, selected, names.known, List.of());
  }

  private record Names(String chinese, String english, boolean known) {}

  private Names names(Facet facet, String label) {
    return switch (facet) {
      case COMPANY, TECHNOLOGY -> {
        Entity entity = vocabulary.entity(label).orElse(null);
        if (entity != null) {
          yield new Names(entity.chineseName(), entity.englishName(), true);
        }
        String name = others.name(label).orElse(label);
        yield new Names(name, name, false);
      }
      case CATEGORY ->
          vocabulary
              .category(label)
              .map(category -> new Names(category.chineseName(), category.englishName(), true))
              .orElse(new Names(label, label, true));
      case YEAR, EVENT, SPEAKER, LANG, KIND, TAG -> new Names(label, label, true);
    };
  }
}
