package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;

/// Values of a facet found by their names, on every engine.
public abstract class FindValuesContract extends OneIndexContract {
  private static final SearchRequest ALL = SearchRequest.of("");

  private static final List<Talk> TALKS =
      List.of(
          talk("jd").titled("京东的 Docker").by("张磊", "京东", "").at("树屋大会", 2015).build(),
          talk("jd2").titled("京東與 MySQL").by("歐陽娜娜", "", "").at("树屋大会", 2016).build(),
          talk("boe").titled("京东方的 Spring Boot").tagged("屏幕", "fish").build(),
          talk("tencent")
              .titled("腾讯的 Docker Swarm")
              .by("Kelsey Kowalski")
              .tagged("shellfish")
              .build(),
          talk("tree")
              .titled("种树")
              .by("李雷", "遥远树屋科技有限公司", "园丁")
              .tagged("fishing", "shellfish")
              .build(),
          talk("tree2").titled("又种树").by("韩梅", "遙遠樹屋科技", "").in("en").build(),
          talk("go")
              .titled("Golang 与 MongoDB")
              .at("Meetup", 2015)
              .tagged("fishing", "shellfish")
              .build());

  @Override
  List<Talk> talks() {
    return TALKS;
  }

  @ParameterizedTest
  @ValueSource(strings = {"京东", "京東", "JD", "jd.c", "jingdong", "jing d", "东", "東", "京d"})
  void aCompanyIsFoundByAnyOfItsNames(String text) {
    assertThat(found(Facet.COMPANY, text)).first().isEqualTo("jd");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANY, 鹅厂, tencent",
    "COMPANY, 鵝廠, tencent",
    "COMPANY, tengx, tencent",
    "COMPANY, tx, tencent",
    "COMPANY, 树屋, 遥远树屋科技",
    "COMPANY, 遙遠樹, 遥远树屋科技",
    "COMPANY, wsy, ''",
    "COMPANY, sw, 遥远树屋科技",
    "TECHNOLOGY, springboot, spring-boot",
    "TECHNOLOGY, mongo, mongodb",
    "TECHNOLOGY, go语言, go",
    "TECHNOLOGY, 数据库, databases",
    "TECHNOLOGY, shujuku, databases",
    "CATEGORY, 資料库, ''",
    "CATEGORY, database, databases",
    "SPEAKER, zhangl, 张磊",
    "SPEAKER, lei zhang, 张磊",
    "SPEAKER, zl, 张磊",
    "SPEAKER, 欧阳, 歐陽娜娜",
    "SPEAKER, KOWAL, Kelsey Kowalski",
    "EVENT, 樹屋, 树屋大会",
    "EVENT, dahui, 树屋大会",
    "YEAR, 201, 2015",
    "LANG, EN, en",
    "KIND, tal, talk",
    "TAG, pingm, 屏幕"
  })
  void valuesOfEveryFacetAreFound(Facet facet, String text, String value) {
    if (value.isEmpty()) {
      assertThat(found(facet, text)).isEmpty();
    } else {
      assertThat(found(facet, text)).first().isEqualTo(value);
    }
  }

  @Test
  void aCompanyThatTheVocabularyLacksHasItsName() {
    assertThat(values(ALL, Facet.COMPANY, "遥远"))
        .extracting(Value::englishName, Value::count, Value::known)
        .containsExactly(tuple("遙遠樹屋科技", 2, false));
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void countsAreThoseOfASearch(Facet facet) {
    for (SearchRequest request :
        List.of(
            ALL,
            SearchRequest.of("docker"),
            ALL.filteredBy(Facet.COMPANY, List.of("京东")),
            ALL.filteredBy(Facet.TECHNOLOGY, List.of("docker"))
                .filteredBy(Facet.CATEGORY, List.of("containers")),
            ALL.filteredBy(Facet.YEAR, List.of("2015.."))
                .filteredBy(Facet.SPEAKER, List.of("张磊")))) {
      FacetResult all = engine.findValues(request, facet, " ", 100).facet();
      List<Value> searched =
          engine.search(request.counting(Set.of(facet))).facets().getFirst().values();

      assertThat(all.facet()).isEqualTo(facet);
      assertThat(all.values())
          .filteredOn(value -> value.facet() == facet)
          .extracting(Value::value, Value::count, Value::selected)
          .containsExactlyInAnyOrderElementsOf(
              searched.stream()
                  .flatMap(facet == Facet.TECHNOLOGY ? Value::leaves : Stream::of)
                  .filter(value -> value.facet() == facet)
                  .map(value -> tuple(value.value(), value.count(), value.selected()))
                  .distinct()
                  .toList());
    }
  }

  @Test
  void thoseChosenComeFirst_foundOrNot() {
    SearchRequest chosen =
        SearchRequest.of("docker").filteredBy(Facet.COMPANY, List.of("腾讯", "oracle"));

    FacetResult found = engine.findValues(chosen, Facet.COMPANY, "jd", 1).facet();

    assertThat(found.values())
        .extracting(Value::value, Value::count, Value::selected)
        .containsExactly(
            tuple("tencent", 1, true), tuple("oracle", 0, true), tuple("jd", 1, false));
    assertThat(found.distinct()).isEqualTo(1);
  }

  @Test
  void chosenCategoriesAndTechnologiesNarrowEachOthersValuesNot() {
    SearchRequest chosen =
        ALL.filteredBy(Facet.TECHNOLOGY, List.of("docker"))
            .filteredBy(Facet.CATEGORY, List.of("databases"));

    assertThat(values(chosen, Facet.TECHNOLOGY, "mysql"))
        .extracting(Value::facet, Value::value, Value::count, Value::selected)
        .containsExactly(
            tuple(Facet.CATEGORY, "databases", 2, true),
            tuple(Facet.TECHNOLOGY, "docker", 1, true),
            tuple(Facet.TECHNOLOGY, "mysql", 1, false));
  }

  @Test
  void whatIsCalledSoComesBeforeWhatBeginsSo_andThatBeforeTheRest() {
    assertThat(found(Facet.TAG, "fish")).containsExactly("fish", "fishing", "shellfish");
    assertThat(found(Facet.TECHNOLOGY, "docker")).startsWith("docker", "docker-swarm");
    assertThat(found(Facet.TECHNOLOGY, "go")).startsWith("go").contains("mongodb");
  }

  @Test
  void asManyAreGivenAsAreAskedFor_andTheOthersCounted() {
    FacetResult found = engine.findValues(ALL, Facet.SPEAKER, "", 2).facet();

    assertThat(found.values()).hasSize(2);
    assertThat(found.distinct()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vvqvv", "!!", "京东京东", "jindon", "jdv"})
  void whatNothingIsCalledFindsNothing(String text) {
    assertThat(found(Facet.COMPANY, text)).isEmpty();
  }

  @Test
  void tooLongATextIsRefused_andSoIsNoValueAtAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.findValues(ALL, Facet.TAG, "x".repeat(101), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> engine.findValues(ALL, Facet.TAG, "", 0));
    assertThat(engine.findValues(ALL, Facet.TAG, "yi".repeat(50), 100).facet().values()).isEmpty();
  }

  private List<Value> values(SearchRequest request, Facet facet, String text) {
    return engine.findValues(request, facet, text, 100).facet().values();
  }

  private List<String> found(Facet facet, String text) {
    return values(ALL, facet, text).stream().map(Value::value).toList();
  }
}
