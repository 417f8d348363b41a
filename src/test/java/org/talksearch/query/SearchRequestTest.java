package org.talksearch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.query.Expression.Words;

class SearchRequestTest {
  private static final SearchRequest REQUEST = SearchRequest.of("docker");

  @Test
  void asksForTheBestTenOfAQuery() {
    assertThat(REQUEST)
        .isEqualTo(
            new SearchRequest(
                "docker",
                new Words("docker"),
                Map.of(),
                Sort.RELEVANCE,
                Optional.empty(),
                0,
                10,
                EnumSet.noneOf(Facet.class),
                Explain.NOTHING));
  }

  @Test
  void changesOnePropertyAtATime() {
    SearchRequest changed =
        REQUEST
            .filteredBy(Facet.COMPANY, List.of("jd"))
            .filteredBy(Facet.YEAR, List.of("2015", "2016"))
            .filteredBy(Facet.COMPANY, List.of("didi"))
            .sortedBy(Sort.NEWEST)
            .page(20, 5)
            .counting(EnumSet.of(Facet.YEAR))
            .explained(Explain.REASONS);

    assertThat(changed)
        .isEqualTo(
            new SearchRequest(
                "docker",
                new Words("docker"),
                Map.of(Facet.COMPANY, List.of("didi"), Facet.YEAR, List.of("2015", "2016")),
                Sort.NEWEST,
                Optional.empty(),
                20,
                5,
                EnumSet.of(Facet.YEAR),
                Explain.REASONS));
  }

  @Test
  void filtersByNothingWhereNoValueIsGiven() {
    assertThat(REQUEST.filteredBy(Facet.TAG, List.of()).filters()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 100", "9900, 100", "10000, 0", "9999, 1"})
  void reachesTheFirstTenThousandHits(int offset, int size) {
    assertThat(REQUEST.page(offset, size).offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 101, 'for 100 at most'",
    "9901, 100, '10001th'",
    "10001, 0, '10001th'",
    "2147483647, 100, '2147483747th'"
  })
  void refusesWhatIsOutOfReach(int offset, int size, String reason) {
    assertThatExceptionOfType(RequestTooLargeException.class)
        .isThrownBy(() -> REQUEST.page(offset, size))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "0, -1"})
  void refusesNegativeNumbers(int offset, int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REQUEST.page(offset, size))
        .withMessageContaining("negative");
  }

  @Test
  void countsFilterValuesOverAllFacets() {
    SearchRequest full =
        REQUEST
            .filteredBy(Facet.COMPANY, Collections.nCopies(60, "jd"))
            .filteredBy(Facet.TAG, Collections.nCopies(4, "docker"));

    assertThat(full.filters()).hasSize(2);
    assertThatExceptionOfType(RequestTooLargeException.class)
        .isThrownBy(() -> full.filteredBy(Facet.YEAR, List.of("2015")))
        .withMessageContaining("65 filter values");
  }

  @Test
  void namesFacetsAndOrders() {
    for (Facet facet : Facet.values()) {
      assertThat(Facet.named(facet.key())).contains(facet);
    }
    for (Sort sort : Sort.values()) {
      assertThat(Sort.named(sort.key())).contains(sort);
    }
    assertThat(Facet.named("Company")).isEmpty();
    assertThat(Sort.named("")).isEmpty();
  }
}
