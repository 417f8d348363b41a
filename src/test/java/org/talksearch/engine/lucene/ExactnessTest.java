package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Opened;

/// What is nearly the same is not the same: not ranked, marked or counted as if it were.
class ExactnessTest {
  private static final List<Talk> TALKS =
      List.of(
          talk("c").titled("为什么还用 C 写内核").build(),
          talk("cpp").titled("现代 C++ 的右值").build(),
          talk("csharp").titled("C# 里的模式匹配").build(),
          talk("dotnet").titled(".NET 程序的启动").build(),
          talk("aspnet").titled("ASP.NET 的管道").build(),
          talk("network").titled("Net profit and the internet").build(),
          talk("go").titled("Go 的调度器").about("协程有多轻。").build(),
          talk("goes").titled("Where do we go from here").about("We go on and on.").build(),
          talk("ly").titled("同程的前端").about("机票频道改版。").build(),
          talk("degree").titled("不同程度的延迟").about("不同程度，不同程度。").build(),
          talk("jd").titled("京东的仓库").about("分拣。").build(),
          talk("boe").titled("京东方的面板").about("京东方的产线，京东方的良率。").build(),
          talk("platform").titled("一个平台").about("给所有团队。").build(),
          talk("broken").titled("水平").about("高低起伏的水平\n\n台阶要一级一级上").build(),
          talk("spark").titled("Spark 调优").build(),
          talk("sparkle").titled("Sparkle and glitter").build(),
          talk("mesos").titled("Docker 与 Mesos").build(),
          talk("swarm").titled("Docker 与 Swarm").build());

  @RegisterExtension
  private static final Opened<LuceneEngine> ENGINE =
      Opened.in(folder -> Indexes.warmEngine(folder, TALKS));

  @ParameterizedTest
  @CsvSource({"C, c", "c, c", "C++, cpp", "c++, cpp", "Ｃ＋＋, cpp"})
  void symbolsTellLanguagesApart(String query, String talk) {
    assertThat(found(query)).containsExactly(talk);
  }

  @Test
  void dotNetIsNotTheNet() {
    assertThat(found(".NET")).startsWith("dotnet").doesNotContain("network");
    assertThat(found("net")).startsWith("network");
  }

  @Test
  void cSharpIsNotDotNet() {
    for (String query : List.of("C#", "c#", "Ｃ＃")) {
      assertThat(found(query)).as(query).containsExactly("csharp");
    }
    assertThat(found(".NET")).doesNotContain("csharp");
    assertThat(marked(".NET")).doesNotContain("C#");
  }

  @Test
  void goTheLanguage_isNotTheVerb() {
    for (String query : List.of("Go", "golang", "Go语言")) {
      assertThat(found(query)).as(query).startsWith("go");
    }
    assertThat(found("golang")).containsExactly("go");
    assertThat(counted(Facet.TECHNOLOGY, "go")).isEqualTo(1);
    assertThat(found("technology:go")).containsExactly("go");
  }

  @Test
  void aCompany_isNotAPieceOfOtherWords() {
    assertThat(found("同程")).containsExactly("ly", "degree");
    assertThat(marked("同程")).containsExactly("同程");
    assertThat(result("同程").hits().get(1).talk().mentions())
        .noneMatch(mention -> mention.entity().id().equals("ly-travel"));
    assertThat(counted(Facet.COMPANY, "ly-travel")).isEqualTo(1);
    assertThat(found("company:同程")).containsExactly("ly");
  }

  @Test
  void aCompany_isNotTheBeginningOfAnother() {
    for (String query : List.of("京东", "京東")) {
      assertThat(found(query)).as(query).containsExactly("jd", "boe");
    }
    assertThat(found("JD.com")).containsExactly("jd");
    assertThat(found("京东方")).containsExactly("boe");
    assertThat(counted(Facet.COMPANY, "jd")).isEqualTo(1);
    assertThat(counted(Facet.COMPANY, "boe")).isEqualTo(1);
    assertThat(found("公司:京东")).containsExactly("jd");
  }

  @ParameterizedTest
  @CsvSource({"company, 京东, jd", "company, JD, jd", "company, boe, boe", "company, 同程旅游, ly"})
  void everyNameOfACompany_filtersTheSame(String facet, String name, String talk) {
    assertThat(found(facet + ":" + name)).containsExactly(talk);
  }

  @Test
  void aWordAcrossABlankLine_isNone() {
    assertThat(found("平台")).containsExactly("platform");
    assertThat(found("\"平台\"")).containsExactly("platform");
    assertThat(found("水台")).isEmpty();
    assertThat(found("\"平台阶\"")).isEmpty();
    assertThat(found("水平 台阶")).containsExactly("broken");
  }

  @Test
  void aWord_isNotTheBeginningOfAnother() {
    assertThat(found("spark")).containsExactly("spark");
    assertThat(found("spark*")).containsExactlyInAnyOrder("spark", "sparkle");
  }

  @Test
  void whatIsExcluded_isTheWordAndNotPiecesOfOthers() {
    assertThat(found("docker -mesos")).containsExactly("swarm");
    assertThat(found("docker -swarm -mesos")).isEmpty();
    assertThat(found("-京东")).doesNotContain("jd").contains("boe");
    assertThat(found("-同程")).doesNotContain("ly").contains("degree");
    assertThat(found("-C")).doesNotContain("c").contains("cpp", "csharp");
    assertThat(found("-C++")).doesNotContain("cpp").contains("c", "csharp");
    assertThat(found("-spark")).doesNotContain("spark").contains("sparkle");
  }

  private static SearchResult result(String query) {
    return ENGINE
        .get()
        .search(
            SearchRequest.of(query)
                .page(0, SearchRequest.LARGEST_SIZE)
                .counting(Set.of(Facet.COMPANY, Facet.TECHNOLOGY)));
  }

  private static List<String> found(String query) {
    return result(query).hits().stream().map(hit -> hit.talk().talk().id().value()).toList();
  }

  /// How many talks name an entity, over all.
  private static int counted(Facet facet, String id) {
    return result("").facets().stream()
        .filter(found -> found.facet() == facet)
        .flatMap(found -> found.values().stream())
        .flatMap(FacetResult.Value::leaves)
        .filter(value -> value.value().equals(id))
        .mapToInt(FacetResult.Value::count)
        .max()
        .orElse(0);
  }

  /// What is marked in all hits.
  private static Set<String> marked(String query) {
    return result(query).hits().stream()
        .flatMap(hit -> hit.snippets().stream())
        .flatMap(snippet ->
            snippet.spans().stream()
                .map(span -> snippet.text().substring(span.start(), span.end())))
        .collect(Collectors.toSet());
  }
}
