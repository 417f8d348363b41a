package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// Posts that announce several talks, or are one article.
class AnnouncementTest {
  private static final String POST =
      """
      ---
      title: 运维聚会
      excerpt: 三个演讲。
      ---
      欢迎来。

      ## 主题

      ###一、《etcd 升级记》
      演讲人：张三，京东架构师，写过十年存储。

      内容简介：升级。

      ###主题二：慢查询###
      **讲师**：李四（ACME，工程师）

      #### 大纲
      - 索引

      ## 时间地点
      周六，上海。
      """;

  @Test
  void talksAreFoundAtAnyLevel() {
    Reading reading = Reading.of("p.md", POST);

    assertThat(reading.titles()).containsExactly("运维聚会", "etcd 升级记", "慢查询");
    assertThat(reading.lines()).containsExactly(5, 9, 14);
    Talk post = reading.talks().getFirst();
    assertThat(post.kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(post.abstractText()).isEqualTo("三个演讲。");
    assertThat(post.notes()).isEqualTo("欢迎来。\n\n## 主题\n\n## 时间地点\n\n周六，上海。");
    assertThat(reading.talks().get(1).speakers()).containsExactly(new Speaker("张三", "京东", "架构师"));
    assertThat(reading.talks().get(1).notes()).contains("写过十年存储", "升级");
    assertThat(reading.talks().get(2).speakers()).containsExactly(new Speaker("李四", "ACME", "工程师"));
    assertThat(reading.talks().get(2).notes()).contains("#### 大纲");
    assertThat(reading.talks().get(2).event().name()).isEqualTo("运维聚会");
  }

  @ParameterizedTest
  @CsvSource({
    "《甲》 - 张三, 甲, 张三",
    "张三：《甲乙》, 甲乙, 张三",
    "1. 《甲乙》, 甲乙, ''",
    "主题：《甲乙》, 甲乙, ''",
    "Topic 2: A B, A B, ''",
    "议题一：甲乙, 甲乙, ''"
  })
  void headingOfATalk(String heading, String title, String speaker) {
    String written = heading.replace("《甲》", "《甲甲》");
    Talk talk =
        Reading.of("p.md", "---\ntitle: 聚会\n---\n序。\n\n## " + written + "\n\n说明。\n")
            .talks()
            .getLast();

    assertThat(talk.title()).isEqualTo(title.equals("甲") ? "甲甲" : title);
    assertThat(talk.speakers().stream().map(Speaker::name))
        .isEqualTo(speaker.isEmpty() ? List.of() : List.of(speaker));
  }

  @Test
  void aSectionWithTheSpeakersOfSeveralTalksIsNoTalk() {
    assertThat(
            Reading.of(
                    "p.md",
                    "---\ntitle: 大会\n---\n# 网络\n## 路由\n演讲人：张三\n\n文\n\n演讲人：李四\n\n文\n# 存储\n文\n")
                .titles())
        .containsExactly("网络", "存储");
  }

  @Test
  void whatIsSaidOfTheEventAndItsSpeakersBelongsToThePost() {
    Reading reading =
        Reading.of(
            "p.md",
            "---\ntitle: 聚会\nsummary: 概要\n---\n# 一\n文\n# 二\n文\n# 三\n文\n# 报名\n扫码\n# 讲师介绍\n张三\n");

    assertThat(reading.titles()).containsExactlyInAnyOrder("聚会", "一", "二", "三");
    Talk post =
        reading.talks().stream()
            .filter(talk -> talk.title().equals("聚会"))
            .findFirst()
            .orElseThrow();
    assertThat(post.abstractText()).isEqualTo("概要");
    assertThat(post.notes()).isEqualTo("# 报名\n\n扫码\n\n# 讲师介绍\n\n张三");
  }

  @Test
  void anArticleIsOneEntry() {
    Talk talk =
        Reading.of("p.md", "---\ntitle: 慢查询\nexcerpt: 概要\n---\n## 背景\n文\n## 问题\n文\n## 方案\n文\n")
            .talk();

    assertThat(talk.title()).isEqualTo("慢查询");
    assertThat(talk.abstractText()).isEqualTo("概要");
    assertThat(talk.notes()).contains("## 方案");
  }

  @ParameterizedTest
  @ValueSource(strings = {"##主题", "##主题##", "＃＃主题", "＃＃ 主题", "#主题", "＃主题"})
  void headingsMayBeGluedToTheirMarks(String heading) {
    assertThat(Reading.of("p.md", "---\ntitle: 甲\n---\n" + heading + "\n文\n").titles())
        .containsExactly("主题");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!/bin/sh",
        "#容器 #云",
        "#hashtag",
        "#1",
        "文\n#容器",
        "```\n##主题\n```",
        "    ##主题",
        "####### 七"
      })
  void otherMarksMakeNoHeading(String text) {
    assertThat(Reading.of("p.md", "---\ntitle: 甲\n---\n" + text + "\n文\n").titles())
        .containsExactly("甲");
  }
}
