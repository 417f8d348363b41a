package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.talksearch.testing.Talks.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.engine.Axis;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Matrix;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Opened;

/// Whose talks a speaker's name finds.
class SpeakersTest {
  private static final List<Talk> TALKS =
      List.of(
          talk("wang").by("王小明").build(),
          talk("wang2").by("王小明").by("王").build(),
          talk("hant").by("歐陽娜娜").build(),
          talk("lee").by("Ann Lee").build(),
          talk("lee2").by("ANN LEE").build(),
          talk("annie").by("Annie van der Berg").build(),
          talk("both").by("陳大文 (David Chen)").build(),
          talk("zhang").by("张磊").build(),
          talk("zhang-hant").by("張磊").build());

  @RegisterExtension
  private static final Opened<LuceneEngine> ENGINE =
      Opened.in(folder -> Indexes.warmEngine(folder, TALKS));

  @ParameterizedTest
  @CsvSource({
    "王小明, wang wang2",
    "王, wang2",
    "小明, ''",
    "欧阳娜娜, hant",
    "歐陽娜娜, hant",
    "欧阳, ''",
    "ann lee, lee lee2",
    "Ａｎｎ Ｌｅｅ, lee lee2",
    "Ann-Lee, lee lee2",
    "Ann Lee, lee",
    "ANN LEE, lee2",
    "ann, lee lee2",
    "lee, lee lee2",
    "lee ann, ''",
    "an, ''",
    "van der Berg, annie",
    "berg, annie",
    "der, annie",
    "陈大文, both",
    "david chen, both",
    "张磊, zhang",
    "張磊, zhang-hant",
    "!, ''"
  })
  void aNameFindsThoseWhoAreCalledSo_orElseThoseOfWhoseNamesItIsAWholePart(
      String name, String talks) {
    List<String> expected =
        Arrays.stream(talks.split(" ", -1)).filter(id -> !id.isEmpty()).toList();
    assertThat(found(SearchRequest.of("").filteredBy(Facet.SPEAKER, List.of(name))))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found(SearchRequest.of("speaker:\"" + name + "\"")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theFacetShowsWhomANameMeans() {
    assertThat(
            ENGINE
                .get()
                .search(
                    SearchRequest.of("")
                        .filteredBy(Facet.SPEAKER, List.of("ann"))
                        .counting(Set.of(Facet.SPEAKER)))
                .facets()
                .getFirst()
                .values())
        .filteredOn(Value::selected)
        .extracting(Value::value, Value::count)
        .containsExactlyInAnyOrder(tuple("Ann Lee", 1), tuple("ANN LEE", 1));
  }

  @Test
  void aMatrixUnderAPartOfANameHasThoseWhoHaveIt() {
    SearchRequest request =
        SearchRequest.of("").page(0, 0).filteredBy(Facet.SPEAKER, List.of("ann"));

    Matrix matrix = ENGINE.get().matrix(request, Axis.of(Facet.SPEAKER, 9), Axis.of(Facet.YEAR, 9));

    assertThat(matrix.total()).isEqualTo(2);
    assertThat(matrix.rows().values())
        .extracting(Value::value, Value::count)
        .containsExactlyInAnyOrder(tuple("Ann Lee", 1), tuple("ANN LEE", 1));
  }

  private static List<String> found(SearchRequest request) {
    return ENGINE.get().search(request).hits().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }
}
