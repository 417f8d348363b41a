package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageIT extends BrowserTest {

  @AfterEach
  void nothingIsBroken() {
    browser.assertNothingBroken();
  }

  @Test
  void beforeAnythingIsAskedTheNewestTalksAndAllFiltersAreThere() throws Exception {
    open("/");
    browser.untilText("#count", count(site.search("sort", "newest")));
    assertThat(browser.text(".welcome h2")).isNotEmpty();
    assertThat(browser.value("document.querySelectorAll('.hit').length")).isEqualTo("20");
    assertShownCount(site.search(), "company", "jd");
    assertThat(browser.value("document.querySelector('.facets').scrollWidth"))
        .as("no filter is cut off")
        .isEqualTo(browser.value("document.querySelector('.facets').clientWidth"));
    assertThat(browser.asked()).hasSize(1);
  }

  @Test
  void typingFindsAndTheAddressFollowsWithoutNewHistory() throws Exception {
    open("/");
    String entries = browser.value("history.length");
    browser.click("#box");
    browser.type("京东 docker");
    browser.untilText("#count", count(site.search("q", "京东 docker")));
    browser.untilAddress("/?q=京东+docker");
    assertThat(browser.value("history.length")).isEqualTo(entries);
    assertThat(browser.text(".hit-link")).isEqualTo(site.search("q", "京东 docker").title());
    assertThat(browser.text(".hit mark")).isEqualTo("京东");
    assertThat(browser.value("document.title")).isEqualTo("京东 docker · talksearch");
    browser.untilText("#announcement", browser.text("#count"));
    assertThat(browser.value("decodeURIComponent(document.querySelector('#feed').href)"))
        .isEqualTo(site.address("/feed.atom?q=京东+docker"));
  }

  @Test
  void companiesWidenTechnologiesNarrowAndBackUndoes() throws Exception {
    open("/?q=容器");
    List<String> companies = site.search("q", "容器").values("company");
    String one = companies.get(0);
    String other = companies.get(1);
    browser.click("[id='company-" + one + "']");
    Answer narrow = site.search("q", "容器", "company", one);
    browser.untilText("#count", count(narrow));
    browser.untilAddress("/?q=容器&company=" + one);
    assertShownCount(narrow, "company", one);
    assertShownCount(narrow, "company", other);

    browser.click("[id='company-" + other + "']");
    Answer wide = site.search("q", "容器", "company", one, "company", other);
    browser.untilText("#count", count(wide));
    assertThat(wide.total()).isGreaterThan(narrow.total());
    assertThat(browser.value("document.querySelectorAll('.chip').length")).isEqualTo("2");

    String technology = wide.values("technology").getLast();
    browser.click("[id^='in-'][id$='-" + technology + "']");
    Answer both =
        site.search("q", "容器", "company", one, "company", other, "technology", technology);
    browser.untilText("#count", count(both));
    assertThat(both.total()).isLessThan(wide.total());

    browser.back();
    browser.untilText("#count", count(wide));
    browser.back();
    browser.untilText("#count", count(narrow));
    browser.back();
    browser.untilAddress("/?q=容器");
    browser.until("!document.querySelector('.chip')");
  }

  @Test
  void chipsDropOneFilterOrAll() {
    open("/?company=jd&technology=docker&q=容器");
    browser.until("document.querySelectorAll('.chip').length === 2");
    browser.click("#drop-0");
    browser.untilAddress("/?q=容器&technology=docker");
    browser.click("#drop-all");
    browser.untilAddress("/?q=容器");
    browser.until("!document.querySelector('.chip')");
  }

  @Test
  void namesInTheAddressBecomeIds() {
    open("/?company=京东");
    browser.untilAddress("/?company=jd");
    assertThat(browser.text(".chip span")).isEqualTo("公司：京东");
  }

  @Test
  void aYearIsChosenAndClearedByTheSameBar() throws Exception {
    open("/");
    String year = site.search().values("year").getFirst();
    browser.click("#year-" + year);
    browser.untilText("#count", count(site.search("year", year, "sort", "newest")));
    browser.untilAddress("/?year=" + year);
    assertThat(browser.find("#year-" + year).getAttribute("aria-pressed")).isEqualTo("true");
    browser.click("#year-" + year);
    browser.untilAddress("/");
  }

  @Test
  void aTalkOpensBesideTheListWithItsMentionsAsFilters() throws Exception {
    open("/?q=京东 618");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk.beside .mention')");
    assertThat(browser.text("#talk-title")).isEqualTo(site.search("q", "京东 618").title());
    assertThat(browser.text("#talk .mention.company")).isEqualTo("京东");
    assertThat(browser.text("#talk mark")).isNotEmpty();
    assertThat(browser.value("document.querySelectorAll('.hit').length")).isNotEqualTo("0");
    assertThat(browser.find("#talk .button.main").getAttribute("rel"))
        .isEqualTo("noopener noreferrer");
    browser.click("#talk .mention.company");
    browser.until("decodeURIComponent(location.search).startsWith('?q=京东+618&company=jd')");
    browser.back();
    browser.back();
    browser.until("!document.querySelector('#talk')");
  }

  @Test
  void aHitLeadsToMoreInItsTalkAndFromPlaceToPlaceThere() {
    open("/?q=docker+容器");
    browser.click(".more-in a");
    browser.until("document.querySelector('#place-after')");
    browser.click("#place-after");
    browser.until("document.querySelector('#talk mark[data-here]')");
    assertThat(browser.text("#place")).startsWith("1 / ");
    browser.click("#place-after");
    browser.click("#place-after");
    assertThat(browser.text("#place")).startsWith("3 / ");
    browser.click("#place-before");
    assertThat(browser.text("#place")).startsWith("2 / ");
    assertThat(browser.value("document.querySelectorAll('#talk mark[data-here]').length"))
        .isEqualTo("1");
  }

  @Test
  void theFullListOfATalksNamesFiltersAndItsReasonsAreTold() {
    open("/?q=京东+k8s");
    browser.click(".hit .entity.technology");
    browser.until("location.search.includes('technology=')");
    browser.back();
    browser.untilAddress("/?q=京东+k8s");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk .why mark')");
    assertThat(browser.text("#talk .why")).contains("京东");
  }

  @Test
  void sortingAndPagesAreInTheAddress() {
    open("/?q=容器");
    String first = browser.text(".hit-link");
    browser.run("document.querySelector('.pager [rel=next]').click()");
    browser.untilAddress("/?q=容器&page=2");
    browser.until("document.querySelector('.pager [aria-current]').textContent === '2'");
    browser.until(
        "document.querySelector('.hit-link').textContent.trim() !== '%s'".formatted(first));
    browser.until("document.activeElement.id === 'count'");
    browser.click("#sort option[value=oldest]");
    browser.untilAddress("/?q=容器&sort=oldest");
    browser.back();
    browser.back();
    browser.untilText(".hit-link", first);
  }

  @Test
  void aTalkStandsAloneAtItsOwnAddress() throws Exception {
    Answer found = site.search("q", "京东 618");
    open("/talks/" + found.id());
    assertThat(browser.text("#talk-title")).isEqualTo(found.title());
    assertThat(browser.text(".origin")).contains(":");
    assertThat(browser.value("document.querySelector('.results')")).isEqualTo("null");
    browser.click("#close-talk");
    browser.until("document.querySelector('.welcome')");
  }

  @Test
  void aTalkThatIsNotThereSaysSo() {
    open("/talks/nowhere");
    assertThat(browser.text(".problem h3")).isNotEmpty();
    assertThat(browser.value("document.querySelector('.problem button')")).isEqualTo("null");
    assertThat(browser.messages()) // of the page, and of the talk that its program asks for
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("404"));
  }

  @Test
  void wordsThatNoTalkHasAreNamed() {
    open("/?q=docker vvqvv");
    browser.until("document.querySelector('.hit')");
    assertThat(browser.text(".understood")).contains("没有演讲提到 vvqvv");
  }

  @Test
  void otherNamesAndWhatIsExcludedAreTold() {
    open("/?q=k8s -swarm -\"not this\" \"and -quoted\" -company:京东 company:阿里巴巴");
    browser.until("document.querySelector('.understood')");
    assertThat(
            browser.value(
                "[...document.querySelectorAll('.understood li')].map(li => li.textContent)"))
        .contains("k8s 也按 Kubernetes 搜索")
        .contains("不含 swarm,", "不含 not this,", "不含 公司：京东", "只看 公司：阿里巴巴")
        .doesNotContain("quoted,", "-company", "不含 company");
  }

  @Test
  void whereNothingIsFoundThereAreWaysOn() throws Exception {
    open("/?q=vvqvv&company=jd");
    browser.until("document.querySelector('#no-results')");
    assertThat(browser.text("#no-results p")).contains("vvqvv");
    browser.until("document.querySelectorAll('.ways .none').length === 2");
    assertThat(browser.text("#no-results .ways li:first-child")).isEqualTo("去掉 公司：京东 0 场演讲");
    assertThat(browser.text("#no-results .ways li:last-child"))
        .endsWith(count(site.search("facets", "none")));
    browser.click("#no-results .ways a");
    browser.untilAddress("/?q=vvqvv");
    browser.until("!document.querySelector('.chip')");
    browser.click("#no-results .ways li:last-child a");
    browser.until("document.querySelector('.welcome')");
  }

  @Test
  void theInterfaceSpeaksWhatIsChosenAndRemembersIt() {
    open("/?company=jd");
    assertThat(browser.value("document.documentElement.lang")).isEqualTo("zh-CN");
    browser.click("#language option[value=en]");
    browser.untilText(".chip span", "Company: JD.com");
    open("/?company=jd");
    assertThat(browser.text(".chip span")).isEqualTo("Company: JD.com");
    assertThat(browser.value("document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void theBrowsersLanguageIsTheFirstChoice() {
    browser.speak("zh-HK");
    open("/");
    assertThat(browser.value("document.documentElement.lang")).isEqualTo("zh-TW");
    browser.speak("fr");
    open("/");
    assertThat(browser.value("document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void darkIsTheSystemsChoiceUntilAPersonMakesAnother() {
    String background = "getComputedStyle(document.body).backgroundColor";
    open("/");
    String light = browser.value(background);
    browser.prefer("dark");
    browser.until("%s !== '%s'".formatted(background, light));
    browser.click("#theme");
    browser.until("%s === '%s'".formatted(background, light));
    open("/");
    assertThat(browser.value(background)).isEqualTo(light);
  }

  @Test
  void aSlowAnswerDimsTheOldOneAndALateOneIsDropped() throws Exception {
    open("/?q=docker");
    browser.delay(600);
    browser.click("#box");
    browser.type(" mesos");
    browser.until("document.querySelector('.results.stalled .hit')");
    browser.type(" consul");
    browser.untilText("#count", count(site.search("q", "docker mesos consul")));
    browser.until("!document.querySelector('.stalled')");
    browser.untilAddress("/?q=docker+mesos+consul");
  }

  @Test
  void onANarrowScreenFiltersAreInASheetAndNothingIsCutOff() throws Exception {
    browser.screen(320, 640);
    open("/?q=docker");
    assertNoSidewaysScrolling();
    browser.click("#filters");
    browser.until("document.querySelector('#sheet[open]')");
    String company = site.search("q", "docker").values("company").getFirst();
    browser.click("[id='company-" + company + "']");
    Answer chosen = site.search("q", "docker", "company", company);
    browser.untilText("#show-talks", "看 " + chosen.total() + " 场演讲");
    assertNoSidewaysScrolling();
    browser.click("#show-talks");
    browser.until("!document.querySelector('#sheet') && document.activeElement.id === 'filters'");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk.whole h2') && !document.querySelector('.hit')");
    assertNoSidewaysScrolling();
    browser.click("#close-talk");
    browser.until("document.activeElement.classList.contains('hit-link')");
    browser.click(".hit-link");
    browser.until("document.querySelector('#talk.whole .mention.technology')");
    browser.click("#talk .mention.technology");
    browser.until("document.querySelector('.hit') && location.search.includes('technology=')");
  }

  @Test
  void withoutAnIndexThePageWaitsAndThenShowsTheTalks(@TempDir Path folder) throws IOException {
    try (Site empty = Site.withoutIndex(folder)) {
      browser.open(empty.address("/?q=docker"));
      assertThat(browser.text(".problem h3")).isEqualTo("正在准备");
      empty.buildIndex(Site.BUNDLED);
      browser.until("document.querySelector('.hit')");
      assertThat(browser.messages()).allMatch(message -> message.contains("503"));
    }
  }

  private void assertNoSidewaysScrolling() {
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("320");
  }

  private void assertShownCount(Answer answer, String facet, String value) {
    String shown =
        browser.value(
            "document.getElementById('%s-%s').closest('label').querySelector('.count').lastChild.data"
                .formatted(facet, value));
    assertThat(shown).as(value).isEqualTo(String.valueOf(answer.count(facet, value)));
  }

  private static String count(Answer answer) {
    return answer.total() + " 场演讲";
  }
}
