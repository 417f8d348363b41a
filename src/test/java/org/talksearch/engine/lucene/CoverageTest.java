package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// Which talks match a query of several units, in an index of two hundred where four talks are
/// enough.
class CoverageTest {
  private static final int TALKS = 200;

  @TempDir private static Path folder;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            categories: [{id: any, en: Any}]
            technologies:
              - {id: store, en: Warehousing, categories: any}
              - {id: shelf, en: Shelving, categories: any, broader: store}
            """);
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      talks.add(talk("ab" + i).titled("apple banana").build());
    }
    for (int i = 0; i < 2; i++) {
      talks.add(talk("bc" + i).titled("banana cherry").build());
      talks.add(talk("cde" + i).titled("cherry damson elder").build());
    }
    for (int i = 0; i < 3; i++) {
      talks.add(talk("shelf" + i).titled("shelving").build());
    }
    talks.add(talk("store").titled("warehousing").build());
    talks.add(talk("lonely").titled("figs alone").notes("unique").build());
    while (talks.size() < TALKS) {
      talks.add(talk("filler-" + talks.size()).titled("common filling").build());
    }
    engine = Indexes.warmEngine(folder, talks, vocabulary);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void whereEnoughTalksHaveAllUnits_onlyTheseMatch() {
    assertThat(found("apple banana")).containsExactlyInAnyOrder("ab0", "ab1", "ab2", "ab3");
    assertThat(required("apple banana")).isEqualTo(100);
  }

  @Test
  void whereTooFewDo_thoseWithMostOfTheUnitsMatchToo() {
    assertThat(found("cherry damson elder apple"))
        .containsExactlyInAnyOrder("cde0", "cde1", "ab0", "ab1", "ab2", "ab3", "bc0", "bc1");
    assertThat(found("cherry damson elder apple")).startsWith("cde0", "cde1");
    assertThat(required("cherry damson elder apple")).isZero();
    assertThat(required("banana cherry")).isEqualTo(50);
    assertThat(found("banana cherry")).startsWith("bc0", "bc1").hasSize(8);
  }

  @Test
  void aUnitThatNearlyEveryTalkHas_isNotNeeded() {
    assertThat(found("apple common")).containsExactlyInAnyOrder("ab0", "ab1", "ab2", "ab3");
    assertThat(required("apple common")).isEqualTo(100);
    assertThat(found("common filling")).hasSize(100);
    assertThat(total("common filling")).isGreaterThan(150);
  }

  @Test
  void aUnitThatNoTalkHas_doesNotHideTheOthers() {
    assertThat(found("apple zzqqxxyy")).contains("ab0", "ab1", "ab2", "ab3");
  }

  @Test
  void oneUnitAlone_isNeverGivenUp() {
    assertThat(found("figs")).containsExactly("lonely");
    assertThat(required("figs")).isEqualTo(100);
    assertThat(found("zzqqxxyy")).isEmpty();
  }

  @Test
  void whatIsNarrower_matchesWhereTooFewNameTheUnitItself() {
    assertThat(found("warehousing")).containsExactly("store", "shelf0", "shelf1", "shelf2");
    assertThat(required("warehousing")).isEqualTo(100);
    assertThat(found("shelving")).containsExactly("shelf0", "shelf1", "shelf2");
  }

  @Test
  void conditionsHold_howeverFewTalksAreLeft() {
    assertThat(found("banana cherry -apple"))
        .containsExactlyInAnyOrder("bc0", "bc1", "cde0", "cde1");
    assertThat(found("banana \"damson elder\"")).isEmpty();
    assertThat(found("cherry \"damson elder\"")).containsExactly("cde0", "cde1");
  }

  @Test
  void totals_facets_andHits_areOfTheSameTalks() {
    for (String query : List.of("apple banana", "banana cherry", "apple common", "warehousing")) {
      SearchRequest request = SearchRequest.of(query).page(0, SearchRequest.LARGEST_SIZE);
      SearchResult result = engine.search(request.counting(Set.of(Facet.KIND)));
      List<String> all = new ArrayList<>();
      engine.forEach(request, found -> all.add(found.talk().id().value()));

      assertThat(all).isEqualTo(found(query));
      assertThat(result.total()).isEqualTo(all.size());
      assertThat(result.facets().getFirst().values().getFirst().count()).isEqualTo(all.size());
    }
  }

  private static SearchResult result(String query) {
    return engine.search(SearchRequest.of(query).page(0, SearchRequest.LARGEST_SIZE));
  }

  private static int required(String query) {
    return result(query).understanding().required();
  }

  private static int total(String query) {
    return result(query).total();
  }

  private static List<String> found(String query) {
    return result(query).hits().stream().map(hit -> hit.talk().talk().id().value()).toList();
  }
}
