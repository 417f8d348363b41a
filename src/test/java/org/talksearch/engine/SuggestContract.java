package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.Suggestion.Completion;
import org.talksearch.engine.Suggestion.Kind;
import org.talksearch.engine.Suggestion.Title;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Folding;

/// What may be about to be typed, on every engine.
public abstract class SuggestContract extends OneIndexContract {
  @Override
  List<Talk> talks() {
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      talks.add(talk("jd" + i).titled("京东的容器编排 " + i).by("张磊").build());
      talks.add(talk("k8s" + i).titled("Kubernetes 上的橘子调度 " + i).build());
    }
    talks.add(talk("boe").titled("京东方的产线").about("Spring Boot 与 Docker Swarm").build());
    talks.add(talk("mesh").titled("Service discovery in the mesh").by("歐陽娜娜").build());
    talks.add(talk("g0").titled("Google 的搜索").build());
    talks.add(talk("g1").titled("Google 的广告").build());
    talks.add(talk("go").titled("Golang 的并发").by("吴晟").build());
    talks.add(talk("cplus").titled("C++ 与 C# 之间").by("Kelsey Kowalski").build());
    talks.add(talk("tree1").titled("种树").by("李雷", "遥远树屋科技有限公司", "").build());
    talks.add(talk("tree2").titled("又种树").by("李雷", "遙遠樹屋科技", "").build());
    talks.add(talk("nowhere").titled("Moss").by("Ann Lee", "Treehouse Nowhere, Inc.", "").build());
    return talks;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jingdong", "jing'dong", "jing dong", "jing'd", "jd", "京", "京d", "京'do", "J D"})
  void aName_isCompletedInEverySpelling(String typed) {
    assertThat(completions(typed)).first().isIn("京东", "JD.com");
  }

  @ParameterizedTest
  @CsvSource({
    "rong qi b, 容器编排",
    "rqb, 容器编排",
    "rongqbp, 容器编排",
    "容器编p, 容器编排",
    "kuber, Kubernetes",
    "swar, Docker Swarm",
    "springb, Spring Boot",
    "zhangl, 张磊",
    "lei zh, 张磊",
    "oyn, 歐陽娜娜",
    "欧阳, 歐陽娜娜",
    "kowal, Kelsey Kowalski",
    "juz, 橘子"
  })
  void aPrefixOfANameOrOfALaterWord_isCompleted(String typed, String text) {
    assertThat(completions(typed)).first().isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "遥远, 遙遠樹屋科技, 2",
    "yaoyuansh, 遙遠樹屋科技, 2",
    "树屋, 遙遠樹屋科技, 2",
    "treeh, 'Treehouse Nowhere, Inc.', 1",
    "nowh, 'Treehouse Nowhere, Inc.', 1"
  })
  void aCompanyThatTheVocabularyLacks_isSuggestedByTheNameThatTalksHave(
      String typed, String text, int talks) {
    assertThat(engine.suggest(typed, 8))
        .filteredOn(Completion.class::isInstance)
        .extracting(found -> (Completion) found)
        .first()
        .satisfies(company -> {
          assertThat(company.kind()).isEqualTo(Kind.COMPANY);
          assertThat(company.text()).isEqualTo(text);
          assertThat(company.talks()).isEqualTo(talks);
        });
  }

  @ParameterizedTest
  @CsvSource({"k8s 京d, k8s 京东", "怎么用sprin, 怎么用Spring Boot", "mesh rong'qi'b, mesh 容器编排"})
  void theLastWord_isCompletedAfterWhatStandsBefore(String typed, String text) {
    assertThat(completions(typed)).first().isEqualTo(text);
  }

  @Test
  void lettersThatArePinyinTogether_areNoWordsOfTheirOwn() {
    assertThat(completions("rong qi b")).containsExactly("容器编排");
  }

  @Test
  void entitiesStandBeforeSpeakersBeforePhrasesBeforeTitles() {
    List<Suggestion> suggestions = engine.suggest("k", 8);
    assertThat(suggestions)
        .extracting(s -> s instanceof Completion completion ? completion.kind() : "talk")
        .startsWith(Kind.TECHNOLOGY)
        .contains(Kind.SPEAKER);
    assertThat(engine.suggest("kubernetes", 8)).last().isInstanceOf(Title.class);
  }

  @Test
  void whatMoreTalksHave_comesFirst_unlessItIsTypedWhole() {
    assertThat(completions("京东")).containsSubsequence("京东", "京东方");
    assertThat(completions("jingdongf")).first().isEqualTo("京东方");
    assertThat(completions("goo")).first().isEqualTo("Google");
    assertThat(completions("go")).containsSubsequence("Go", "Google");
    assertThat(completions("c+")).first().isEqualTo("C++");
  }

  @Test
  void aTitle_isFoundByItsWords() {
    assertThat(engine.suggest("mesh disc", 8))
        .filteredOn(Title.class::isInstance)
        .extracting(Suggestion::text)
        .containsExactly("Service discovery in the mesh");
    assertThat(engine.suggest("jing dong fang", 8))
        .filteredOn(Title.class::isInstance)
        .extracting(Suggestion::text)
        .containsExactly("京东方的产线");
  }

  @Test
  void theMatchedPart_isTold() {
    assertThat(marked("k8s 京d")).startsWith("k8s [京东]");
    assertThat(marked("docker sw")).startsWith("[Docker Sw]arm");
    assertThat(marked("kowal")).contains("Kelsey [Kowal]ski");
    assertThat(marked("lei zhang")).startsWith("张磊");
    assertThat(marked("京东的")).contains("[京东的]容器编排 0");
  }

  @Test
  void nothingIsSuggestedTwice_norMoreThanAskedFor() {
    assertThat(engine.suggest("k", 3)).hasSize(3);
    assertThat(completions("wu s")).contains("吴晟");
    for (String typed : List.of("k", "京", "jd", "rong", "docker s", "wu s")) {
      assertThat(engine.suggest(typed, 20))
          .extracting(s -> Folding.fold(s.text()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatBeginsNothing_suggestsNothing() {
    assertThat(engine.suggest("", 8)).isEmpty();
    assertThat(engine.suggest("\"'- ", 8)).isEmpty();
    // One character off is another word.
    assertThat(engine.suggest("东京", 8)).isEmpty();
    assertThat(engine.suggest("zzzz", 8)).isEmpty();
  }

  private List<String> completions(String typed) {
    return engine.suggest(typed, 8).stream()
        .filter(Completion.class::isInstance)
        .map(Suggestion::text)
        .toList();
  }

  private List<String> marked(String typed) {
    return engine.suggest(typed, 8).stream()
        .map(suggestion -> {
          StringBuilder text = new StringBuilder(suggestion.text());
          suggestion
              .spans()
              .reversed()
              .forEach(span -> {
                text.insert(span.end(), "]");
                text.insert(span.start(), "[");
              });
          return text.toString();
        })
        .toList();
  }
}
