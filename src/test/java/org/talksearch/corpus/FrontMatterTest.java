package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class FrontMatterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 甲\ndate: 2015-08-30\ntags: [a, b]\n---\n",
        "+++\ntitle = '甲'\ndate = 2015-08-30T19:22:00+08:00\ntags = [\"a\", \"b\"]\n+++\n",
        "+++\n"
            + "title = \"\"\"\n"
            + "甲\"\"\"\n"
            + "date = 2015-08-30 # the day\n"
            + "[taxonomies]\n"
            + "tags = [\"a\",\n"
            + " \"b\"]\n"
            + "+++\n",
        "{\n  \"title\": \"甲\",\n  \"date\": \"2015-08-30\",\n  \"tags\": [\"a\", \"b\"]\n}\n",
        "title: 甲\ndate: 2015-08-30 19:22:00\ntags:\n- a\n- b\n---\n",
        "Title: 甲\nDate: Aug 30, 2015\nTags: a, b\n\n",
        "Title:  甲  \nDate:   30 August 2015  \nTags:  a,\n       b\n\n"
      })
  void headsOfAllKindsSayTheSame(String head) {
    Reading reading = Reading.of("p.md", head + "# 一\n文\n# 二\n文\n");

    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.titles()).containsExactly("一", "二");
    assertThat(reading.talks())
        .allSatisfy(talk -> {
          assertThat(talk.event()).isEqualTo(new Event("甲", LocalDate.of(2015, 8, 30), 2015));
          assertThat(talk.tags()).containsExactly("a", "b");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 甲\ndate: 2015-08-30\n[[[---\n",
        "[[[---\ntitle: 甲\ndate: 2015-08-30\n---\n",
        "---\ntitle: 甲\ndate: 2015-08-30\n<a>\nlang: zh\n---\n",
        "---\n- - - lang: zh\ntitle: 甲\ndate: 2015-08-30\n---\n",
      })
  void damagedHeadsAreTold(String head) {
    Reading reading = Reading.of("p.md", head + "\n文一段。\n");

    assertThat(reading.rejected()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\nNote: 甲\n文\n", "---\nSee: a\nNote: 甲\n文\n"})
  void rulesBeginNoHead(String text) {
    Reading reading = Reading.of("p.md", text + "\n文一段。\n");

    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talk().notes()).contains("甲", "文一段。");
  }

  @Test
  void tablesOfTomlAreObjects() {
    Talk talk =
        Reading.of(
                "p.md",
                """
                +++
                title = '甲'
                [[speakers]]
                name = '张三'
                org = '京东'
                [[speakers]]
                name = '李四'
                [params]
                room = 'A'
                +++
                文
                """)
            .talk();

    assertThat(talk.speakers())
        .containsExactly(new Speaker("张三", "京东", ""), new Speaker("李四", "", ""));
    assertThat(talk.notes()).isEqualTo("room: A");
  }

  @Test
  void brokenTomlIsReportedAndTheRestRead() {
    Reading reading = Reading.of("p.md", "+++\ntitle = '甲'\ndate = soon\n+++\n# 一\n文\n# 二\n文\n");

    assertThat(reading.rejectedLines()).containsExactly("3 The head of the post is not valid TOML");
    assertThat(reading.talks().getFirst().event().name()).isEqualTo("甲");
  }

  @Test
  void categoriesAreTagsWhereThereAreNone() {
    assertThat(Reading.of("p.md", "---\ntitle: 甲\ncategories: [会议]\n---\n文\n").talk().tags())
        .containsExactly("会议");
    assertThat(
            Reading.of("p.md", "---\ntitle: 甲\ntags: a\ncategories: [会议]\n---\n文\n").talk().tags())
        .containsExactly("a");
  }

  @Test
  void aValueMayGoOnOverLines() {
    Talk talk = Reading.of("p.md", "---\ntitle: 甲\nexcerpt: \"第一行，\n  第二行\"\n---\n文\n").talk();

    assertThat(talk.abstractText()).isEqualTo("第一行， 第二行");
  }

  @Test
  void whatOnlyLooksLikeAHeadIsText() {
    assertThat(Reading.of("p.md", "title: a talk\n---\n\n文\n").titles())
        .containsExactly("title: a talk");
    assertThat(Reading.of("p.md", "+++\n文\n").talk().notes()).contains("+++");
    assertThat(Reading.of("p.md", "{\n文\n}\n\n文\n").talk().notes()).contains("{");
  }

  @Test
  void deepAndLongHeadsDoNoHarm() {
    String deep = "[".repeat(50_000);

    assertThat(Reading.of("p.md", "+++\na = " + deep + "\n+++\n文\n").talks()).hasSize(1);
    assertThat(Reading.of("p.md", "{\n\"a\": " + deep + "\n}\n文\n").talks()).hasSize(1);
  }

  @Test
  void noMixOfPiecesThrows() {
    List<String> pieces =
        List.of(
            "+++",
            "\n",
            "\n",
            "title",
            " = ",
            "'",
            "\"",
            "\"\"\"",
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "a.b",
            "=",
            "2015-08-30",
            "1e9",
            "inf",
            ",",
            "#",
            ": ",
            "---",
            "\\",
            "\u0000",
            "甲",
            "true");
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(List.of("+++\n", "{\n", "title: x\n").get(i % 3));
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      text.append(List.of("\n+++\n文", "\n}\n文", "\n---\n文").get(i % 3));
      assertThat(Reading.of("p.md", text.toString()).talks())
          .as(text.toString())
          .hasSizeLessThan(20);
    }
  }
}
