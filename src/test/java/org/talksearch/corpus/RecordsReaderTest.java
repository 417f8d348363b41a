package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// Sheets and exports as organisers have them.
class RecordsReaderTest {

  @Test
  void aSheetWithAChineseHeader() {
    Talk talk =
        Reading.of(
                "大会.csv",
                """
                序号,日期,演讲题目,讲师,单位,职务,内容简介,PPT链接
                3,2019/8/30,让缓存活得久一点,赵一、钱二,某云,"架构师, 工程师","第一段。
                第二段，带""引号""。",https://example.org/a.pdf
                """)
            .talk();

    assertThat(talk.title()).isEqualTo("让缓存活得久一点");
    assertThat(talk.number()).isEqualTo("3");
    assertThat(talk.speakers())
        .containsExactly(new Speaker("赵一", "某云", "架构师"), new Speaker("钱二", "某云", "工程师"));
    assertThat(talk.abstractText()).isEqualTo("第一段。\n第二段，带\"引号\"。");
    assertThat(talk.links()).containsExactly(new Link("PPT链接", "https://example.org/a.pdf"));
    assertThat(talk.event()).isEqualTo(new Event("", LocalDate.of(2019, 8, 30), 2019));
    assertThat(talk.origin().line()).isEqualTo(2);
  }

  @Test
  void aSheetOfASpreadsheetWithATitleAboveTheHeader() {
    Reading reading =
        Reading.of(
            "agenda.csv",
            """
            sep=;
            Some Meetup;;;
            Time;Topic;Speaker;Company
            10:00;Lunch;;
            11:00;Small indexes, large files;Ann Lee;Some Works
            """);

    assertThat(reading.titles()).containsExactly("Small indexes, large files");
    assertThat(reading.talk().origin().line()).isEqualTo(5);
    assertThat(reading.leftOutLines()).contains("4 Lunch");
  }

  @Test
  void tabsSeparateAsWell() {
    Talk talk = Reading.of("talks.tsv", "主題\t講者\t摘要\n把記錄寫好\t孫三\t一些話\n").talk();

    assertThat(talk.abstractText()).isEqualTo("一些話");
    assertThat(talk.language()).isEqualTo("zh-Hant");
  }

  @Test
  void theAnswersOfAForm() {
    Reading reading =
        Reading.of(
            "form.csv",
            """
            Timestamp,Email Address,Your name,Talk title / 演讲题目 *,What is the abstract of your talk?
            2020/01/02 3:04,a@example.org,Bo Chen,Queues that wait,"Waiting, told slowly."
            """);

    assertThat(reading.talk().title()).isEqualTo("Queues that wait");
    assertThat(reading.talk().speakers()).containsExactly(new Speaker("Bo Chen", "", ""));
    assertThat(reading.talk().event()).isEqualTo(Event.UNKNOWN);
    assertThat(reading.talk().notes()).doesNotContain("example.org");
    assertThat(reading.leftOutLines()).containsExactly("1 Email Address, Timestamp");
  }

  @Test
  void cellsThatHoldDictionaries() {
    Talk talk =
        Reading.of(
                "sessions_2020.csv",
                """
                id,start,zh,en,tags
                AB12CD,2020-08-02 12:00:00,"{'title': '說說鎖', 'description': ""It's\\nslow""}","{'title': 'On locks', 'description': None}","['Beginner', 'Core']"
                """)
            .talk();

    assertThat(talk.title()).isEqualTo("說說鎖");
    assertThat(talk.alternateTitle()).isEqualTo("On locks");
    assertThat(talk.abstractText()).isEqualTo("It's\nslow");
    assertThat(talk.tags()).containsExactly("Beginner", "Core");
    assertThat(talk.event().date()).isEqualTo(LocalDate.of(2020, 8, 2));
  }

  @Test
  void rowsThatDoNotFitAreMendedOrTold() {
    Reading reading =
        Reading.of(
            "t.csv",
            """
            title,speaker,abstract
            One,Ann,"Yes, quoted"
            Two,Bo,No, not quoted
            Three,Cy,a,b,c
            Four,Di
            """);

    assertThat(reading.titles()).containsExactly("One", "Two", "Four");
    assertThat(reading.talks().get(1).abstractText()).isEqualTo("No, not quoted");
    assertThat(reading.rejectedLines())
        .containsExactly("3 A row was mended", "4 A row was not taken");
  }

  @Test
  void aQuoteWithoutAnEndCostsOneRow() {
    Reading reading = Reading.of("t.csv", "title,speaker\nOne,Ann\nTwo,\"Bo\nThree,Cy\nFour,Di\n");

    assertThat(reading.titles()).containsExactly("One", "Three", "Four");
    assertThat(reading.rejectedLines()).containsExactly("3 A row was not taken");
  }

  @Test
  void daysAndRoomsMayBeKeys() {
    Reading reading =
        Reading.of(
            "2023-programme.json",
            """
            {"conference": "Some Days 2023",
             "days": {"Aug. 5": {"Hall A": [
               {"code": "XK3P9A", "title": "Rest for queues", "speakers": ["Ann Lee", "Bo Chen"],
                "time": {"start": "10:15", "end": "10:45"}, "track": "Core", "language": "English"}],
              "Hall B": [{"code": "PPQ2ZZ", "title": "午餐", "time": {"start": "12:00"}}]}}}
            """);

    Talk talk = reading.talk();
    assertThat(talk.event()).isEqualTo(new Event("Some Days 2023", LocalDate.of(2023, 8, 5), 2023));
    assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ann Lee", "Bo Chen");
    assertThat(talk.tags()).containsExactly("Core");
    assertThat(talk.language()).isEqualTo("en");
    assertThat(talk.notes()).contains("start: 10:15");
    assertThat(talk.origin().line()).isEqualTo(3);
  }

  @Test
  void speakersMayBeListedApart() {
    Talk talk =
        Reading.of(
                "all.json",
                """
                {"sessions": [{"title": "A", "speakers": ["s1"], "abstract": "About A."}],
                 "speakers": [{"id": "s1", "name": "Cy Wu", "title": "CTO", "company": "Works",
                               "bio": "Cy walks."}]}
                """)
            .talk();

    assertThat(talk.speakers()).containsExactly(new Speaker("Cy Wu", "Works", "CTO"));
    assertThat(talk.notes()).isEqualTo("bio: Cy walks.");
  }

  @Test
  void anExportOfRecordsWithFields() {
    Talk talk =
        Reading.of(
                "airtable.json",
                """
                {"records": [{"id": "rec1a2b3c", "createdTime": "2020-01-01T00:00:00Z",
                  "fields": {"Talk Title": "Trees in tables", "Speaker": "Di Sun",
                             "Description": "<p>One.</p><p>Two &amp; three.</p>", "Status": "ok"}}]}
                """)
            .talk();

    assertThat(talk.title()).isEqualTo("Trees in tables");
    assertThat(talk.abstractText()).isEqualTo("One.\nTwo & three.");
    assertThat(talk.notes()).isEqualTo("Status: ok");
  }

  @Test
  void yamlByDay() {
    Reading reading =
        Reading.of(
            "schedule.yaml",
            """
            # days
            schedule:
              - date: 2021-10-16
                events:
                  - start: 09:30
                    talks:
                      - &first {title: 从零到一, speaker: 李四, company: 某公司, slug: from-zero}
                      - title: 再来一次
                        speaker: 王五
                        desc: |
                          第一行
                          第二行
            """);

    assertThat(reading.titles()).containsExactly("从零到一", "再来一次");
    assertThat(reading.talks().get(1).abstractText()).isEqualTo("第一行\n第二行");
    assertThat(reading.talks())
        .extracting(talk -> talk.event().date())
        .containsOnly(LocalDate.of(2021, 10, 16));
    assertThat(reading.lines()).containsExactly(7, 8);
  }

  @Test
  void titlesMayBeKeys() {
    Reading reading =
        Reading.of(
            "talks.yml",
            """
            "Slow is smooth":
              speaker: Ann Lee
              abstract: On patience.
            Futures:
              speaker: Bo Chen
            "More of it":
              speaker: Cy Wu
            """);

    assertThat(reading.titles()).containsExactly("Slow is smooth", "Futures", "More of it");
  }

  @Test
  void titlesWithoutMoreAreLeftOutBesideTalksThatTellMore() {
    Reading reading =
        Reading.of(
            "s.yaml",
            "items:\n- {title: A, start: 9:00}\n- {title: B, speaker: Ann, start: 9:30}\n");

    assertThat(reading.titles()).containsExactly("B");
    assertThat(reading.leftOutLines()).containsExactly("2 A");
    assertThat(
            Reading.of("s.yaml", "- {title: A, start: 9:00}\n- {title: B, start: 9:30}\n").titles())
        .containsExactly("A", "B");
  }

  @Test
  void aRecordForEachSpeakerIsOneTalk() {
    Talk talk =
        Reading.of(
                "speakers.json",
                """
                [{"name": "Ann", "topic": "Pairs", "summary": "For two."},
                 {"name": "Bo", "topic": "Pairs", "summary": "For two."}]
                """)
            .talk();

    assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ann", "Bo");
  }

  @Test
  void jsonLinesWithOtherNames() {
    Reading reading =
        Reading.of(
            "t.jsonl",
            """
            {"题目": "甲", "讲者": "李四"}
            {"题目": "乙", "讲者": "王五"}
            """);

    assertThat(reading.titles()).containsExactly("甲", "乙");
    assertThat(reading.lines()).containsExactly(1, 2);
  }

  @Test
  void anArrayOfOurOwnObjects() {
    Reading reading =
        Reading.of(
            "t.json",
            """
            [{"id": "x-1", "title": "A", "abstract": "About.", "speakers": [{"name": "Ann", "org": "W"}]},
             {"id": "x-2", "title": ""}]
            """);

    assertThat(reading.talk().id().value()).isEqualTo("x-1");
    assertThat(reading.talk().speakers()).containsExactly(new Speaker("Ann", "W", ""));
    assertThat(reading.rejected()).hasSize(1);
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    for (String name : List.of("a.json", "a.yaml", "a.csv")) {
      Reading reading = Reading.of(name, "{\"colour\": \"red\"}");

      assertThat(reading.rejectedLines()).containsExactly("1 " + name + " was not understood");
      assertThat(reading.rejected().getFirst().remedy()).contains("talksearch.yaml");
    }
  }

  @Test
  void whatStandsBeforeAMistakeIsRead() {
    Reading json =
        Reading.of("a.json", "[{\"title\": \"A\", \"speaker\": \"Ann\"},\n {\"title\": oops}]");
    Reading yaml = Reading.of("a.yaml", "- {title: A, speaker: Ann}\n- title: [B\n- }: oops\n");

    assertThat(json.titles()).contains("A");
    assertThat(json.rejectedLines()).contains("2 The file was read only in part");
    assertThat(yaml.titles()).contains("A");
    assertThat(yaml.rejectedLines())
        .anyMatch(line -> line.endsWith("The file was read only in part"));
  }

  @Test
  void aListOfPeopleIsNoListOfTalks() {
    Reading reading =
        Reading.of(
            "speakers.json", "[{\"name\": \"Ann\", \"title\": \"CTO\", \"bio\": \"Walks.\"}]");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.leftOutLines()).containsExactly("1 speakers.json");
  }

  @Test
  void anIdKeepsTheTalkWhenItsTitleChanges() {
    String record =
        "[{\"event\": \"Days 2020\", \"slug\": \"on-locks\", \"title\": \"%s\", \"speaker\":"
            + " \"Ann\"}]";

    assertThat(Reading.of("a.json", record.formatted("A")).talk().id())
        .isEqualTo(Reading.of("b.json", record.formatted("B")).talk().id());
  }

  @Test
  void aNumberThatMayBeAnotherEventsIsNoId() {
    String record = "[{\"id\": \"1\", \"title\": \"%s\", \"speaker\": \"Ann\"}]";

    assertThat(Reading.of("a.json", record.formatted("A")).talk().id())
        .isNotEqualTo(Reading.of("b.json", record.formatted("B")).talk().id());
  }
}
