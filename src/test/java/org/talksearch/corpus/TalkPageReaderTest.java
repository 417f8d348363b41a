package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class TalkPageReaderTest {
  private static final String HEAD =
      """
      ---
      title: "etcd 升级记"
      date: "2023-08-18T14:30:00"\s
      track: storage
      presenters: "张三, Jane Doe"
      stype: "中文演讲"
      speechLink: "//player.example.org/v?id=1"
      room: A
      ---
      """;

  @Test
  void aHeadThatNamesSpeakersIsThatOfOneTalk() {
    Talk talk =
        Reading.of(
                "a/etcd.zh.md",
                HEAD
                    + """
                    我们把 etcd 升到了 3.5。

                    ## 大纲
                    1. 备份
                    2. 回滚
                     ### 讲师:\s
                     <img src="z.jpg" width="200" /><br>张三: 京东, 架构师, 写过十年存储。
                     <br><br><img src="j.jpg" /><br>Jane Doe: Senior Engineer at ACME.
                    """)
            .talk();

    assertThat(talk.title()).isEqualTo("etcd 升级记");
    assertThat(talk.kind()).isEqualTo(Talk.Kind.TALK);
    assertThat(talk.abstractText()).isEqualTo("我们把 etcd 升到了 3.5。\n\n## 大纲\n\n1. 备份\n2. 回滚");
    assertThat(talk.speakers())
        .containsExactly(
            new Speaker("张三", "京东", "架构师"), new Speaker("Jane Doe", "ACME", "Senior Engineer"));
    assertThat(talk.notes())
        .isEqualTo("张三: 京东, 架构师, 写过十年存储。\n\nJane Doe: Senior Engineer at ACME.\n\nroom: A");
    assertThat(talk.tags()).containsExactly("storage", "中文演讲");
    assertThat(talk.links())
        .containsExactly(new Link("speechlink", "https://player.example.org/v?id=1"));
    assertThat(talk.event().date()).isEqualTo(LocalDate.of(2023, 8, 18));
    assertThat(talk.origin().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### 讲师:",
        " ### 讲师: ",
        "###讲师",
        "## 演讲嘉宾",
        "### 演讲者：",
        "# 嘉宾",
        "### Speakers:",
        "#### Speaker",
        "## About the speaker",
        "## About the Speakers",
        "### 关于讲师",
        "### 讲师介绍",
        "### 講者",
        "**讲师：**",
        "**Speaker**:",
        "<h3>Speakers</h3>",
        "Speakers\n--------",
        "### 👤 Speaker bio"
      })
  void theSpeakersPartBeginsAtAHeadingOfAnyForm(String heading) {
    Talk talk = Reading.of("a.md", HEAD + "说明。\n\n" + heading + "\n张三: 京东, 架构师\n").talk();

    assertThat(talk.abstractText()).isEqualTo("说明。");
    assertThat(talk.notes()).isEqualTo("张三: 京东, 架构师\n\nroom: A");
    assertThat(talk.speakers()).contains(new Speaker("张三", "京东", "架构师"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三、李四",
        "张三, 李四",
        "张三，李四",
        "张三 & 李四",
        "张三和李四",
        "张三 and 李四",
        "张三/李四",
        "[张三, 李四]",
        "\n  - 张三\n  - 李四"
      })
  void speakersOfAHead(String written) {
    assertThat(speakers("speakers: " + written, ""))
        .containsExactly(new Speaker("张三", "", ""), new Speaker("李四", "", ""));
  }

  @Test
  void aNameMayHoldWhatJoinsNames() {
    assertThat(speakers("speaker: 李和平", "")).containsExactly(new Speaker("李和平", "", ""));
    assertThat(speakers("speaker: Sandy Landers", ""))
        .containsExactly(new Speaker("Sandy Landers", "", ""));
    assertThat(speakers("speaker: Mingyu Li（李明宇）", ""))
        .containsExactly(new Speaker("Mingyu Li（李明宇）", "", ""));
  }

  @Test
  void aHeadMayTellThePositions() {
    assertThat(speakers("speakers: 张三（京东，架构师）, Jane Doe (Engineer at ACME), Max @ ACME", ""))
        .containsExactly(
            new Speaker("张三", "京东", "架构师"),
            new Speaker("Jane Doe", "ACME", "Engineer"),
            new Speaker("Max", "ACME", ""));
    assertThat(speakers("speaker: Jane Doe, Engineer at ACME", ""))
        .containsExactly(new Speaker("Jane Doe", "ACME", "Engineer"));
  }

  @Test
  void speakersMayBeObjects() {
    Talk talk =
        Reading.of(
                "p.md",
                """
                ---
                title: 甲
                speakers:
                  - name: 张三
                    org: 京东
                    role: 架构师
                    bio: 十年经验
                    links: [{url: "http://example.org/z"}]
                  - 李四
                  - org: 某公司
                  - {name: 王五, org: ~}
                ---
                文
                """)
            .talk();

    assertThat(talk.speakers())
        .containsExactly(
            new Speaker("李四", "", ""), new Speaker("张三", "京东", "架构师"), new Speaker("王五", "", ""));
    assertThat(talk.abstractText()).isEqualTo("文");
    assertThat(talk.notes())
        .isEqualTo("speakers: org: 某公司\nbio: 十年经验\nlinks: http://example.org/z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          京东, 架构师, 写过十年存储       | 京东      | 架构师
          京东，架构师                     | 京东      | 架构师
          架构师 @ 京东                    | 京东      | 架构师
          架构师，京东                     | 京东      | 架构师
          Senior Engineer at ACME          | ACME      | Senior Engineer
          Founder, ACME                    | ACME      | Founder
          ACME Co., Ltd, Engineer, 10 years | ACME Co. Ltd | Engineer
          京东 高级架构师                  | 京东      | 高级架构师
          ACME的工程师，喜欢爬山           | ACME      | 工程师
          Apache Foo Committer             | Apache Foo | Committer
          京东高级架构师                   | 京东      | 高级架构师
          Java高级工程师                   | ''        | Java高级工程师
          存储研发工程师                   | ''        | 存储研发工程师
          某某律师事务所，合伙人           | 某某律师事务所 | 合伙人
          CTO, 架构师, 顾问                | ''        | CTO
          nan, 架构师                      | ''        | 架构师
          从事存储研发，7年经验            | ''        | ''
          I am an engineer at ACME         | ''        | ''
          是京东的架构师                   | ''        | ''
          """)
  void positionIsToldByTheWordsForJobs(String written, String affiliation, String role) {
    assertThat(speakers("speaker: 张三", "### 讲师\n张三: " + written))
        .containsExactly(new Speaker("张三", affiliation, role));
  }

  @Test
  void positionMayStandBelowTheNameOrAfterAnotherSpellingOfIt() {
    assertThat(speakers("speaker: 张三", "### 讲师\n张三\n\n京东, 架构师\n"))
        .containsExactly(new Speaker("张三", "京东", "架构师"));
    assertThat(speakers("speaker: 张三", "### Speaker\nZhang San: JD, Architect\n"))
        .containsExactly(new Speaker("张三", "JD", "Architect"));
    assertThat(speakers("speaker: 张三", "### Speaker\nJD, Architect\n"))
        .containsExactly(new Speaker("张三", "JD", "Architect"));
    assertThat(speakers("speaker: San Zhang", "### 讲师\n张三，京东架构师\n"))
        .containsExactly(new Speaker("San Zhang", "京东", "架构师"));
  }

  @Test
  void aSpeakersPartAloneMakesAPageOfOneTalk() {
    Talk talk =
        Reading.of(
                "a.md",
                "---\ntitle: 甲\n---\n说明。\n\n## 大纲\n- 一\n\n## 讲者\n\n张三：京东，架构师\n\n李四（ACME 工程师）\n")
            .talk();

    assertThat(talk.title()).isEqualTo("甲");
    assertThat(talk.kind()).isEqualTo(Talk.Kind.TALK);
    assertThat(talk.abstractText()).isEqualTo("说明。\n\n## 大纲\n\n- 一");
    assertThat(talk.speakers())
        .containsExactly(new Speaker("张三", "京东", "架构师"), new Speaker("李四", "ACME", "工程师"));
  }

  @Test
  void aPostOfSeveralTalksStaysOne() {
    assertThat(
            Reading.of(
                    "a.md",
                    "---\ntitle: 聚会\nspeakers: 张三, 李四\n---\n# 一\n演讲人：张三\n文\n# 二\n演讲人：李四\n文\n")
                .titles())
        .containsExactly("一", "二");
    assertThat(Reading.of("a.md", "---\ntitle: 聚会\n---\n# 存储\n文\n# 网络\n文\n# 嘉宾\n张三\n").titles())
        .contains("存储", "网络");
  }

  @Test
  void nothingOfABodyIsLost() {
    Talk talk =
        Reading.of(
                "a.md",
                HEAD
                    + "## Speakers\n"
                    + "张三: 京东, 架构师\n"
                    + "### 经历\n"
                    + "十年\n"
                    + "## Abstract\n"
                    + "说明。\n"
                    + "## 要求\n"
                    + "会 Go\n"
                    + "```\n"
                    + "## Speakers\n"
                    + "```\n")
            .talk();

    assertThat(talk.abstractText()).isEqualTo("说明。\n\n## 要求\n\n会 Go\n\n## Speakers");
    assertThat(talk.notes()).isEqualTo("张三: 京东, 架构师\n\n### 经历\n\n十年\n\nroom: A");
  }

  @Test
  void withoutAHeadingTheSpeakersPartBeginsAtAName() {
    Talk talk =
        Reading.of("a.md", HEAD + "说明。\n\n<img src=\"a\"/><br/>\n\nJane Doe: ACME, CTO\n").talk();

    assertThat(talk.abstractText()).isEqualTo("说明。");
    assertThat(talk.speakers()).contains(new Speaker("Jane Doe", "ACME", "CTO"));
  }

  @Test
  void anAbstractInTheHeadMakesTheBodyNotes() {
    Talk talk =
        Reading.of("a.md", "---\ntitle: 甲\nspeaker: 张三\nabstract: 概要\n---\n# 甲\n\n记录。\n").talk();

    assertThat(talk.abstractText()).isEqualTo("概要");
    assertThat(talk.notes()).isEqualTo("记录。");
  }

  @Test
  void aSummaryIsTheAbstractOfAPageWithoutText() {
    assertThat(
            Reading.of("a.md", "---\ntitle: 甲\nspeaker: 张三\nsummary: 概要\n---\n")
                .talk()
                .abstractText())
        .isEqualTo("概要");
    assertThat(
            Reading.of("a.md", "---\ntitle: 甲\nspeaker: 张三\nsummary: 概要\n---\n文\n").talk().notes())
        .isEqualTo("概要");
  }

  @Test
  void aPageOnATrackIsLeftOut() {
    Reading reading =
        Reading.of(
            "a.md", "---\ntitle: Storage\ntrackchairs: \"Jane Doe\"\n---\n\nTalks on disks.\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.leftOutLines()).containsExactly("1 Storage");
  }

  @Test
  void theLanguageOfThePathCountsWhereTheTextTellsNone() {
    String head = "---\ntitle: 'K8s: 1.30'\nspeaker: '?'\n---\n";

    assertThat(Reading.of("a.ja.md", "---\ntitle: '☃'\nspeaker: '♥'\n---\n").talk().language())
        .isEqualTo("ja");
    assertThat(Reading.of("a.zh.md", head + "A short story of a long upgrade.\n").talk().language())
        .isEqualTo("en");
  }

  @Test
  void noMixOfPiecesThrows() {
    List<String> pieces =
        List.of(
            "### 讲师:",
            "###",
            "＃＃",
            "**讲师**",
            "张三",
            ": ",
            "，",
            "（",
            "）",
            "[",
            "(",
            "架构师",
            "@",
            " at ",
            "京东",
            "<img>",
            "<br>",
            "```",
            "\n\n",
            "\n",
            "- ",
            "---",
            "===",
            "Speakers",
            "和",
            " and ",
            "是");
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder("---\ntitle: 甲\nspeaker: 张三 & 李四\n");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(j == 20 ? "\n---\n" : pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(Reading.of("a.md", text.toString()).talks())
          .as(text.toString())
          .hasSizeLessThan(40);
    }
  }

  private static List<Speaker> speakers(String key, String body) {
    return Reading.of("a.md", "---\ntitle: 甲\n" + key + "\n---\n说明。\n\n" + body).talk().speakers();
  }
}
