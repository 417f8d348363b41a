package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Company;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.testing.Opened;

class CompaniesTest {
  private static final List<Talk> TALKS =
      List.of(
          talk("zh").titled("京东的仓库").build(),
          talk("hant").titled("無").notes("京東商城上的訂單").build(),
          talk("en").titled("Orders").about("How JD.com ships").build(),
          talk("pinyin").titled("Orders").about("How Jingdong ships").build(),
          talk("tag").titled("无").tagged("jd").build(),
          talk("speaker").titled("无").by("王小明", "JD", "工程师").build(),
          talk("boe").titled("京东方的屏幕").build(),
          talk("word").titled("北京东路的树").build(),
          talk("tree").titled("种树").by("李雷", "遥远树屋科技有限公司", "园丁").build(),
          talk("tree-hant").titled("種樹").by("韓梅", "遙遠樹屋科技", "").build(),
          talk("nowhere").titled("Moss").by("Ann Lee", "Treehouse Nowhere, Inc.", "").build());

  @RegisterExtension
  private static final Opened<LuceneEngine> ENGINE =
      Opened.in(folder -> Indexes.warmEngine(folder, TALKS));

  @ParameterizedTest
  @ValueSource(strings = {"JD", "JD.com", "Jingdong", "jd", "jingdong", "京东", "京東"})
  void anyNameOfACompanyGivesTheSameTalks(String name) {
    assertThat(ids(SearchRequest.of("").filteredBy(Facet.COMPANY, List.of(name))))
        .containsExactlyInAnyOrder("zh", "hant", "en", "pinyin", "tag", "speaker");
  }

  @Test
  void aCompanyWhoseNameHoldsAnothersIsAnother() {
    assertThat(ids(SearchRequest.of("").filteredBy(Facet.COMPANY, List.of("京东方"))))
        .containsExactly("boe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"遥远树屋科技", "遙遠樹屋科技股份有限公司", "遥远树屋科技（深圳）有限公司"})
  void aCompanyThatTheVocabularyLacksIsAFilter_withItsLegalFormOrWithout(String name) {
    assertThat(ids(SearchRequest.of("").filteredBy(Facet.COMPANY, List.of(name))))
        .containsExactlyInAnyOrder("tree", "tree-hant");
    assertThat(ids(SearchRequest.of("公司:\"" + name + "\"")))
        .containsExactlyInAnyOrder("tree", "tree-hant");
  }

  @Test
  void theFacetCountsIt_byTheNameThatTalksCallItBy() {
    SearchResult result =
        ENGINE
            .get()
            .search(
                SearchRequest.of("")
                    .counting(Set.of(Facet.COMPANY))
                    .filteredBy(Facet.COMPANY, List.of("TREEHOUSE NOWHERE")));

    assertThat(result.facets().getFirst().values())
        .filteredOn(value -> !value.known())
        .extracting(Value::value, Value::englishName, Value::count, Value::selected)
        .containsExactly(
            tuple("遥远树屋科技", "遙遠樹屋科技", 2, false),
            tuple("treehouse-nowhere", "Treehouse Nowhere, Inc.", 1, true));
  }

  @Test
  void aTalkIsReadBackWithIt() {
    assertThat(ENGINE.get().find(new TalkId("nowhere")).orElseThrow().mentions())
        .extracting(mention -> mention.entity())
        .containsExactly(
            new Company(
                "treehouse-nowhere",
                "Treehouse Nowhere, Inc.",
                "Treehouse Nowhere, Inc.",
                Company.Kind.COMPANY,
                "",
                false));
  }

  private static List<String> ids(SearchRequest request) {
    return ENGINE.get().search(request).hits().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }
}
