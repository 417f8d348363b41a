package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Understanding;
import org.talksearch.http.TestServer.Reply;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Talks;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
  private static final Instant COMMITTED = Instant.parse("2026-01-02T03:04:05Z");

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withTalks(index);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void theNewestTalksComeFirstUnlessAnotherOrderIsAskedFor() {
    Reply reply = server.get("/feed.atom?q=docker");
    assertThat(reply.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
    XmlReader feed = new XmlReader(reply.body());
    assertThat(feed.namespace()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.all("/feed/title")).containsExactly("docker · talksearch");
    assertThat(feed.all("/feed/entry/title")).containsExactly("网易的 Docker 实践", "Docker 在京东大促中的应用");
    assertThat(read("/feed.atom?q=docker&sort=oldest").all("/feed/entry/title").getFirst())
        .startsWith("Docker 在");
    assertThat(read("/feed.atom?company=jd").all("/feed/entry")).hasSize(1);
  }

  @Test
  void anEntryTellsOfItsTalk() {
    XmlReader feed = read("/feed.atom?company=jd");
    assertThat(feed.all("/feed/entry/updated")).containsExactly("2015-08-28T00:00:00Z");
    assertThat(feed.all("/feed/entry/author/name")).containsExactly("李雷", "韩梅梅");
    assertThat(feed.all("/feed/entry/category/@term")).containsExactly("docker", "大促");
    assertThat(feed.all("/feed/entry/summary").getFirst()).startsWith("容器平台承担");
    assertThat(feed.all("/feed/entry/@*")).containsExactly("zh-Hans");
    assertThat(feed.all("/feed/entry/link[@rel='alternate']/@href"))
        .containsExactly(address("/talks/talk%2Fjd"));
    assertThat(feed.all("/feed/entry/link[@rel='related']/@href"))
        .containsExactly("https://example.org/talks/1");
  }

  @Test
  void itLinksToItselfAndToThePageThatShowsTheSame() {
    XmlReader feed = read("/feed.atom?size=5&q=%E4%BA%AC%E4%B8%9C+docker&company=jd&facets=none");
    assertThat(feed.all("/feed/link[@rel='self']/@href"))
        .containsExactly(
            address("/feed.atom?company=jd&facets=none&q=%E4%BA%AC%E4%B8%9C%20docker&size=5"));
    assertThat(feed.all("/feed/link[@rel='alternate']/@href"))
        .containsExactly(address("/?company=jd&q=%E4%BA%AC%E4%B8%9C%20docker"));
  }

  @Test
  void itTellsHowManyTalksThereAreAndWhichOfThemTheseAre() {
    XmlReader feed = read("/feed.atom?q=docker&size=1&page=2");
    assertThat(feed.all("/feed/entry")).hasSize(1);
    assertThat(feed.all("/feed/totalResults")).containsExactly("2");
    assertThat(feed.all("/feed/startIndex")).containsExactly("2");
    assertThat(feed.all("/feed/itemsPerPage")).containsExactly("1");
    assertThat(server.get("/feed.atom").body())
        .contains("xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\"");
  }

  @Test
  void idsStayTheSameAtAnotherAddress() {
    AtomFeed here = feed("http://one.example");
    AtomFeed there = feed("https://two.example");
    List<Hit> hits = List.of(hit(Talks.talk("a").build()));
    List<String> ids = read(here, hits).all("//id");
    assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(read(there, hits).all("//id")).isEqualTo(ids);
  }

  @Test
  void theFeedIsAsNewAsTheIndexAndATalkAsItsDay() {
    Talks dated = Talks.talk("dated").at("E", LocalDate.of(2019, 5, 6));
    Talks year = Talks.talk("year").at("E", 2018);
    Talks announced = Talks.talk("announced").at("E", LocalDate.of(2030, 1, 1));
    XmlReader feed =
        read(
            feed("http://one.example"),
            List.of(
                hit(dated.build()),
                hit(year.build()),
                hit(announced.build()),
                hit(Talks.talk("unknown").build())));
    assertThat(feed.all("/feed/updated")).containsExactly("2026-01-02T03:04:05Z");
    assertThat(feed.all("/feed/entry/updated"))
        .containsExactly(
            "2019-05-06T00:00:00Z",
            "2018-01-01T00:00:00Z",
            "2026-01-02T03:04:05Z",
            "1970-01-01T00:00:00Z");
  }

  @Test
  void anyTextIsWellFormed() {
    String text = "\u0001<a>&amp;]]>\"'\uD83D\uDE00\uFFFE\uD800 x\u0000\u001F\n\u0085";
    Talk talk =
        Talks.talk("id-<&>").titled(text).about(text).tagged(text).url("http://x.y/<>").build();
    XmlReader feed = read(feed("http://one.example"), List.of(hit(talk)));
    assertThat(feed.all("/feed/entry/title").getFirst()).startsWith("<a>&amp;]]>\"'\uD83D\uDE00 x");
    assertThat(feed.all("/feed/entry/category/@term").getFirst()).startsWith("<a>&amp;]]>\"'");
    assertThat(feed.all("/feed/entry/link/@href"))
        .containsExactly("http://one.example/talks/id-%3C%26%3E");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String tag = server.get("/feed.atom?q=docker").header("ETag");
    assertThat(server.get("/feed.atom?q=docker", "If-None-Match", tag).status()).isEqualTo(304);
  }

  private static AtomFeed feed(String root) {
    Parameters parameters = Parameters.parse("q=a", SearchParameters.ACCEPTED);
    return new AtomFeed(new SiteAddress(root, ""), parameters, COMMITTED);
  }

  private static Hit hit(Talk talk) {
    return new Hit(new AnnotatedTalk(talk, List.of()), 0, List.of(), List.of(), "");
  }

  private static XmlReader read(AtomFeed feed, List<Hit> hits) {
    SearchResult found =
        new SearchResult(
            hits.size(),
            hits,
            Optional.empty(),
            List.of(),
            new Understanding(List.of(), List.of(), 100),
            Duration.ZERO,
            false);
    byte[] xml = feed.of(SearchRequest.of(""), found);
    return new XmlReader(new String(xml, StandardCharsets.UTF_8));
  }

  private XmlReader read(String target) {
    return new XmlReader(server.get(target).body());
  }

  private String address(String target) {
    return "http://127.0.0.1:" + server.port() + target;
  }
}
