package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Talks;

/// Every talk that matches, on every engine.
public abstract class ForEachContract {
  private static final List<Talk> TALKS =
      List.of(
          Talks.talk("a").titled("Docker").at("乙", LocalDate.of(2016, 5, 2)).build(),
          Talks.talk("b").titled("Docker 在京东").at("甲", 2015).build(),
          Talks.talk("c").titled("Z Docker Docker").at("乙", LocalDate.of(2016, 5, 1)).build(),
          Talks.talk("d").titled("Kafka").build(),
          Talks.talk("f").titled("B").at("丙", 2016).build(),
          Talks.talk("e").titled("A").at("丙", 2016).build(),
          Talks.talk("g").titled("A").at("丙", 2016).build());

  /// The index of one test.
  protected abstract TestIndex index();

  @Test
  void talksComeByYearEventDateTitleAndId_thoseOfUnknownYearLast() {
    index().index(TALKS);

    assertThat(ids(SearchRequest.of(""))).containsExactly("e", "g", "f", "c", "a", "b", "d");
    assertThat(ids(SearchRequest.of("").sortedBy(Sort.OLDEST)))
        .containsExactly("b", "e", "g", "f", "c", "a", "d");
  }

  @Test
  void talksThatAQueryRanksComeBestFirst_asASearchGivesThem() {
    index().index(TALKS);
    SearchRequest request = SearchRequest.of("docker 京东");

    try (SearchEngine engine = index().engine()) {
      assertThat(ids(request))
          .containsExactlyElementsOf(
              engine.search(request).hits().stream()
                  .map(hit -> hit.talk().talk().id().value())
                  .toList())
          .startsWith("b");
    }
    assertThat(ids(SearchRequest.of("docker").sortedBy(Sort.NEWEST)))
        .containsExactly("c", "a", "b");
  }

  @Test
  void filtersNarrow() {
    index().index(TALKS);

    assertThat(ids(SearchRequest.of("").filteredBy(Facet.COMPANY, List.of("JD"))))
        .containsExactly("b");
  }

  @Test
  void theWindowOfSearchesDoesNotCount() {
    List<Talk> many =
        IntStream.range(0, SearchRequest.LARGEST_WINDOW + 500)
            .mapToObj(i -> Talks.talk("t" + i).titled("Docker " + i).build())
            .toList();
    index().index(many);

    assertThat(ids(SearchRequest.of(""))).hasSameSizeAs(many).doesNotHaveDuplicates();
    assertThat(ids(SearchRequest.of("docker").page(0, 1))).hasSameSizeAs(many);
  }

  @Test
  void aCommitMeanwhileChangesNothing() {
    index().index(TALKS);
    List<String> ids = new ArrayList<>();

    try (SearchEngine engine = index().engine()) {
      int count =
          engine.forEach(
              SearchRequest.of(""),
              talk -> {
                if (ids.isEmpty()) {
                  index().index(List.of(Talks.talk("other").build()));
                }
                ids.add(talk.talk().id().value());
              });
      assertThat(count).isEqualTo(TALKS.size());
    }
    assertThat(ids).hasSameSizeAs(TALKS).doesNotContain("other");
  }

  @Test
  void withoutAnIndex_thereAreNoTalks_andWithoutTalksNone() {
    try (SearchEngine engine = index().engine()) {
      assertThatThrownBy(() -> engine.forEach(SearchRequest.of(""), talk -> {}))
          .isInstanceOf(EngineException.Missing.class);
    }
    index().index(List.of());
    assertThat(ids(SearchRequest.of(""))).isEmpty();
  }

  private List<String> ids(SearchRequest request) {
    List<String> ids = new ArrayList<>();
    try (SearchEngine engine = index().engine()) {
      engine.forEach(request, talk -> ids.add(talk.talk().id().value()));
    }
    return ids;
  }
}
