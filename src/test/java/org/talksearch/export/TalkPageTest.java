package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.query.Facet;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.talk.Technology;
import org.talksearch.talk.TextField;
import org.talksearch.testing.Talks;

class TalkPageTest {
  private static final String ADDRESS = "https://talks.example/talks/1";
  private static final String NASTY =
      "</script><script>alert(1)</script> \"'& <!-- \u2028 <img src=x onerror=alert(2)>";
  private static final Technology DOCKER =
      new Technology("docker", "Docker", "Docker", List.of("containers"), "");

  private record Links() implements SiteLinks {
    @Override
    public String home() {
      return "/";
    }

    @Override
    public String talk(TalkId id) {
      return "/talks/" + id;
    }

    @Override
    public String entity(String id) {
      return "/entities/" + id;
    }

    @Override
    public String filtered(Facet facet, String value) {
      return "/?" + facet.key() + "=" + value;
    }
  }

  @Test
  void aTalkIsToldWhole() {
    Document page =
        page(
            talk("1")
                .titled("容器实践")
                .titledAlso("Containers in practice")
                .about("第一段。\n\n第二段。")
                .by("李雷", "京东", "架构师")
                .at("示例大会", LocalDate.of(2015, 8, 28))
                .in("zh-Hans")
                .url("https://example.org/1")
                .link("slides", "https://example.org/1.pdf")
                .tagged("docker"));
    assertThat(page.title()).isEqualTo("容器实践 · talksearch");
    assertThat(page.expectFirst("article").attr("lang")).isEqualTo("zh-Hans");
    assertThat(page.expectFirst("h1").text()).isEqualTo("容器实践");
    assertThat(page.expectFirst(".alternate").attr("lang")).isEqualTo("en");
    assertThat(page.expectFirst("time").attr("datetime")).isEqualTo("2015-08-28");
    assertThat(page.expectFirst("time").text()).isEqualTo("August 28, 2015");
    assertThat(page.expectFirst(".speakers").text()).isEqualTo("李雷 · 京东 · 架构师");
    assertThat(page.select("a").eachAttr("href"))
        .contains(
            "https://example.org/1",
            "https://example.org/1.pdf",
            "/?event=示例大会",
            "/?speaker=李雷",
            "/?tag=docker");
    assertThat(page.expectFirst(".lines").wholeText()).isEqualTo("第一段。\n\n第二段。");
  }

  @Test
  void notesKeepTheirStructure() {
    Document page =
        page(talk("1").notes("# 起因\n慢\n太慢\n\n- 一\n- 二\n1. 三\n```\na < b\n\nc\n```\n结论"));
    assertThat(page.select("h3").eachText()).containsExactly("起因");
    assertThat(page.select("li").eachText()).containsExactly("一", "二", "三");
    assertThat(page.expectFirst("pre").wholeText()).isEqualTo("a < b\n\nc\n");
    assertThat(page.select("p.lines").eachText()).containsExactly("慢 太慢", "结论");
  }

  @Test
  void addressesAndTheFirstMentionAreLinks() {
    String text = "Docker 与 Docker，见 https://docker.example/a(b)。";
    Talk talk = talk("1").about(text).build();
    List<Mention> mentions =
        List.of(
            new Mention(DOCKER, TextField.ABSTRACT, 0, 6),
            new Mention(DOCKER, TextField.ABSTRACT, 9, 15));
    Document page = page(new AnnotatedTalk(talk, mentions));
    assertThat(page.expectFirst(".lines").text()).isEqualTo(text);
    assertThat(page.select(".lines a").eachAttr("href"))
        .containsExactly("/entities/docker", "https://docker.example/a(b)");
    assertThat(page.select(".names a").eachText()).containsExactly("Docker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/talks", "http:", "x"})
  void onlyAddressesOfTheWebAreLinks(String url) {
    Document page = page(talk("1").url(url).link("slides", url).about(url));
    assertThat(page.select("a")).isEmpty();
  }

  @Test
  void nothingOfATalkBecomesMarkup() {
    Document page =
        page(
            talk("1")
                .titled(NASTY)
                .titledAlso(NASTY)
                .about(NASTY)
                .aboutAlso(NASTY)
                .notes("# " + NASTY + "\n- " + NASTY + "\n\n" + NASTY + "\n```\n" + NASTY)
                .by(NASTY, NASTY, NASTY)
                .at(NASTY, 2015)
                .in("\"><script>")
                .link(NASTY, "https://example.org/\"><script>")
                .tagged(NASTY));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.expectFirst("h1").wholeText()).isEqualTo(NASTY);
    assertThat(page.expectFirst("meta[property=og:title]").attr("content")).isEqualTo(NASTY);
    assertThat(data(page).get("name").getAsString()).isEqualTo(NASTY);
  }

  @Test
  void collectorsLearnWhatItIs() {
    Document page =
        page(
            talk("1")
                .titled("容器实践")
                .about("容器平台的一年。")
                .by("李雷", "京东", "架构师")
                .at("示例大会", LocalDate.of(2015, 8, 28))
                .in("zh-Hans")
                .link("视频", "https://video.example/1"));
    assertThat(page.expectFirst("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS);
    assertThat(page.expectFirst("meta[name=description]").attr("content")).isEqualTo("容器平台的一年。");
    assertThat(page.expectFirst("meta[property=og:title]").attr("content")).isEqualTo("容器实践");
    JsonObject event = data(page);
    assertThat(event.get("@type").getAsString()).isEqualTo("Event");
    assertThat(event.get("url").getAsString()).isEqualTo(ADDRESS);
    assertThat(event.get("startDate").getAsString()).isEqualTo("2015-08-28");
    assertThat(event.getAsJsonArray("performer").get(0).getAsJsonObject().toString())
        .contains("\"Person\"", "李雷", "\"Organization\"", "京东");
    assertThat(event.getAsJsonObject("recordedIn").get("@type").getAsString())
        .isEqualTo("VideoObject");
  }

  @ParameterizedTest
  @CsvSource({
    "video, https://example.org/v, true",
    "现场录像, https://example.org/v, true",
    "'', https://www.youtube.com/watch?v=1, true",
    "'', https://youtu.be/1, true",
    "slides, https://example.org/v, false",
    "video, javascript:alert(1), false",
    "'', https://youtube.com.example/1, false"
  })
  void aRecordingIsKnownByItsLabelOrItsHost(String label, String url, boolean video) {
    Document page = page(talk("1").link(label, url));
    assertThat(data(page).has("recordedIn")).isEqualTo(video);
  }

  @Test
  void otherNotesAreNoEvent() {
    Document page = page(talk("1").of(Talk.Kind.NOTES).by("李雷"));
    assertThat(data(page).get("@type").getAsString()).isEqualTo("CreativeWork");
    assertThat(data(page).has("author")).isTrue();
  }

  private static JsonObject data(Document page) {
    String json = page.expectFirst("script[type=application/ld+json]").data();
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static Document page(Talks talk) {
    return page(new AnnotatedTalk(talk.build(), List.of()));
  }

  private static Document page(AnnotatedTalk talk) {
    TalkPage page = new TalkPage(talk, new Links(), Words.in(Language.ENGLISH));
    Html html = new Html();
    html.start("html").start("head");
    page.head(html, ADDRESS);
    html.end().start("body");
    page.body(html);
    return Jsoup.parse(html.end().end().toString());
  }
}
