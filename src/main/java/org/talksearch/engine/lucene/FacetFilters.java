package org.talksearch.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.talksearch.query.Facet;
import org.talksearch.query.YearRange;
import org.talksearch.talk.Company;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.LegalName;
import org.talksearch.vocabulary.Vocabulary;

/// Turns values of facets, as people write them, into values of the index and into queries.
final class FacetFilters {
  private final Vocabulary vocabulary;
  private final SpeakerNames speakers;
  private final FacetsConfig config = IndexFields.facetsConfig();

  FacetFilters(Vocabulary vocabulary, SpeakerNames speakers) {
    this.vocabulary = vocabulary;
    this.speakers = speakers;
  }

  /// The labels under which a value is in the index: 京东, JD and jd are all `jd`. Empty for a range
  /// of years, which is no label.
  List<String> labels(Facet facet, String value) {
    String label = TalkDocuments.label(value);
    return switch (facet) {
      case COMPANY ->
          List.of(vocabulary.company(value).map(Company::id).orElseGet(() -> otherId(label)));
      case TECHNOLOGY -> List.of(vocabulary.technology(value).map(Technology::id).orElse(label));
      case CATEGORY -> List.of(vocabulary.category(value).map(Category::id).orElse(label));
      case YEAR ->
          YearRange.parse(value)
              .filter(range -> range.from() == range.to())
              .map(range -> List.of(Integer.toString(range.from())))
              .orElse(List.of());
      case LANG ->
          switch (label.toLowerCase(Locale.ROOT)) {
            case "zh" -> List.of("zh-Hans", "zh-Hant");
            case "zh-hans" -> List.of("zh-Hans");
            case "zh-hant" -> List.of("zh-Hant");
            default -> List.of(Locale.forLanguageTag(label).toLanguageTag(), label);
          };
      case KIND -> List.of(label.toLowerCase(Locale.ROOT));
      case SPEAKER -> speakers.labels(label);
      case EVENT, TAG -> List.of(label);
    };
  }

  private static String otherId(String label) {
    String id = LegalName.id(label);
    return id.isEmpty() ? label : id;
  }

  /// Whether a value can be one of the facet: companies are known, or the talks have them;
  /// technologies and categories are known; of others any may be.
  boolean names(Facet facet, String value, OtherCompanies others) {
    return switch (facet) {
      case COMPANY ->
          vocabulary.company(value).isPresent()
              || others.name(otherId(TalkDocuments.label(value))).isPresent();
      case TECHNOLOGY -> vocabulary.technology(value).isPresent();
      case CATEGORY -> vocabulary.category(value).isPresent();
      case YEAR, EVENT, SPEAKER, LANG, KIND, TAG -> true;
    };
  }

  /// Whether a value of the index is among values that people wrote.
  boolean selects(Facet facet, List<String> values, String label) {
    if (facet == Facet.YEAR) {
      return values.stream()
          .map(YearRange::parse)
          .flatMap(Optional::stream)
          .anyMatch(range -> contains(range, label));
    }
    return values.stream().anyMatch(value -> labels(facet, value).contains(label));
  }

  /// Finds the talks that have any of the values.
  Query query(Facet facet, List<String> values) {
    List<Query> ways = new ArrayList<>();
    for (String value : values) {
      Optional<YearRange> range = facet == Facet.YEAR ? YearRange.parse(value) : Optional.empty();
      if (range.isPresent()) {
        ways.add(IntPoint.newRangeQuery(IndexFields.YEAR, range.get().from(), range.get().to()));
      } else {
        for (String label : labels(facet, value)) {
          if (!label.isEmpty()) {
            ways.add(new TermQuery(term(facet, label)));
          }
        }
      }
    }
    if (ways.isEmpty()) {
      return new MatchNoDocsQuery("no value");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private Term term(Facet facet, String label) {
    return DrillDownQuery.term(config.getDimConfig(facet.key()).indexFieldName, facet.key(), label);
  }

  private static boolean contains(YearRange range, String label) {
    int year = Integer.parseInt(label);
    return range.from() <= year && year <= range.to();
  }
}
