package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "deploy, deploy deploys deployed deploying",
    "container, container containers",
    "cache, cache caches cached caching",
    "query, query queries queried querying",
    "proxy, proxy proxies",
    "patch, patch patches patched patching",
    "index, index indexes indexed indexing",
    "log, log logs logged logging",
    "plan, plan plans planned planning",
    "load balancing, load balancing"
  })
  void hasTheFormsThatPeopleWrite(String name, String forms) {
    assertThat(forms(name)).contains(forms.split(" (?!balancing)"));
  }

  @ParameterizedTest
  @CsvSource({"限流", "CI", "AWS", "C", "go", "C++", ".NET 8", "数据库"})
  void abbreviations_shortNames_andHanNamesHaveNone(String name) {
    assertThat(forms(name)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"query, querys", "cache, cacheing", "deploy, deplies", "plan, planning2"})
  void hasNoFormThatIsWronglySpelled(String name, String wrong) {
    assertThat(forms(name)).doesNotContain(wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "Queries about caching, query cache",
    "deployed and deploying, deploy deploy",
    "cached caches, cache cache",
    "querying redeployed cachets, query"
  })
  void textIsFoundInAnyForm(String text, String terms) {
    Vocabulary vocabulary = Vocabulary.parse("terms: [[部署, deploy], [缓存, cache], [查询, query]]");

    assertThat(
            vocabulary.candidates(text, offset -> true).stream()
                .map(found -> found.entity().englishName()))
        .containsExactly(terms.split(" "));
  }

  private static List<String> forms(String name) {
    return Inflection.of(name).stream()
        .flatMap(form -> form.endings().stream().map(ending -> form.stem() + ending))
        .flatMap(Stream::of)
        .toList();
  }
}
