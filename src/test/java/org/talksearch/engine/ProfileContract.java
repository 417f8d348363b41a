package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Timeline.Year;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Talk;

/// What there is to know of a company or a technology, on every engine.
public abstract class ProfileContract extends OneIndexContract {
  private static final List<Talk> TALKS =
      List.of(
          talk("old").titled("京东的 MySQL").by("李雷", "京东", "").at("示例", 2014).build(),
          talk("new").titled("MySQL 与 Docker").by("李雷", "网易", "").at("示例", 2016).build(),
          talk("tree").titled("MySQL 与树").by("韩梅梅", "遥远树屋科技有限公司", "").build(),
          talk("other").titled("Docker").by("李雷", "京东", "").at("示例", 2014).build());

  @Override
  List<Talk> talks() {
    return TALKS;
  }

  @Test
  void aTechnologyIsToldOfWithItsTalks() {
    EntityProfile mysql = engine.profile("mysql", 10).orElseThrow();

    assertThat(mysql.entity().englishName()).isEqualTo("MySQL");
    assertThat(mysql.names()).contains("MySQL");
    assertThat(mysql.categories())
        .extracting(path -> path.stream().map(Value::value).toList())
        .containsExactly(List.of("databases", "relational-databases"));
    assertThat(mysql.categories().getFirst()).allMatch(category -> category.count() == 3);
    assertThat(mysql.partial()).isFalse();
    assertThat(mysql.broader()).extracting(Entity::id).isNotEmpty();
    assertThat(mysql.total()).isEqualTo(3);
    assertThat(mysql.years().years()).extracting(Year::year).containsExactly(2014, 2016);
    assertThat(mysql.years().years()).extracting(Year::count).containsExactly(1, 1);
    assertThat(mysql.years().years()).extracting(Year::talks).containsExactly(2, 1);
    assertThat(labels(mysql.companies())).hasSize(3).contains("jd", "netease");
    assertThat(labels(mysql.technologies())).containsExactly("docker");
    assertThat(mysql.technologies().distinct()).isEqualTo(1);
    assertThat(labels(mysql.speakers())).containsExactly("李雷", "韩梅梅");
    assertThat(mysql.newest())
        .extracting(hit -> hit.talk().talk().id().value())
        .containsExactly("new", "old", "tree");
  }

  @Test
  void aCompanyIsToldOf_andNotAmongThoseItAppearsWith() {
    EntityProfile jd = engine.profile("jd", 1).orElseThrow();

    assertThat(jd.total()).isEqualTo(2);
    assertThat(jd.categories()).isEmpty();
    assertThat(jd.companies().values()).isEmpty();
    assertThat(jd.technologies().values()).hasSize(1);
    assertThat(jd.technologies().distinct()).isEqualTo(2);
    assertThat(jd.newest()).hasSize(1);
  }

  @Test
  void soIsACompanyThatTheVocabularyLacks() {
    String id =
        engine
            .search(
                SearchRequest.of("")
                    .filteredBy(Facet.COMPANY, List.of("遥远树屋科技"))
                    .counting(Set.of(Facet.COMPANY)))
            .facets()
            .getFirst()
            .values()
            .stream()
            .filter(value -> !value.known())
            .map(Value::value)
            .findFirst()
            .orElseThrow();

    EntityProfile tree = engine.profile(id, 10).orElseThrow();

    assertThat(tree.names()).hasSize(1);
    assertThat(tree.total()).isEqualTo(1);
    assertThat(labels(tree.speakers())).containsExactly("韩梅梅");
  }

  @Test
  void aKnownNameWithoutTalksHasNone() {
    assertThat(engine.profile("oracle", 10).orElseThrow().total()).isZero();
  }

  @Test
  void whatIsNoCompanyAndNoTechnologyHasNoProfile() {
    assertThat(engine.profile("没有这个", 10)).isEmpty();
    assertThat(engine.profile("term:microservices", 10)).isEmpty();
  }

  private static List<String> labels(FacetResult facet) {
    return facet.values().stream().map(Value::value).toList();
  }
}
