package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class PostReaderTest {
  private static final String POST =
      """
      ---
      title: 大会见闻
      date: 2015-08-30 19:22
      tags:
        - Docker
        - 技术
      permalink: 201508-notes.html
      author: admin
      toc: true
      ---

      #  0x01 上午
      第一段，
      第二行。

      第二段 [讲稿](http://example.org/slides "x")，`docker run`。

      ## 问答

      - 网络
      - 存储
        - Ceph

      ```
      kubectl get pods
      ```

      # 0x02 下午

      <img src="a.jpg" />

      有<b>粗体</b>，见 <a href="http://example.org/v">视频</a>。

      # 0x10 附件

      [下载](http://example.org/ppt)

      [http://example.org/pan](http://example.org/pan)

      <img src="b.jpg" class="x" />
      """;

  @Test
  void oneEntryForEachSectionWithText() {
    Reading reading = Reading.of("post.txt", POST);

    assertThat(reading.titles()).containsExactly("0x01 上午", "0x02 下午");
    assertThat(reading.lines()).containsExactly(12, 28);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.leftOutLines())
        .containsExactly("1 author in the head", "34 The section 0x10 附件");
    for (Talk talk : reading.talks()) {
      assertThat(talk.event()).isEqualTo(new Event("大会见闻", LocalDate.of(2015, 8, 30), 2015));
      assertThat(talk.tags()).containsExactly("Docker", "技术");
      assertThat(talk.url()).isEqualTo("201508-notes.html");
      assertThat(talk.kind()).isEqualTo(Talk.Kind.TALK);
      assertThat(talk.speakers()).isEmpty();
      assertThat(talk.links())
          .endsWith(
              new Link("下载", "http://example.org/ppt"), new Link("", "http://example.org/pan"));
    }
  }

  @Test
  void sectionsAreReadAsPlainText() {
    List<Talk> talks = Reading.of("post.txt", POST).talks();

    assertThat(talks.getFirst().notes())
        .isEqualTo(
            """
            第一段，
            第二行。

            第二段 讲稿，docker run。

            ## 问答

            - 网络
            - 存储
              - Ceph

            kubectl get pods\
            """);
    assertThat(talks.getFirst().links()).startsWith(new Link("讲稿", "http://example.org/slides"));
    assertThat(talks.getLast().notes()).isEqualTo("有粗体，见 视频。");
    assertThat(talks.getLast().links()).startsWith(new Link("视频", "http://example.org/v"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2015-08-30,                2015-08-30, 2015
          2015-08-30T19:22:00+08:00, 2015-08-30, 2015
          '"2015-8-3"',              2015-08-03, 2015
          2015/08/30 19:22,          2015-08-30, 2015
          2015年8月30日,             2015-08-30, 2015
          2019,                      -,          2019
          '''2019''',                -,          2019
          '',                        -,          -
          """)
  void dates(String written, LocalDate date, Integer year) {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\ndate: " + written + "\n---\n# 乙\n文\n");

    assertThat(reading.talk().event()).isEqualTo(new Event("甲", date, year));
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void impossibleDateIsRejectedAndTheRestRead() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\ndate: 2015-13-01\n---\n# 乙\n文\n");

    assertThat(reading.rejectedLines()).containsExactly("3 The date 2015-13-01 was not taken");
    assertThat(reading.talk().event()).isEqualTo(new Event("甲", null, null));
  }

  @Test
  void dateOfTheFileNameCountsWhereTheHeadHasNone() {
    Reading reading = Reading.of("posts/2014-12-04-party.md", "---\ntitle: 甲\n---\n# 乙\n文\n");

    assertThat(reading.talk().event().date()).isEqualTo(LocalDate.of(2014, 12, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "'[Docker, 技术]'",
    "'Docker, 技术'",
    "'Docker，技术'",
    "'\"Docker, 技术\"'",
    "'\n- Docker\n- 技术'"
  })
  void tags(String written) {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\ntags: " + written + "\n---\n文\n");

    assertThat(reading.talk().tags()).containsExactly("Docker", "技术");
  }

  @Test
  void postWithoutHeadingsIsOneEntryOfNotes() {
    Reading reading =
        Reading.of("p.md", "---\ntitle: 甲\nsummary: 概要\n---\n\n文 [x](http://e.org)\n");

    Talk talk = reading.talk();
    assertThat(talk.title()).isEqualTo("甲");
    assertThat(talk.event().name()).isEmpty();
    assertThat(talk.abstractText()).isEqualTo("概要");
    assertThat(talk.notes()).isEqualTo("文 x");
    assertThat(talk.kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(talk.origin().line()).isEqualTo(6);
  }

  @Test
  void headTextsOfAPostOfSeveralEntriesAreLeftOut_whereNothingSumsItUp() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\nlocation: 上海\n---\n# 一\n文\n# 二\n文\n");

    assertThat(reading.titles()).containsExactly("一", "二");
    assertThat(reading.leftOutLines()).containsExactly("1 location in the head");
  }

  @Test
  void theSummaryOfAPostOfSeveralEntriesIsAnEntryOfNotes() {
    Reading reading =
        Reading.of("p.md", "---\ntitle: 甲\ndescription: 概要\nlocation: 上海\n---\n# 一\n文\n# 二\n文\n");

    assertThat(reading.talks())
        .extracting(Talk::title, Talk::kind, Talk::abstractText, Talk::notes)
        .containsExactly(
            tuple("甲", Talk.Kind.NOTES, "概要", "location: 上海"),
            tuple("一", Talk.Kind.TALK, "", "文"),
            tuple("二", Talk.Kind.TALK, "", "文"));
    assertThat(reading.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x01 前言", "1. 引言", "写在前面", "大会概况", "沙龙简介：", "Introduction", "01 Preface"})
  void aSummaryBelongsToTheIntroduction_whereThatComesFirst(String heading) {
    String post = "---\ntitle: 甲\nexcerpt: 概要\n---\n";

    assertThat(Reading.of("p.md", post + "# " + heading + "\n文\n# 二\n文\n# 三\n文\n").talks())
        .extracting(Talk::abstractText)
        .containsExactly("概要", "", "");
    assertThat(Reading.of("p.md", post + "# 二\n文\n# 0x02 前言\n文\n").titles())
        .containsExactly("甲", "二", "0x02 前言");
  }

  @Test
  void theSpeakerOfTheOnlyTalkIsTheOneItNames() {
    Talk talk = Reading.of("p.md", "---\ntitle: 聚会\n---\n# 主题：缓存\n讲师：李四\n\n文\n").talk();

    assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("李四");
  }

  @Test
  void textAboveTheFirstHeadingIsAnEntryOfNotes() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\nevent: 大会 2015\n---\n引子\n\n一\n==\n文\n");

    assertThat(reading.titles()).containsExactly("甲", "一");
    assertThat(reading.lines()).containsExactly(5, 7);
    assertThat(reading.talks().stream().map(Talk::kind))
        .containsExactly(Talk.Kind.NOTES, Talk.Kind.TALK);
    assertThat(reading.talks()).allSatisfy(t -> assertThat(t.event().name()).isEqualTo("大会 2015"));
  }

  @Test
  void secondLevelDividesWhereThereIsNoFirst() {
    assertThat(Reading.of("p.md", "---\ntitle: 甲\n---\n## 一\n文\n### 细\n文\n## 二\n文\n").titles())
        .containsExactly("一", "二");
    assertThat(Reading.of("p.md", "---\ntitle: 甲\n---\n### 一\n文\n### 二\n文\n").titles())
        .containsExactly("甲");
  }

  @Test
  void equalHeadingsGetTwoIds() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\nurl: /a\n---\n# 一\n文\n# 一\n文\n");

    assertThat(reading.talks().stream().map(Talk::id)).doesNotHaveDuplicates();
  }

  @Test
  void patternForPermalinksIsNoUrl() {
    String body = "permalink: /:year/:title/\n---\n# 一\n文\n";

    assertThat(Reading.of("p.md", "---\ntitle: 甲\n" + body).talk().url()).isEmpty();
    assertThat(Reading.of("p.md", "---\ntitle: 甲\n" + body).talk().id())
        .isNotEqualTo(Reading.of("p.md", "---\ntitle: 乙\n" + body).talk().id());
  }

  @Test
  void malformedYamlIsReportedAndReadLineByLine() {
    Reading reading =
        Reading.of("p.md", "---\ndate: 2015-08-30\ntitle: 容器: 见闻\ntags:\n  - A\n---\n# 一\n文\n");

    assertThat(reading.rejectedLines()).containsExactly("3 The head of the post is not valid YAML");
    assertThat(reading.talk().event())
        .isEqualTo(new Event("容器: 见闻", LocalDate.of(2015, 8, 30), 2015));
    assertThat(reading.talk().tags()).containsExactly("A");
  }

  @Test
  void headWithoutEndIsReported() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\ndate: 2015\n\n# 一\n文\n");

    assertThat(reading.rejectedLines()).containsExactly("1 The head of the post has no end");
    assertThat(reading.titles()).containsExactly("一");
    assertThat(reading.talk().event()).isEqualTo(new Event("甲", null, 2015));
  }

  @Test
  void linesOfKeysWithoutFencesAreAHead() {
    Reading reading = Reading.of("p.md", "Title: 甲\nDate: 2014-10-21\nTags: a, b\n\n## 一\n文\n");

    assertThat(reading.titles()).containsExactly("一");
    assertThat(reading.talk().event().name()).isEqualTo("甲");
    assertThat(reading.talk().tags()).containsExactly("a", "b");
  }

  @Test
  void deepNestingAndAliasesDoNoHarm() {
    String nested = "[".repeat(5000) + "]".repeat(5000);

    Reading reading =
        Reading.of(
            "p.md",
            "---\ndeep: "
                + nested
                + "\nmap: {a: b, c: [d]}\nx: &x [1]\ny: *x\ntitle: 甲\n---\n# 一\n文\n");

    assertThat(reading.talk().event().name()).isEqualTo("甲");
    assertThat(reading.talk().notes()).isEqualTo("文\n\nmap: a: b, c: d\nx: 1");
  }

  @Test
  void headTextsThatNoFieldTakesAreNotesOfASingleEntry() {
    String head =
        """
        ---
        title: 甲
        location: 上海
        layout: post
        toc: true
        pinned: true
        draft: "no"
        description: 概要
        subtitle: 另一概要
        categories: [会议, 容器]
        venue: {city: 上海, rooms: [一, 二]}
        tags: [Docker, {more: 存储}]
        ---
        """;

    Talk talk = Reading.of("p.md", head + "文\n").talk();

    assertThat(talk.abstractText()).isEqualTo("概要");
    assertThat(talk.tags()).containsExactly("Docker");
    assertThat(talk.notes())
        .isEqualTo(
            """
            文

            location: 上海
            subtitle: 另一概要
            categories: 会议, 容器
            venue: city: 上海, rooms: 一, 二
            tags: more: 存储\
            """);
    String untold = head.replace("description: 概要\n", "");
    assertThat(Reading.of("p.md", untold + "# 一\n文\n# 二\n文\n").leftOutLines())
        .containsExactly("1 location, subtitle, categories, venue, tags in the head");
  }

  @Test
  void languageOfTheHeadCounts() {
    assertThat(Reading.of("p.md", "---\ntitle: 甲\nlang: zh_TW\n---\n文\n").talk().language())
        .isEqualTo("zh-Hant");
  }

  @Test
  void headingWithoutTextIsReported() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\n---\n# \n文\n# 二\n文\n");

    assertThat(reading.titles()).containsExactly("甲", "二");
    assertThat(reading.rejectedLines()).containsExactly("4 A section has no title");
  }

  @Test
  void postOfLinksAloneKeepsThem() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\n---\n# 链接\nhttp://example.org/a_b_c\n");

    assertThat(reading.titles()).containsExactly("甲");
    assertThat(reading.talk().links()).containsExactly(new Link("", "http://example.org/a_b_c"));
  }

  @Test
  void headWithoutBodyIsLeftOut() {
    Reading reading = Reading.of("p.md", "---\ntitle: 甲\n---\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.leftOutLines()).containsExactly("1 p.md");
  }

  @Test
  void rulesAroundTextAreNoHead() {
    Reading reading = Reading.of("p.md", "---\n\n一段文字\n\n---\n\n# 标题\n文\n");

    assertThat(reading.titles()).containsExactly("标题", "标题");
    assertThat(reading.talks().getFirst().notes()).isEqualTo("一段文字");
  }

  @Test
  void yamlDataIsNoPost() {
    Reading reading = Reading.of("deploy.yaml", "---\ntitle: a\n---\ntitle: b\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.rejectedLines()).containsExactly("1 deploy.yaml was not understood");
  }

  @Test
  void aUrlOnASectionsFirstLineIsItsPage_whereThePostHasNone() {
    String sections = "\n# 甲\n\nhttp://example.org/a\n\n说明。\n\n# 乙\n\n说明 http://example.org/b\n";

    assertThat(Reading.of("a.md", "---\ntitle: 记\n---\n" + sections).talks())
        .extracting(Talk::url, Talk::notes)
        .containsExactly(
            tuple("http://example.org/a", "说明。"), tuple("", "说明 http://example.org/b"));
    assertThat(
            Reading.of("a.md", "---\ntitle: 记\nurl: http://example.org/p\n---\n" + sections)
                .talks())
        .extracting(Talk::url)
        .containsOnly("http://example.org/p");
  }
}
