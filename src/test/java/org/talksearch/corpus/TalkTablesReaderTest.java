package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class TalkTablesReaderTest {

  @Test
  void rowsOfAPostAreTalksAndTheRestIsItsNotes() {
    Reading reading =
        Reading.of(
            "post.md",
            """
            ---
            title: 2021 年北区运维大会
            date: 2021-05-09
            tags: [运维]
            ---

            欢迎来到本次大会，下面是全天的安排。

            ## 主会场

            |    时段     |          主题          |     讲者      |        职务         |
            | :---------: | :--------------------: | :-----------: | :-----------------: |
            | 09:00-09:30 | [百万容器的一夜](https://e.org/1) | **陈小北** | 云帆科技 高级工程师 |
            | 09:30-09:40 | 茶歇 | | |
            | 09:40-10:20 | 日志去了哪里 [PPT](https://e.org/2.pdf) | 李大河 / 王二山 | 北方银行 架构师 / 南方网 研发总监 |

            会后请填写问卷。
            """);

    assertThat(reading.titles()).containsExactly("2021 年北区运维大会", "百万容器的一夜", "日志去了哪里");
    assertThat(reading.leftOutLines()).containsExactly("14 茶歇");
    assertThat(reading.rejected()).isEmpty();
    Talk notes = reading.talks().getFirst();
    assertThat(notes.kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(notes.notes()).contains("欢迎来到本次大会", "会后请填写问卷").doesNotContain("百万容器");
    Talk talk = reading.talks().get(1);
    assertThat(talk.kind()).isEqualTo(Talk.Kind.TALK);
    assertThat(talk.origin().line()).isEqualTo(13);
    assertThat(talk.event()).isEqualTo(new Event("2021 年北区运维大会", LocalDate.of(2021, 5, 9), 2021));
    assertThat(talk.tags()).containsExactly("主会场");
    assertThat(talk.url()).isEqualTo("https://e.org/1");
    assertThat(talk.speakers()).containsExactly(new Speaker("陈小北", "云帆科技", "高级工程师"));
    assertThat(reading.talks().get(2).speakers())
        .containsExactly(new Speaker("李大河", "北方银行", "架构师"), new Speaker("王二山", "南方网", "研发总监"));
    assertThat(reading.talks().get(2).links())
        .containsExactly(new Link("PPT", "https://e.org/2.pdf"));
  }

  @Test
  void tablesThatMarkdownDoesNotTake() {
    Reading reading =
        Reading.of(
            "agenda.md",
            """
            # 春日沙龙

            题目 | 讲师
            用沙子写数据库 | 赵一（山风公司）
            编译器的春天 | 钱二

            ｜主题｜嘉宾｜
            ｜夜里的监控｜孙三丰｜

            议题\t分享人
            消息队列散记\t周四海
            """);

    assertThat(reading.titles()).containsExactly("用沙子写数据库", "编译器的春天", "夜里的监控", "消息队列散记");
    assertThat(reading.talks().getFirst().speakers())
        .containsExactly(new Speaker("赵一", "山风公司", ""));
    assertThat(reading.talks().getFirst().event().name()).isEqualTo("春日沙龙");
  }

  @Test
  void englishScheduleWithMaterial() {
    Reading reading =
        Reading.of(
            "2019-spring.md",
            """
            # Harbour Meetup

            ## Agenda

            | Time  | Speaker  | Title                      | Company   | Slides                     | Room |
            |-------|----------|----------------------------|-----------|----------------------------|------|
            | 18:30 |          | Doors open                 |           |                            |      |
            | 19:00 | Ann Lee  | Queues that never fill up  | Acme Inc. | [pdf](https://e.org/q.pdf) | East |
            """);

    Talk talk = reading.talk();
    assertThat(talk.title()).isEqualTo("Queues that never fill up");
    assertThat(talk.speakers()).containsExactly(new Speaker("Ann Lee", "Acme Inc.", ""));
    assertThat(talk.links()).containsExactly(new Link("pdf", "https://e.org/q.pdf"));
    assertThat(talk.notes()).isEqualTo("Room: East");
    assertThat(talk.event()).isEqualTo(new Event("Harbour Meetup", null, 2019));
    assertThat(talk.tags()).isEmpty();
    assertThat(reading.leftOutLines()).containsExactly("7 Doors open");
  }

  @Test
  void headingsNameEventsAndTracks() {
    Reading reading =
        Reading.of(
            "history.md",
            """
            # 我们的聚会

            ## 第三届聚会 2018-04-01

            ### 存储

            | 主题 | 讲者 |
            | -- | -- |
            | 磁盘上的诗 | 吴六 |
            """);

    assertThat(reading.talk().event())
        .isEqualTo(new Event("第三届聚会 2018-04-01", LocalDate.of(2018, 4, 1), 2018));
    assertThat(reading.talk().tags()).containsExactly("存储");
  }

  @Test
  void aRowOfOneCellHeadsTheRowsBelow() {
    Reading reading =
        Reading.of(
            "a.md",
            """
            | 时间 | 题目 | 讲者 |
            | --- | --- | --- |
            | 上午场 | | |
            | 10:00 | 小内存里的大索引 | 郑七 |
            | 11:00 | | |
            """);

    assertThat(reading.talk().tags()).containsExactly("上午场");
    assertThat(reading.leftOutLines()).containsExactly("3 上午场");
  }

  @Test
  void otherTablesStayText() {
    Reading reading =
        Reading.of(
            "notes.md",
            """
            # 参数

            | 名称 | 说明 |
            | --- | --- |
            | port | 端口 |

            ```
            题目 | 讲者
            样例 | 某人
            ```
            """);

    assertThat(reading.talks()).allMatch(talk -> talk.notes().contains("port"));
    assertThat(reading.titles()).doesNotContain("样例", "port");
  }

  @Test
  void htmlScheduleWithSpans() {
    Reading reading =
        Reading.of(
            "schedule.html",
            """
            <html><head><title>Lakeside Conf 2022</title><script>var x = "<table>";</script></head>
            <body><nav><a href="/">Home</a></nav>
            <h2>Data track</h2>
            <table>
            <tr><th>Time</th><th>Speaker</th><th>Topic</th></tr>
            <tr><td rowspan="2">10:00</td><td>Bo Berg</td>
            <td><a href="https://e.org/t1">Streams &amp; rivers</a></td></tr>
            <tr><td>Cy Dahl</td><td>Lakes<br>and ponds</td></tr>
            <tr><td>12:00</td><td colspan="2">Lunch</td></tr>
            </table>
            <p>Bring a coat, the lake is cold in May.</p>
            </body></html>
            """);

    assertThat(reading.titles())
        .containsExactly("Lakeside Conf 2022", "Streams & rivers", "Lakes and ponds");
    assertThat(reading.lines()).containsExactly(1, 6, 8);
    assertThat(reading.talks().get(1).speakers()).containsExactly(new Speaker("Bo Berg", "", ""));
    assertThat(reading.talks().get(1).url()).isEqualTo("https://e.org/t1");
    assertThat(reading.talks().get(2).tags()).containsExactly("Data track");
    assertThat(reading.talks().get(2).event())
        .isEqualTo(new Event("Lakeside Conf 2022", null, 2022));
    assertThat(reading.talks().getFirst().notes())
        .isEqualTo("Bring a coat, the lake is cold in May.");
    assertThat(reading.leftOutLines()).containsExactly("9 Lunch");
  }

  private static String unfolding(String name, String title, String first, String second) {
    return """
    <tr>
      <td><p>%s</p></td><td><p><strong>%s</strong></p></td>
      <td><button type="button" href="#x">详情</button></td>
    </tr>
    <tr class="collapse"><td colspan="3">
      <p><button><strong>摘要</strong></button>%s</p>
      <p><button><strong>演讲者</strong></button> %s<br></p>
    </td></tr>
    """
        .formatted(name, title, first, second);
  }

  @Test
  void rowsThatUnfoldTheirAbstracts() {
    Reading reading =
        Reading.of(
            "2020/lectures.md",
            """
            ---
            layout: page
            title: 第九届数据论坛
            ---
            <button id="all">展开</button>
            <script>$('#all').on('click')</script>
            <div class="alert"><h3>统计专场  (主席： 何八 )</h3></div>
            <table class="table">
            %s
            </table>
            """
                .formatted(
                    unfolding("冯九", "稀疏的森林", "讲一片长得很慢的森林。", "冯九，林场研究员。")
                        + unfolding("陈十", "稠密的草", "陈十，草地博士。", "讲一块草地怎样长密。")));

    assertThat(reading.titles()).containsExactly("稀疏的森林", "稠密的草");
    Talk first = reading.talks().getFirst();
    assertThat(first.origin().line()).isEqualTo(9);
    assertThat(first.speakers()).containsExactly(new Speaker("冯九", "", ""));
    assertThat(first.abstractText()).isEqualTo("讲一片长得很慢的森林。");
    assertThat(first.notes()).isEqualTo("冯九，林场研究员。\n主席: 何八");
    assertThat(first.tags()).containsExactly("统计专场");
    assertThat(first.event()).isEqualTo(new Event("第九届数据论坛", null, 2020));
    assertThat(reading.talks().get(1).abstractText()).isEqualTo("讲一块草地怎样长密。");
  }

  @Test
  void labelsSwappedThroughoutAreTurnedRound() {
    String rows =
        unfolding("李甲", "一", "李甲，教授。", "讲一号。")
            + unfolding("李乙", "二", "李乙，教授。", "讲二号。")
            + unfolding("李丙", "三", "李丙，教授。", "讲三号。")
            + unfolding("李丁", "四", "某大学教授。", "讲四号。");
    Reading reading = Reading.of("a.html", "<h3>专场</h3><table>" + rows + "</table>");

    assertThat(reading.talks())
        .extracting(Talk::abstractText)
        .containsExactly("讲一号。", "讲二号。", "讲三号。", "讲四号。");
  }

  @Test
  void labelledCellsNeedNoColumnNames() {
    Reading reading =
        Reading.of(
            "a.html",
            """
            <table>
            <tr><th>演讲者</th><th>标题摘要</th></tr>
            <tr><td><strong>沈丰年：</strong>毕业于东海大学，现为粮仓公司工程师。</td>
            <td><strong>标题：</strong>秋收的算法<br><strong>摘要：</strong>讲怎样收割一万亩数据。</td></tr>
            <tr><td><strong>韩冬至：</strong>多年从事冷库监控，喜欢下雪。</td>
            <td><strong>标题：</strong>冷数据<br><strong>摘要：</strong>讲冰箱。</td></tr>
            </table>
            """);

    assertThat(reading.titles()).containsExactly("秋收的算法", "冷数据");
    Talk talk = reading.talks().getFirst();
    assertThat(talk.abstractText()).isEqualTo("讲怎样收割一万亩数据。");
    assertThat(talk.speakers()).containsExactly(new Speaker("沈丰年", "", ""));
    assertThat(talk.notes()).isEqualTo("毕业于东海大学，现为粮仓公司工程师。");
  }
}
