package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.query.Explain;
import org.talksearch.query.Expression.Words;
import org.talksearch.query.Facet;
import org.talksearch.query.RequestTooLargeException;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;

class SearchParametersTest {

  @Test
  void anEmptyQueryStringAsksForTheBestTenOfAllTalksWithTheUsualFacets() {
    SearchRequest request = parse("");
    assertThat(request.query()).isEmpty();
    assertThat(request.filters()).isEmpty();
    assertThat(request.sort()).isEqualTo(Sort.RELEVANCE);
    assertThat(request.offset()).isZero();
    assertThat(request.size()).isEqualTo(10);
    assertThat(request.facets())
        .containsExactlyInAnyOrder(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR);
    assertThat(request.explain()).isEqualTo(Explain.NOTHING);
  }

  @Test
  void everyParameterFindsItsPlace() {
    SearchRequest request =
        parse(
            "q=%E4%BA%AC%E4%B8%9C+docker&company=jd&company=%E7%BD%91%E6%98%93&technology=k8s"
                + "&category=storage&year=2015..2016&event=E&speaker=S&lang=zh&kind=talk&tag=t"
                + "&sort=newest&size=20&page=3&facets=tag,company&explain=true");
    assertThat(request.query()).isEqualTo("京东 docker");
    assertThat(request.expression()).isEqualTo(new Words("京东 docker"));
    assertThat(request.filters())
        .isEqualTo(
            Map.of(
                Facet.COMPANY, List.of("jd", "网易"),
                Facet.TECHNOLOGY, List.of("k8s"),
                Facet.CATEGORY, List.of("storage"),
                Facet.YEAR, List.of("2015..2016"),
                Facet.EVENT, List.of("E"),
                Facet.SPEAKER, List.of("S"),
                Facet.LANG, List.of("zh"),
                Facet.KIND, List.of("talk"),
                Facet.TAG, List.of("t")));
    assertThat(request.sort()).isEqualTo(Sort.NEWEST);
    assertThat(request.offset()).isEqualTo(40);
    assertThat(request.size()).isEqualTo(20);
    assertThat(request.facets()).containsExactlyInAnyOrder(Facet.TAG, Facet.COMPANY);
    assertThat(request.explain()).isEqualTo(Explain.REASONS);
  }

  @Test
  void noneCountsNoFacet() {
    assertThat(parse("facets=none").facets()).isEmpty();
  }

  @Test
  void straySeparatorsAreNoParameters() {
    assertThat(parse("&q=a&&").query()).isEqualTo("a");
    assertThat(parse("q").query()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          qq=a                  | qq         | There is no parameter
          Q=a                   | Q          | There is no parameter
          %E5%BE=a              | %E5%BE     | cannot be read
          q=a&q=b               | q          | more than once
          size=1&size=1         | size       | more than once
          q=%E5%BE              | q          | UTF-8
          q=a%00b               | q          | U+0000
          company=%E5%BE        | company    | UTF-8
          size=many             | size       | “many” is no value
          size=                 | size       | “” is no value
          size=-1               | size       | “-1” is no value
          size=101              | size       | “101” is no value
          size=1.5              | size       | “1.5” is no value
          size=99999999999      | size       | “99999999999” is no value
          size=%2B1             | size       | “+1” is no value
          size=%EF%BC%91        | size       | “１” is no value
          page=0                | page       | “0” is no value
          page=2147483647       | page       | “2147483647” is no value
          sort=best             | sort       | “best” is no value
          sort=NEWEST           | sort       | “NEWEST” is no value
          year=15               | year       | “15” is no value
          year=2016..2015       | year       | “2016..2015” is no value
          kind=lecture          | kind       | “lecture” is no value
          company=+             | company    | has no value
          facets=company,city   | facets     | “city” is no value
          facets=               | facets     | “” is no value
          explain=yes           | explain    | “yes” is no value
          """)
  void whatIsWrongNamesTheParameterTheReasonAndTheRemedy(
      String query, String parameter, String why) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> parse(query));
    assertThat(refused).isNotNull();
    Problem problem = refused.problem();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.type()).isEqualTo("urn:talksearch:problem:bad-parameter");
    assertThat(problem.parameter()).isEqualTo(parameter);
    assertThat(problem.detail()).contains(parameter).contains(why);
    assertThat(problem.remedy()).isNotEmpty();
  }

  @Test
  void longValuesAreQuotedInPart() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> parse("sort=" + "x".repeat(5_000)));
    assertThat(refused.problem().detail()).hasSizeLessThan(200).contains("x…");
  }

  @Test
  void limitsAreForTheRequestToKeep() {
    assertThatThrownBy(() -> parse("q=" + "a".repeat(513)))
        .isInstanceOf(RequestTooLargeException.class);
    assertThatThrownBy(() -> parse("size=100&page=11"))
        .isInstanceOf(RequestTooLargeException.class);
    assertThatThrownBy(() -> parse("tag=a&".repeat(65)))
        .isInstanceOf(RequestTooLargeException.class);
    assertThat(parse("size=100&page=10").offset()).isEqualTo(900);
  }

  private static SearchRequest parse(String query) {
    return SearchParameters.request(
        Parameters.parse(query, SearchParameters.ACCEPTED), RequestLimits.DEFAULT_WINDOW);
  }
}
