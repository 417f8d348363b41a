package org.talksearch.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Hit;
import org.talksearch.engine.Timeline;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Vocabulary;

/// A company or a technology that has a page of its own.
///
/// @param facet whose filter takes its id
record Profiled(Entity entity, Facet facet) {

  /// The entity of that id, if the vocabulary or the talks have it and talks are listed under it.
  static Optional<Profiled> of(String id, Vocabulary vocabulary, OtherCompanies others) {
    Entity known = vocabulary.entity(id).orElse(null);
    if (known == null) {
      return others.company(id).map(company -> new Profiled(company, Facet.COMPANY));
    }
    return switch (known) {
      case Company company -> Optional.of(new Profiled(company, Facet.COMPANY));
      case Technology technology -> Optional.of(new Profiled(technology, Facet.TECHNOLOGY));
      case Person person -> Optional.empty();
      case Term term -> Optional.empty();
    };
  }

  /// The talks that name it.
  SearchRequest request() {
    return SearchRequest.of("").filteredBy(facet, List.of(entity.id()));
  }

  EntityProfile profile(
      MatchingTalks talks,
      Timeline.Series years,
      FacetNames facetNames,
      AxisValues values,
      List<Hit> newest,
      int size,
      boolean partial)
      throws IOException {
    Vocabulary vocabulary = facetNames.vocabulary();
    List<String> names = vocabulary.names(entity);
    return new EntityProfile(
        entity,
        names.isEmpty() ? List.of(entity.englishName()) : names,
        categories(talks, facetNames),
        vocabulary.broader(entity).stream().flatMap(id -> vocabulary.entity(id).stream()).toList(),
        talks.total(),
        years,
        others(values.of(Axis.of(Facet.COMPANY, size + 1)), size),
        others(values.of(Axis.of(Facet.TECHNOLOGY, size + 1)), size),
        values.of(Axis.of(Facet.SPEAKER, size)),
        newest,
        partial);
  }

  private List<List<Value>> categories(MatchingTalks talks, FacetNames facetNames)
      throws IOException {
    if (!(entity instanceof Technology technology)) {
      return List.of();
    }
    Map<String, Integer> counts = talks.count(Facet.CATEGORY);
    return technology.categories().stream()
        .map(id ->
            facetNames.vocabulary().withParents(id).reversed().stream()
                .map(Category::id)
                .map(
                    label -> facetNames.value(Facet.CATEGORY, label, counts.getOrDefault(label, 0)))
                .toList())
        .toList();
  }

  /// Without the entity itself, which each of its talks names.
  private FacetResult others(FacetResult all, int size) {
    if (all.facet() != facet) {
      return new FacetResult(
          all.facet(),
          all.values().subList(0, Math.min(size, all.values().size())),
          all.distinct());
    }
    return new FacetResult(
        all.facet(),
        all.values().stream()
            .filter(value -> !value.value().equals(entity.id()))
            .limit(size)
            .toList(),
        Math.max(0, all.distinct() - 1));
  }
}
