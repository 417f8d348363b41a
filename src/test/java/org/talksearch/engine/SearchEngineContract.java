package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.Hit.Match;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.QueryParser;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.talk.TextField;

/// What searches find, count and show, on every engine.
public abstract class SearchEngineContract extends OneIndexContract {
  private static final List<Talk> TALKS =
      List.of(
          talk("jd")
              .titled("京东618大促背后的容器")
              .about("全部应用用 Docker 发布，数据库也进容器。")
              .at("InfoQ", 2016)
              .build(),
          talk("weibo")
              .titled("新浪微博的混合云")
              .about("热点来了自动扩容。公有云用阿里云和 AWS。")
              .notes("## 网络\n服务发现 consul\n## 编排\n用 Compose 和 Swarm 管 Docker")
              .at("InfoQ", 2016)
              .build(),
          talk("zhihu")
              .titled("知乎的弹性计算平台")
              .about("用 Mesos 和 Docker，配合 Consul。")
              .at("QCon", 2015)
              .build(),
          talk("google")
              .titled("From Borg to Kubernetes")
              .about("How Google schedules containers.")
              .at("CNUTCon", 2015)
              .build(),
          talk("hant")
              .titled("在邊緣上的 k8s")
              .about("用 K8s 部署與升級。資料庫不進叢集。")
              .by("張三丰", "台灣某公司", "")
              .at("COSCUP 2020", 2020)
              .build(),
          talk("degree").titled("不同程度的自动化").about("与公司无关。省下 30 万小时。").build(),
          talk("boe").titled("京东方的工厂").about("面板产线上的监控。").at("GIAC", 2018).build());

  @Override
  List<Talk> talks() {
    return TALKS;
  }

  @Test
  void allUnits_comeFirst() {
    assertThat(ids("京东 docker")).startsWith("jd");
    assertThat(ids("consul swarm")).startsWith("weibo");
  }

  @Test
  void anAliasFindsTheEntity() {
    assertThat(ids("kubernetes")).containsExactlyInAnyOrder("google", "hant");
    assertThat(ids("谷歌")).containsExactly("google");
    assertThat(ids("service discovery")).startsWith("weibo");
  }

  @Test
  void bothScriptsFindBoth() {
    assertThat(ids("升级")).containsExactly("hant");
    assertThat(ids("邊緣")).contains("hant");
    assertThat(ids("边缘")).contains("hant");
  }

  @Test
  void aSubstring_isFoundAfterWords() {
    assertThat(ids("同程")).containsExactly("degree");
    assertThat(ids("京东")).startsWith("jd").endsWith("boe").hasSize(2);
  }

  @Test
  void aPersonWhomNoDictionaryHas_isOneUnit() {
    assertThat(search("张三丰").understanding().units())
        .extracting(Understanding.Unit::text)
        .containsExactly("张三丰");
    assertThat(ids("张三丰")).containsExactly("hant");
  }

  @Test
  void phrases_exclusions_or_prefixes() {
    assertThat(ids("\"公有云用阿里云\"")).containsExactly("weibo");
    assertThat(ids("docker -consul")).containsExactly("jd");
    assertThat(ids("mesos OR borg")).containsExactlyInAnyOrder("zhihu", "google");
    assertThat(ids("kuber*")).containsExactly("google");
    assertThat(ids("-docker")).doesNotContain("jd", "weibo", "zhihu").contains("degree");
  }

  @Test
  void aHalfTypedWord_isCompleted() {
    assertThat(ids("kuberne")).containsExactly("google");
  }

  @Test
  void filtersWithinAQuery() {
    assertThat(ids("公司:京东")).containsExactly("jd");
    assertThat(ids("docker year:2015")).containsExactly("zhihu");
    assertThat(ids("docker -company:weibo")).containsExactlyInAnyOrder("jd", "zhihu");
    assertThat(search("company:京东").understanding().filters())
        .containsExactly(new Understanding.QueryFilter(Facet.COMPANY, "京东", false));
  }

  @Test
  void valuesOfAFacetWiden_facetsNarrow() {
    SearchRequest one = SearchRequest.of("").filteredBy(Facet.COMPANY, List.of("京东"));
    SearchRequest two = SearchRequest.of("").filteredBy(Facet.COMPANY, List.of("JD", "微博"));

    assertThat(ids(one)).containsExactly("jd");
    assertThat(ids(two)).containsExactlyInAnyOrder("jd", "weibo");
    assertThat(ids(two.filteredBy(Facet.TECHNOLOGY, List.of("consul")))).containsExactly("weibo");
  }

  @Test
  void aFacetsOwnFilter_doesNotNarrowItsCounts() {
    SearchRequest request =
        SearchRequest.of("docker")
            .filteredBy(Facet.COMPANY, List.of("jd"))
            .counting(Set.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR));

    SearchResult result = engine.search(request);

    assertThat(result.total()).isEqualTo(1);
    assertThat(counts(result, Facet.COMPANY)).containsEntry("jd", 1).containsEntry("zhihu", 1);
    assertThat(counts(result, Facet.YEAR)).isEqualTo(Map.of("2016", 1));
    FacetResult technologies = facet(result, Facet.TECHNOLOGY);
    assertThat(technologies.values())
        .filteredOn(value -> value.value().equals("container-engine"))
        .singleElement()
        .satisfies(engineCategory -> {
          assertThat(engineCategory.count()).isEqualTo(1);
          assertThat(engineCategory.children())
              .extracting(FacetResult.Value::value)
              .contains("docker");
        });
  }

  @Test
  void everyCountOfAFacet_isWhatChoosingItGives() {
    SearchResult all =
        engine.search(
            SearchRequest.of("").counting(Set.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR)));

    for (FacetResult facet : all.facets()) {
      everyCountIsWhatChoosingItGives(facet.values());
    }
  }

  private void everyCountIsWhatChoosingItGives(List<FacetResult.Value> values) {
    for (FacetResult.Value value : values) {
      assertThat(ids(SearchRequest.of("").filteredBy(value.facet(), List.of(value.value()))))
          .as("%s %s", value.facet(), value.value())
          .hasSize(value.count());
      everyCountIsWhatChoosingItGives(value.children());
    }
  }

  @Test
  void theTreeOfTechnologies_isNotNarrowedByTheChoiceOfOne() {
    SearchRequest request = SearchRequest.of("").counting(Set.of(Facet.TECHNOLOGY));
    FacetResult free = facet(engine.search(request), Facet.TECHNOLOGY);

    for (SearchRequest chosen :
        List.of(
            request.filteredBy(Facet.TECHNOLOGY, List.of("consul")),
            request.filteredBy(Facet.CATEGORY, List.of("container-engine")))) {
      FacetResult narrowed = facet(engine.search(chosen), Facet.TECHNOLOGY);
      assertThat(narrowed.values())
          .extracting(FacetResult.Value::value, FacetResult.Value::count)
          .isEqualTo(
              free.values().stream().map(value -> tuple(value.value(), value.count())).toList());
      assertThat(narrowed.distinct()).isEqualTo(free.distinct());
    }
  }

  @Test
  void selectedTechnologies_areListedEvenWithoutATalk() {
    SearchRequest request =
        SearchRequest.of("borg")
            .filteredBy(Facet.TECHNOLOGY, List.of("etcd", "no-such-thing"))
            .counting(Set.of(Facet.TECHNOLOGY));

    assertThat(facet(engine.search(request), Facet.TECHNOLOGY).values())
        .flatExtracting(value -> value.leaves().toList())
        .filteredOn(FacetResult.Value::selected)
        .extracting(FacetResult.Value::value)
        .contains("etcd", "no-such-thing");
  }

  @Test
  void aBlankCategory_findsNothing() {
    SearchRequest request =
        SearchRequest.of("")
            .filteredBy(Facet.CATEGORY, List.of(" "))
            .counting(Set.of(Facet.TECHNOLOGY));

    assertThat(engine.search(request).total()).isZero();
  }

  @Test
  void anExclusion_leavesOutWordsAndNames_notPiecesOfOtherWords() {
    assertThat(ids("自动化 -同程")).contains("degree");
    assertThat(ids("-谷歌")).doesNotContain("google");
    assertThat(ids("borg -kub")).containsExactly("google");
  }

  @Test
  void aLongQueryOfManyUnits_isAnswered() {
    String words = "容器调度监控存储网络发布平台数据公司服务";
    StringBuilder query = new StringBuilder();
    while (query.length() + words.length() < QueryParser.LONGEST_QUERY - 10) {
      query.append(words).append(query.length() % 2 == 0 ? " OR " : " \"调度\" ");
    }

    assertThat(search(query.toString()).total()).isGreaterThanOrEqualTo(0);
    assertThat(search(words.repeat(25)).understanding().units()).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void aWholeWord_isNotMarkedInLongerOnes() {
    assertThat(marked(search("docker").hits().getFirst())).contains("Docker");
  }

  @Test
  void aNumber_isFoundAndMarkedHoweverItIsWritten() {
    for (String query : List.of("300000", "30万", "30 万", "30w", "300,000")) {
      assertThat(marked(search(query).hits().getFirst())).as(query).containsExactly("30 万");
    }
    assertThat(search("30").hits()).hasSize(1);
  }

  @Test
  void aSelectedValue_isListedEvenWithoutATalk() {
    SearchResult result =
        engine.search(
            SearchRequest.of("borg")
                .filteredBy(Facet.COMPANY, List.of("携程"))
                .counting(Set.of(Facet.COMPANY)));

    assertThat(facet(result, Facet.COMPANY).values())
        .filteredOn(FacetResult.Value::selected)
        .singleElement()
        .satisfies(value -> {
          assertThat(value.value()).isEqualTo("ctrip");
          assertThat(value.count()).isZero();
          assertThat(value.chineseName()).isEqualTo("携程");
        });
  }

  @Test
  void years_areRangesToo() {
    assertThat(ids(SearchRequest.of("").filteredBy(Facet.YEAR, List.of("2018.."))))
        .containsExactlyInAnyOrder("hant", "boe");
    assertThat(ids(SearchRequest.of("").filteredBy(Facet.YEAR, List.of("2015", "2020"))))
        .containsExactlyInAnyOrder("zhihu", "google", "hant");
  }

  @Test
  void newestAndOldest_knowNoYearLast() {
    assertThat(ids(SearchRequest.of("").sortedBy(Sort.NEWEST)))
        .startsWith("hant", "boe")
        .endsWith("degree");
    assertThat(ids(SearchRequest.of("").sortedBy(Sort.OLDEST)))
        .startsWith("google", "zhihu")
        .endsWith("degree");
  }

  @Test
  void pages_areParts_ofOneOrder() {
    List<String> all = ids(SearchRequest.of("").page(0, 7));

    assertThat(ids(SearchRequest.of("").page(2, 3))).isEqualTo(all.subList(2, 5));
    assertThat(ids(SearchRequest.of("").page(100, 3))).isEmpty();
  }

  @Test
  void snippetsMarkWhatWasTyped_andAliases() {
    Hit hit = search("谷歌 容器").hits().getFirst();

    assertThat(hit.talk().talk().id()).isEqualTo(new TalkId("google"));
    assertThat(marked(hit)).contains("Google", "containers");
  }

  @Test
  void aNotesSnippet_hasItsHeading() {
    Hit hit = search("swarm").hits().getFirst();

    assertThat(hit.snippets())
        .filteredOn(snippet -> snippet.field() == TextField.NOTES)
        .singleElement()
        .satisfies(snippet -> {
          assertThat(snippet.heading()).isEqualTo("编排");
          assertThat(snippet.text()).isEqualTo("用 Compose 和 Swarm 管 Docker");
        });
  }

  @Test
  void explanations_nameUnitFieldsAndAlias() {
    Hit hit = engine.search(SearchRequest.of("k8s").explained(Explain.REASONS)).hits().getFirst();

    assertThat(hit.explanation())
        .singleElement()
        .satisfies(why -> {
          assertThat(why.unit()).isEqualTo("k8s");
          assertThat(why.match()).isEqualTo(Match.WORD);
          assertThat(why.fields()).contains("title");
        });
    assertThat(
            engine
                .search(SearchRequest.of("谷歌").explained(Explain.REASONS))
                .hits()
                .getFirst()
                .explanation())
        .singleElement()
        .satisfies(why -> {
          assertThat(why.match()).isEqualTo(Match.NAME);
          assertThat(why.as()).containsExactly("Google");
        });
  }

  @Test
  void explanations_tellEachWayOfHavingAUnit() {
    assertThat(why("conainers", "google"))
        .isEqualTo(reason("conainers", Match.READING, List.of("containers"), "abstract"));
    assertThat(why("zhihu", "zhihu"))
        .isEqualTo(reason("zhihu", Match.NAME, List.of("知乎"), "title"));
    assertThat(why("kuber*", "google"))
        .isEqualTo(reason("kuber", Match.BEGINNING, List.of("Kubernetes"), "title"));
    assertThat(why("同程", "degree")).isEqualTo(reason("同程", Match.WITHIN, List.of(), "title"));
    assertThat(why("300000", "degree"))
        .isEqualTo(reason("300000", Match.NAME, List.of("30 万"), "abstract"));
    assertThat(why("\"同程度\"", "degree").match()).isEqualTo(Match.WITHIN);
  }

  @Test
  void theScoreIsExplained_onlyWhereAskedFor() {
    SearchRequest request = SearchRequest.of("docker");

    assertThat(engine.search(request.explained(Explain.SCORE)).hits())
        .allSatisfy(hit ->
            assertThat(hit.scoring())
                .startsWith(Float.toString((float) hit.score()))
                .contains("title.words:docker"));
    assertThat(engine.search(request.explained(Explain.REASONS)).hits())
        .allSatisfy(hit -> assertThat(hit.scoring()).isEmpty());
  }

  @Test
  void aFilterWhoseValueNamesNothing_isPlainWords() {
    Understanding understanding = search("Tech：香港 自动化").understanding();

    assertThat(understanding.filters()).isEmpty();
    assertThat(understanding.units())
        .extracting(Understanding.Unit::text)
        .containsExactly("Tech", "香港", "自动化");
    assertThat(ids("company:全部应用")).startsWith("jd");
    assertThat(ids("自动化 -category:公司")).contains("degree");
    assertThat(ids("speaker:張三丰")).containsExactly("hant");
    assertThat(ids("speaker:nobody")).isEmpty();
  }

  private Hit.Explanation why(String query, String id) {
    return engine.search(SearchRequest.of(query).explained(Explain.REASONS)).hits().stream()
        .filter(hit -> hit.talk().talk().id().value().equals(id))
        .findFirst()
        .orElseThrow()
        .explanation()
        .getFirst();
  }

  private static Hit.Explanation reason(
      String unit, Match match, List<String> as, String... fields) {
    return new Hit.Explanation(unit, match, as, List.of(fields));
  }

  @Test
  void aTalkIsFoundById() {
    assertThat(engine.find(new TalkId("weibo")))
        .get()
        .satisfies(found -> {
          assertThat(found.talk()).isEqualTo(TALKS.get(1));
          assertThat(found.mentions())
              .isEqualTo(TestIndex.ANNOTATOR.annotate(TALKS.get(1)).mentions());
        });
    assertThat(engine.find(new TalkId("nobody"))).isEmpty();
  }

  @Test
  void anUnknownWord_isToldAsSuch() {
    assertThat(search("docker qwxzy").understanding().units())
        .extracting(Understanding.Unit::known)
        .containsExactly(true, false);
    assertThat(search("docker qwxzy").total()).isEqualTo(3);
  }

  @Test
  void punctuationAlone_findsNothing() {
    assertThat(search("？！ …").total()).isZero();
  }

  private SearchResult search(String query) {
    return engine.search(SearchRequest.of(query));
  }

  private List<String> ids(String query) {
    return ids(SearchRequest.of(query));
  }

  private List<String> ids(SearchRequest request) {
    return engine.search(request).hits().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }

  private static FacetResult facet(SearchResult result, Facet facet) {
    return result.facets().stream().filter(f -> f.facet() == facet).findFirst().orElseThrow();
  }

  private static Map<String, Integer> counts(SearchResult result, Facet facet) {
    return facet(result, facet).values().stream()
        .collect(Collectors.toMap(FacetResult.Value::value, FacetResult.Value::count));
  }

  private static List<String> marked(Hit hit) {
    return hit.snippets().stream()
        .flatMap(snippet -> snippet.spans().stream().map(span -> cut(snippet, span)))
        .toList();
  }

  private static String cut(Snippet snippet, Snippet.Span span) {
    return snippet.text().substring(span.start(), span.end());
  }
}
