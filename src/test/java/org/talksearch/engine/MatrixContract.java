package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.talksearch.testing.Talks.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Matrix.Cell;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.Talks;

/// Counts by two facets, on every engine.
public abstract class MatrixContract extends OneIndexContract {
  private static final SearchRequest ALL = SearchRequest.of("").page(0, 0);

  @Override
  List<Talk> talks() {
    List<Talk> talks = new ArrayList<>(BundledCorpus.talks());
    // Those of the bundled corpus have no speakers.
    talks.add(spoken("tree-1").titled("树屋里的 Docker").build());
    talks.add(spoken("tree-2").titled("Docker 与 MySQL 的三年实践").by("韩梅梅", "京东", "").build());
    talks.add(spoken("tree-3").titled("没有技术的树").build());
    return talks;
  }

  private static Talks spoken(String id) {
    return talk(id).by("李雷", "遥远树屋科技有限公司", "园丁").at("示例 \"大会\" & 2015", 2015);
  }

  static Stream<Arguments> matrices() {
    SearchRequest engines = ALL.filteredBy(Facet.CATEGORY, List.of("container-engine"));
    SearchRequest two = ALL.filteredBy(Facet.COMPANY, List.of("京东", "google"));
    SearchRequest query = SearchRequest.of("docker 实践").page(0, 0);
    SearchRequest years = query.filteredBy(Facet.YEAR, List.of("2014..2015"));
    return Stream.of(
        Arguments.of(ALL, Facet.COMPANY, Facet.TECHNOLOGY),
        Arguments.of(ALL, Facet.CATEGORY, Facet.YEAR),
        Arguments.of(ALL, Facet.SPEAKER, Facet.EVENT),
        Arguments.of(ALL, Facet.TECHNOLOGY, Facet.CATEGORY),
        Arguments.of(engines, Facet.COMPANY, Facet.TECHNOLOGY),
        Arguments.of(engines, Facet.CATEGORY, Facet.COMPANY),
        Arguments.of(
            ALL.filteredBy(Facet.CATEGORY, List.of("databases")), Facet.CATEGORY, Facet.COMPANY),
        Arguments.of(two, Facet.COMPANY, Facet.TECHNOLOGY),
        Arguments.of(two, Facet.SPEAKER, Facet.CATEGORY),
        Arguments.of(query, Facet.COMPANY, Facet.TECHNOLOGY),
        Arguments.of(query, Facet.EVENT, Facet.CATEGORY),
        Arguments.of(years, Facet.YEAR, Facet.COMPANY),
        Arguments.of(
            SearchRequest.of("company:京东 OR kubernetes"), Facet.COMPANY, Facet.TECHNOLOGY));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void everyCellRowAndColumnLeadsToAsManyTalksAsItSays(
      SearchRequest request, Facet rows, Facet columns) {
    Matrix matrix = engine.matrix(request, Axis.of(rows, 100), Axis.of(columns, 100));

    assertThat(matrix.total()).isEqualTo(engine.search(request).total()).isPositive();
    assertThat(matrix.cells()).isNotEmpty();
    for (Cell cell : matrix.cells()) {
      assertThat(total(request, cell.filters())).as(cell.toString()).isEqualTo(cell.count());
      assertThat(cell.filters().get(rows)).containsExactly(cell.row());
      assertThat(cell.filters().get(columns)).containsExactly(cell.column());
    }
    for (FacetResult axis : List.of(matrix.rows(), matrix.columns())) {
      for (Value value : axis.values()) {
        assertThat(engine.search(request.filteredBy(axis.facet(), List.of(value.value()))).total())
            .as(value.toString())
            .isEqualTo(value.count());
      }
    }
  }

  @Test
  void noCellThatATalkIsInIsLeftOut() {
    Matrix matrix = engine.matrix(ALL, Axis.of(Facet.EVENT, 100), Axis.of(Facet.TECHNOLOGY, 100));
    Map<String, Integer> cells = new HashMap<>();
    matrix.cells().forEach(cell -> cells.put(cell.row() + "/" + cell.column(), cell.count()));

    for (Value row : matrix.rows().values()) {
      SearchRequest ofRow =
          ALL.filteredBy(Facet.EVENT, List.of(row.value())).counting(Set.of(Facet.TECHNOLOGY));
      Map<String, Integer> technologies = new HashMap<>();
      engine.search(ofRow).facets().getFirst().values().stream()
          .flatMap(Value::leaves)
          .filter(value -> value.facet() == Facet.TECHNOLOGY)
          .forEach(value -> technologies.put(value.value(), value.count()));
      for (Value column : matrix.columns().values()) {
        assertThat(cells.getOrDefault(row.value() + "/" + column.value(), 0))
            .isEqualTo(technologies.getOrDefault(column.value(), 0));
      }
    }
  }

  @Test
  void aCategoryLeavesOnlyTheTechnologiesInIt() {
    Matrix matrix =
        engine.matrix(
            ALL.filteredBy(Facet.CATEGORY, List.of("container-engine")),
            Axis.of(Facet.COMPANY, 100),
            Axis.of(Facet.TECHNOLOGY, 100));

    assertThat(matrix.columns().values()).extracting(Value::value).contains("docker");
    assertThat(matrix.columns().values())
        .extracting(Value::value)
        .doesNotContain("kubernetes", "mysql");
  }

  @Test
  void aFilterOnTheFacetOfAnAxisChoosesItsValues() {
    Matrix matrix =
        engine.matrix(
            ALL.filteredBy(Facet.COMPANY, List.of("京东", "google")),
            Axis.of(Facet.COMPANY, 100),
            Axis.of(Facet.TECHNOLOGY, 100));

    assertThat(matrix.rows().values())
        .extracting(Value::value)
        .containsExactlyInAnyOrder("jd", "google");
    assertThat(matrix.rows().values()).allMatch(Value::selected);
  }

  @Test
  void theMostFrequentValuesAreShown_andYearsByYear() {
    Matrix matrix = engine.matrix(ALL, Axis.of(Facet.COMPANY, 3), Axis.of(Facet.YEAR, 100));

    assertThat(matrix.rows().values())
        .hasSize(3)
        .isSortedAccordingTo((one, other) -> Integer.compare(other.count(), one.count()));
    assertThat(matrix.rows().distinct()).isGreaterThan(3);
    assertThat(matrix.columns().values()).extracting(Value::value).isSorted();
  }

  @Test
  void categoriesAreOfOneLevel() {
    FacetResult first =
        engine.matrix(ALL, Axis.of(Facet.CATEGORY, 100), Axis.of(Facet.YEAR, 5)).rows();
    assertThat(first.values())
        .extracting(value -> TestIndex.VOCABULARY.category(value.value()).orElseThrow().parent())
        .containsOnly("");

    SearchRequest databases = ALL.filteredBy(Facet.CATEGORY, List.of("databases"));
    FacetResult below =
        engine.matrix(databases, Axis.of(Facet.CATEGORY, 100), Axis.of(Facet.YEAR, 5)).rows();
    assertThat(below.values())
        .isNotEmpty()
        .extracting(value -> TestIndex.VOCABULARY.category(value.value()).orElseThrow().parent())
        .containsOnly("databases");
  }

  @Test
  void aMatrixOfNothingIsEmpty() {
    Matrix matrix =
        engine.matrix(
            ALL.filteredBy(Facet.EVENT, List.of("没有这个会")),
            Axis.of(Facet.COMPANY, 5),
            Axis.of(Facet.TECHNOLOGY, 5));

    assertThat(matrix.total()).isZero();
    assertThat(matrix.rows().values()).isEmpty();
    assertThat(matrix.cells()).isEmpty();
  }

  @Test
  void oneFacetCannotBeBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.matrix(ALL, Axis.of(Facet.YEAR, 5), Axis.of(Facet.YEAR, 5)));
    assertThatIllegalArgumentException().isThrownBy(() -> Axis.of(Facet.TAG, 5));
  }

  private int total(SearchRequest request, Map<Facet, List<String>> filters) {
    SearchRequest narrowed = request;
    for (Map.Entry<Facet, List<String>> filter : filters.entrySet()) {
      narrowed = narrowed.filteredBy(filter.getKey(), filter.getValue());
    }
    return engine.search(narrowed).total();
  }
}
