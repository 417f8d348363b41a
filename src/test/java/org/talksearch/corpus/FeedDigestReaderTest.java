package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class FeedDigestReaderTest {
  private static final String DIGEST =
      """
      ## 索引
      1、 <a href="#1" >演讲： etcd 升级记</a><br/>
      2、 <a href="#2" >某某 3.0 发布</a><br/>
      3、 <a href="#3" >深入 raft</a><br/><h1 id="#title_0" >1、演讲： etcd 升级记</h1>
      张三, Jane Doe
      [http://example.org/a?utm_source=f&x=1](http://example.org/a?utm_source=f&x=1)
      <img src="z.jpg"/><p>第一段。</p>

      <h2 id="s">2、小节</h2>
      <p>第二段。</p> <i>By 张三</i> <i> Translated by 李四</i>
      ---------------
      <h1 id="#title_1" >2、某某 3.0
      发布</h1>
      王五
      [http://example.org/b](http://example.org/b)
      新闻一段
      ---------------
      <h1 id="#title_2" >3、深入 raft</h1>

      http://example.org/cn/presentations/raft
      <p>讲 raft。</p> <i>By Max Muster</i>
      ---------------
      """;

  @Test
  void theTalksOfADigestAreRead() {
    Reading reading = Reading.of("digest-20161104.md", DIGEST);

    assertThat(reading.titles()).containsExactly("etcd 升级记", "深入 raft");
    assertThat(reading.lines()).containsExactly(4, 18);
    Talk talk = reading.talks().getFirst();
    assertThat(talk.speakers())
        .containsExactly(new Speaker("张三", "", ""), new Speaker("Jane Doe", "", ""));
    assertThat(talk.url()).isEqualTo("http://example.org/a?x=1");
    assertThat(talk.abstractText()).isEqualTo("第一段。\n\n2、小节\n\n第二段。");
    assertThat(talk.event()).isEqualTo(new Event("", null, 2016));
    assertThat(reading.talks().getLast().speakers())
        .containsExactly(new Speaker("Max Muster", "", ""));
    assertThat(reading.talks().getLast().abstractText()).isEqualTo("讲 raft。");
    assertThat(reading.leftOutLines()).containsExactly("12 1 of 3 items");
  }

  @Test
  void headingsMayBeMarkdown() {
    Reading reading =
        Reading.of(
            "d.md",
            """
            # 周报

            ## 1. Talk: A B
            Max

            http://example.org/1

            Text.

            ---

            ## 2. News: C D

            http://example.org/2

            Text.
            """);

    assertThat(reading.titles()).containsExactly("A B");
    assertThat(reading.talk().abstractText()).isEqualTo("Text.");
    assertThat(reading.leftOutLines()).containsExactly("12 1 of 2 items");
  }

  @Test
  void whatStandsAroundTheItemsIsNotes() {
    Reading reading =
        Reading.of(
            "d.md",
            "本期由李四整理。\n\n" + DIGEST.replace("raft</a>", "\n  raft</a>") + "\n订阅请写信。\n---\n谢谢。\n");

    assertThat(reading.titles()).containsExactly("etcd 升级记", "深入 raft", "d");
    Talk notes = reading.talks().getLast();
    assertThat(notes.kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(notes.notes()).contains("本期由李四整理。", "订阅请写信。", "谢谢。").doesNotContain("3.0", "索引");
    assertThat(reading.talks().get(1).abstractText()).isEqualTo("讲 raft。");
    assertThat(reading.lines().getLast()).isEqualTo(1);
  }

  @Test
  void rulesInTheTextOfItemsEndNone() {
    String news = DIGEST.replace("新闻一段", "新闻一段\n\n---------------\n\n又一段");
    Reading reading = Reading.of("d.md", news + "\n还有一段。\n");

    assertThat(reading.titles()).containsExactly("etcd 升级记", "深入 raft");
    assertThat(reading.talks().getLast().abstractText()).contains("还有一段。");
  }

  @Test
  void numberedTalksWithPagesAreNoDigest() {
    assertThat(
            Reading.of(
                    "d.md",
                    "## 1. 甲\nhttp://example.org/1\n\n文\n\n## 2. 乙\nhttp://example.org/2\n\n文\n")
                .titles())
        .hasSize(2);
  }

  @Test
  void theSameTalkOfTwoDigestsHasOneId() {
    assertThat(Reading.of("a.md", DIGEST).talks().getFirst().id())
        .isEqualTo(Reading.of("b.md", DIGEST.replace("utm_source=f&", "")).talks().getFirst().id());
  }

  @Test
  void longLinesAndOddPiecesDoNoHarm() {
    List<String> pieces =
        List.of(
            "<h1",
            " id=\"#t\">",
            "1、",
            "2、",
            "</h1>",
            "\n",
            "演讲：",
            "http://e.org/",
            "<p>",
            "</p>",
            "[",
            "](",
            "By ",
            "---");
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(DIGEST);
    for (int i = 0; i < 300_000; i++) {
      text.append(
          pieces.get(random.nextInt(pieces.size())).replace("\n", i % 50 == 0 ? "\n" : " "));
    }
    assertThatCode(() -> Reading.of("d.md", text.toString())).doesNotThrowAnyException();
    assertThatCode(() -> Reading.of("d.md", "<h1>1、a".repeat(250_000))).doesNotThrowAnyException();
  }
}
