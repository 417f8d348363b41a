package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

class NumberedTalksReaderTest {

  @Test
  void wholeTalk() {
    Reading reading =
        Reading.of(
            "talks/list.txt",
            """
            3. 某公司的容器平台
            ===================

            http://example.org/talks/3?utm_source=feed&id=7#top

            平台上线两年，
            有三万个容器。

            ```
             服务发现用 Consul
            2015年上线
            ```
            """);

    Talk talk = reading.talk();
    assertThat(talk.title()).isEqualTo("某公司的容器平台");
    assertThat(talk.url()).isEqualTo("http://example.org/talks/3?utm_source=feed&id=7#top");
    assertThat(talk.id()).isEqualTo(TalkId.derivedFrom("url", "http://example.org/talks/3?id=7"));
    assertThat(talk.abstractText()).isEqualTo("平台上线两年，\n有三万个容器。");
    assertThat(talk.notes()).isEqualTo(" 服务发现用 Consul\n2015年上线");
    assertThat(talk.origin()).hasToString("talks/list.txt:1");
    assertThat(talk.language()).isEqualTo("zh-Hans");
    assertThat(talk.event()).isEqualTo(Event.UNKNOWN);
    assertThat(talk.kind()).isEqualTo(Talk.Kind.TALK);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          1.  知乎的容器平台,       知乎的容器平台
          6.同程的持续集成,         同程的持续集成
          6.5000个实例,             5000个实例
          13 云端的微服务,          云端的微服务
          14 15万个容器,            15万个容器
          7、微博混合云,            微博混合云
          7．微博混合云,            微博混合云
          7) Mesos in production,   Mesos in production
          "  8. 存储",              存储
          ７．全角数字,             全角数字
          7知乎的容器平台,          知乎的容器平台
          """)
  void headingForms(String heading, String title) {
    Reading reading = Reading.of("list.txt", heading + "\n===\nhttp://example.org/a\n");

    assertThat(reading.titles()).containsExactly(title);
    assertThat(reading.talk().url()).isEqualTo("http://example.org/a");
  }

  @ParameterizedTest
  @CsvSource({"2016年大会", "618大促背后", "3D 渲染", "容器技术栈"})
  void headingWithoutNumberIsLeftOutWithItsBlock(String heading) {
    Reading reading =
        Reading.of("list.txt", heading + "\n======\n```\n监控 cAdvisor\n```\n\n1. 甲\n====\n摘要\n");

    assertThat(reading.titles()).containsExactly("甲");
    assertThat(reading.leftOutLines())
        .containsExactly("1 " + heading + ", with what stands below it");
    assertThat(reading.talk().abstractText()).isEqualTo("摘要");
  }

  @Test
  void textAboveTheFirstHeadingIsLeftOut() {
    Reading reading = Reading.of("list.txt", "\nhttp://example.org/all/\n\n0. 甲\n===\n");

    assertThat(reading.leftOutLines()).containsExactly("2 The text above the first heading");
    assertThat(reading.lines()).containsExactly(4);
  }

  @Test
  void partsGluedTogether() {
    Reading reading =
        Reading.of(
            "list.txt",
            """
            4. 云处理服务
            ==========
             http://example.org/4
            2015到2016年的演化。
            ```bash
            nginx
            ```
            5. 存储
            =====================
            http://example.org/5
            ```
            Ceph
            ```
            """);

    assertThat(reading.titles()).containsExactly("云处理服务", "存储");
    assertThat(reading.lines()).containsExactly(1, 8);
    assertThat(reading.talks().getFirst().abstractText()).isEqualTo("2015到2016年的演化。");
    assertThat(reading.talks().getFirst().notes()).isEqualTo("nginx");
    assertThat(reading.talks().getLast().abstractText()).isEmpty();
    assertThat(reading.talks().getLast().notes()).isEqualTo("Ceph");
  }

  @Test
  void textBesideTheUrlAndTheFenceIsKept() {
    Reading reading =
        Reading.of("list.txt", "1. 甲\n===\nhttp://example.org/1 视频 40 分钟\n``` 先听后记\nMesos\n```\n");

    assertThat(reading.talk().url()).isEqualTo("http://example.org/1");
    assertThat(reading.talk().abstractText()).isEqualTo("视频 40 分钟");
    assertThat(reading.talk().notes()).isEqualTo("先听后记\nMesos");
  }

  @Test
  void whatStandsAfterAFenceIsNotes() {
    Reading reading =
        Reading.of("list.txt", "1. 甲\n===\n摘要\n```\n一\n```\n之后想到的\n~~~~\n```\n二\n~~~~\n最后\n");

    assertThat(reading.talk().abstractText()).isEqualTo("摘要");
    assertThat(reading.talk().notes()).isEqualTo("一\n\n之后想到的\n\n```\n二\n\n最后");
  }

  @Test
  void headingWithinAFenceIsText() {
    Reading reading =
        Reading.of(
            "list.txt",
            "1. 甲\n===\n```\n9. 例子\n=====\n10. 例子\n=====\n```\n2. 乙\n===\n```\n记\n```\n");

    assertThat(reading.titles()).containsExactly("甲", "乙");
    assertThat(reading.talks().getFirst().notes()).isEqualTo("9. 例子\n=====\n10. 例子\n=====");
    assertThat(reading.talks().getLast().notes()).isEqualTo("记");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void unclosedFenceEndsAtTheNextTalk() {
    Reading reading =
        Reading.of(
            "list.txt",
            "1. 甲\n===\n```\n没有结束\n\n2. 乙\n===\n```\n二\n```\n\n3. 丙\n===\n```\n三\n```\n");

    assertThat(reading.titles()).containsExactly("甲", "乙", "丙");
    assertThat(reading.talks().stream().map(Talk::notes)).containsExactly("没有结束", "二", "三");
    assertThat(reading.rejectedLines()).containsExactly("3 The notes of talk 1 have no end");
    assertThat(reading.rejected().getFirst().why()).endsWith("up to the next heading");
  }

  @Test
  void unclosedFenceEndsAtTheEndOfTheFile() {
    Reading reading = Reading.of("list.txt", "1. 甲\n===\n```\n一\n```\n2. 乙\n===\n```\n二");

    assertThat(reading.talks().getLast().notes()).isEqualTo("二");
    assertThat(reading.rejectedLines()).containsExactly("8 The notes of talk 2 have no end");
    assertThat(reading.rejected().getFirst().why()).endsWith("up to the end of the file");
  }

  @Test
  void numberWithoutTitleIsRejected() {
    Reading reading = Reading.of("list.txt", "1. 甲\n===\n\n7.\n===\n文\n\n9. 乙\n===\n");

    assertThat(reading.titles()).containsExactly("甲", "乙");
    assertThat(reading.rejectedLines()).containsExactly("4 Talk 7 has no title");
  }

  @Test
  void oneUrlTwiceGivesTwoIds() {
    Reading reading =
        Reading.of(
            "list.txt",
            """
            1. 甲
            ===
            http://example.org/x
            2. 乙
            ===
            http://example.org/x?utm_source=a
            3. 乙
            ===
            http://example.org/x
            """);

    assertThat(reading.talks().stream().map(Talk::id)).doesNotHaveDuplicates();
  }

  @Test
  void talksOfOneTitleWithoutUrlGetTwoIds() {
    Reading reading = Reading.of("list.txt", "1. 甲\n===\n一\n2. 甲\n===\n二\n");

    assertThat(reading.talks().stream().map(Talk::id)).doesNotHaveDuplicates();
  }

  @Test
  void idsOutliveMoveAndEdit() {
    Reading before = Reading.of("a.txt", "1. 甲\n===\n摘要\n2. 乙\n===\nhttp://example.org/2\n");
    Reading after =
        Reading.of("b/c.txt", "\n5. 乙\n===\nhttp://example.org/2\n新的摘要\n1. 甲\n===\n改过\n");

    assertThat(after.talks().stream().map(Talk::id))
        .containsExactlyInAnyOrderElementsOf(before.talks().stream().map(Talk::id).toList());
  }
}
