package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class TalkListReaderTest {

  @Test
  void linksBelowTheirEvents() {
    Reading reading =
        Reading.of(
            "awesome.md",
            """
            # Awesome Gardening Talks

            A list of talks on growing software.

            - [2019](#gardenconf-2019)

            ## GardenConf 2019

            ### Soil

            - [Roots of a queue](https://e.org/roots) - Ann Lee, Acme Corp [[slides](https://e.org/roots.pdf)]
            - [Compost for caches](https://youtu.be/x1) by Bo Berg (2019-06-02)
              - The speaker shows three heaps and what each is good for.
            - [Worms at work](https://youtu.be/x2) (25:30)

            ## Other

            * 2018-08-30 [雨水与日志](https://e.org/rain) 陈小北
            """);

    assertThat(reading.titles())
        .containsExactly(
            "Awesome Gardening Talks",
            "Roots of a queue",
            "Compost for caches",
            "Worms at work",
            "雨水与日志");
    Talk roots = reading.talks().get(1);
    assertThat(roots.url()).isEqualTo("https://e.org/roots");
    assertThat(roots.speakers()).containsExactly(new Speaker("Ann Lee", "Acme Corp", ""));
    assertThat(roots.links()).containsExactly(new Link("slides", "https://e.org/roots.pdf"));
    assertThat(roots.event()).isEqualTo(new Event("GardenConf 2019", null, 2019));
    assertThat(roots.tags()).containsExactly("Soil");
    Talk compost = reading.talks().get(2);
    assertThat(compost.speakers()).containsExactly(new Speaker("Bo Berg", "", ""));
    assertThat(compost.event().date()).isEqualTo(LocalDate.of(2019, 6, 2));
    assertThat(compost.notes())
        .isEqualTo("The speaker shows three heaps and what each is good for.");
    Talk rain = reading.talks().get(4);
    assertThat(rain.speakers()).containsExactly(new Speaker("陈小北", "", ""));
    assertThat(rain.event())
        .isEqualTo(new Event("Awesome Gardening Talks", LocalDate.of(2018, 8, 30), 2018));
  }

  @Test
  void speakersBeforeTheirTitles() {
    Reading reading =
        Reading.of(
            "activity.md",
            """
            ---
            title: 活动
            ---
            # 历届聚会

            ## 山城聚会 #2

            时间：2019年10月26日

            讲师与 Topic：

            - 陈小北（云帆科技高级工程师）：雾里的网格
            - 李大河( 北方银行 ) : 账本——记在石头上
            - 小明同学（自由职业）：一个人的集群
            - Roundtable：聊一聊

            视频回放：https://e.org/replay
            """);

    assertThat(reading.titles()).containsExactly("活动", "雾里的网格", "账本——记在石头上", "一个人的集群");
    Talk talk = reading.talks().get(1);
    assertThat(talk.speakers()).containsExactly(new Speaker("陈小北", "云帆科技", "高级工程师"));
    assertThat(talk.event()).isEqualTo(new Event("山城聚会 #2", LocalDate.of(2019, 10, 26), 2019));
    assertThat(reading.talks().get(2).speakers()).containsExactly(new Speaker("李大河", "北方银行", ""));
    assertThat(reading.talks().getFirst().notes()).contains("Roundtable：聊一聊", "视频回放");
  }

  @Test
  void titlesBeforeTheirSpeakers() {
    Reading reading =
        Reading.of(
            "2017.md",
            """
            # 夏夜分享会

            1. 河流上的缓存 —— 赵一水@大江公司
            2. 桥与隧道 - 钱二（铁路局工程师）
            3. Small boats, big queues by Ann Lee
            """);

    assertThat(reading.titles()).containsExactly("河流上的缓存", "桥与隧道", "Small boats, big queues");
    assertThat(reading.talks().getFirst().speakers())
        .containsExactly(new Speaker("赵一水", "大江公司", ""));
    assertThat(reading.talks().getFirst().event()).isEqualTo(new Event("夏夜分享会", null, 2017));
  }

  @Test
  void itemsOfAPageAreTalksToo() {
    Reading reading =
        Reading.of(
            "list.html",
            """
            <html><body><h1>Hill Meetup</h1>
            <ul><li><a href="/">Home</a></li></ul>
            <ul>
            <li>2016<ul>
            <li><a href="https://youtu.be/a">Up the hill</a> - Ann Lee (Acme)</li>
            <li><a href="https://youtu.be/b">Down again</a> - Bo Berg</li></ul></li>
            <li><a href="https://youtu.be/c">Round it</a></li>
            </ul></body></html>
            """);

    assertThat(reading.titles()).contains("Up the hill", "Down again", "Round it");
    Talk talk =
        reading.talks().stream()
            .filter(t -> t.title().equals("Up the hill"))
            .findFirst()
            .orElseThrow();
    assertThat(talk.event()).isEqualTo(new Event("Hill Meetup", null, 2016));
    assertThat(talk.origin().line()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "- 易用：支持热备份\\n- 安全：支持类型检查\\n- 高性能：比旧的快三倍",
        "- [Gin](https://e.org/gin) - HTTP Framework\\n- [Kafka](https://e.org/k) - Message"
            + " Queue\\n- [Redis](https://e.org/r) - Memory Store",
        "- Tool Evolution: how tools changed\\n- Team Growth: how teams changed\\n- New Era: what"
            + " comes",
        "看过这些：\\n\\n- [官方文档](https://e.org/a)\\n- [一篇博客](https://e.org/b)\\n-"
            + " [源码](https://e.org/c)",
        "- 买菜\\n- 做饭\\n- 洗碗",
      })
  void ordinaryBulletsStayNotes(String lines) {
    Reading reading = Reading.of("a.md", lines.replace("\\n", "\n"));

    assertThat(reading.talk().kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(reading.talk().title()).isEqualTo("a");
  }

  @Test
  void aListThatTheTextTellsOfBelowIsNotTakenApart() {
    Reading reading =
        Reading.of(
            "a.md",
            """
            ---
            title: 聚会回顾
            ---
            - 陈小北（云帆科技）：雾里的网格
            - 李大河（北方银行）：石头账本

            ## 雾里的网格

            他讲了怎样在雾里找路，并且演示了一盏灯。

            ## 石头账本

            她讲了为什么石头比纸可靠。
            """);

    assertThat(reading.titles()).contains("雾里的网格", "石头账本");
    assertThat(reading.talks())
        .anyMatch(talk -> talk.title().equals("石头账本") && talk.notes().contains("石头比纸可靠"));
  }

  @Test
  void aReadmeIsReadIfItListsTalks(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Files.writeString(
        folder.resolve("README.md"),
        """
        # Talks

        - [One](https://youtu.be/1)
        - [Two](https://youtu.be/2)
        - [Three](https://youtu.be/3)
        """);
    Files.writeString(folder.resolve("b/README.md"), "# Build\n\n- Run make\n");
    List<String> entries = new ArrayList<>();
    Corpus.at(folder)
        .read(CorpusState.NONE, (_, _) -> {})
        .entries()
        .forEach(entry -> {
          switch (entry) {
            case CorpusEntry.Parsed parsed -> entries.add(parsed.talk().title());
            case CorpusEntry.LeftOut left -> entries.add(left.origin().file() + " " + left.why());
            case CorpusEntry.Kept _, CorpusEntry.Rejected _ -> entries.add("other");
          }
        });

    assertThat(entries)
        .containsExactly(
            "One", "Two", "Three", "b/README.md It describes its folder and is no talk");
  }
}
