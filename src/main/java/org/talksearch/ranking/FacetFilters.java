package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.talksearch.query.Facet;
import org.talksearch.query.YearRange;
import org.talksearch.talk.Company;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.LegalName;
import org.talksearch.vocabulary.Vocabulary;

/// Turns values of facets, as people write them, into values of the index and into queries.
public final class FacetFilters {
  private final Vocabulary vocabulary;
  private final SpeakerNames speakers;

  public FacetFilters(Vocabulary vocabulary, SpeakerNames speakers) {
    this.vocabulary = vocabulary;
    this.speakers = speakers;
  }

  /// The labels under which a value is in the index: 京东, JD and jd are all `jd`. Empty for a range
  /// of years, which is no label.
  public List<String> labels(Facet facet, String value) {
    String label = IndexedTalk.label(value);
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
              || others.name(otherId(IndexedTalk.label(value))).isPresent();
      case TECHNOLOGY -> vocabulary.technology(value).isPresent();
      case CATEGORY -> vocabulary.category(value).isPresent();
      case YEAR, EVENT, SPEAKER, LANG, KIND, TAG -> true;
    };
  }

  /// Whether a value of the index is among values that people wrote.
  public boolean selects(Facet facet, List<String> values, String label) {
    if (facet == Facet.YEAR) {
      return values.stream()
          .map(YearRange::parse)
          .flatMap(Optional::stream)
          .anyMatch(range -> contains(range, label));
    }
    return values.stream().anyMatch(value -> labels(facet, value).contains(label));
  }

  /// Finds the talks that have any of the values.
  public IndexQuery query(Facet facet, List<String> values) {
    List<IndexQuery> ways = new ArrayList<>();
    for (String value : values) {
      Optional<YearRange> range = facet == Facet.YEAR ? YearRange.parse(value) : Optional.empty();
      if (range.isPresent()) {
        ways.add(new IndexQuery.Years(range.get().from(), range.get().to()));
      } else {
        for (String label : labels(facet, value)) {
          if (!label.isEmpty()) {
            ways.add(new IndexQuery.Label(facet, label));
          }
        }
      }
    }
    return ways.isEmpty() ? new IndexQuery.Nothing("no value") : IndexQuery.any(ways);
  }

  private static boolean contains(YearRange range, String label) {
    int year = Integer.parseInt(label);
    return range.from() <= year && year <= range.to();
  }
}
