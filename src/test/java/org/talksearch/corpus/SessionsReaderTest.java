package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class SessionsReaderTest {
  private static final String FILE =
      """
      {"sessions": [
        {"id": "A1B2C3", "type": "t1", "room": "R1", "broadcast": ["R1", "R2"],
         "start": "2022-07-30T10:00:00+08:00", "end": "2022-07-30T10:30:00+08:00",
         "language": "English", "qa": "https://e.org/qa", "slide": "https://e.org/slides",
         "co_write": null, "record": "不公開", "live": null, "uri": "https://e.org/s/A1B2C3",
         "zh": {"title": "小團隊的容器", "description": "三個人怎麼顧四座叢集。"},
         "en": {"title": "Containers for small teams", "description": "Three people, four clusters."},
         "speakers": ["s1", "s2"], "tags": ["beginner", "free text"], "hashtag": "#small"},
        {"id": 7, "type": "t2", "room": "R2", "start": "2022-07-30T12:00:00+08:00",
         "zh": {"title": "午餐", "description": ""}, "en": {"title": "Lunch", "description": ""},
         "speakers": [], "tags": []},
        {"id": 8, "zh": {"title": "只有標題"}, "speakers": ["nobody1"]}
       ],
       "speakers": [
        {"id": "s1", "avatar": "https://e.org/1.png",
         "zh": {"name": "王大文", "bio": "在某公司顧機器。"}, "en": {"name": "David Wang", "bio": "Runs machines."}},
        {"id": "s2", "zh": {"name": "Ana", "bio": "Writes Go."}, "en": {"name": "Ana", "bio": "Writes Go."}}],
       "session_types": [
        {"id": "t1", "zh": {"name": "維運"}, "en": {"name": "Operations"}}],
       "rooms": [{"id": "R1", "zh": {"name": "大廳"}, "en": {"name": "Hall"}}],
       "tags": [{"id": "beginner", "zh": {"name": "入門"}, "en": {"name": "Beginner"}}]}
      """;

  @Test
  void aSessionIsATalkInBothLanguages() {
    Talk talk = Reading.of("session.json", FILE).talks().getFirst();

    assertThat(talk.title()).isEqualTo("小團隊的容器");
    assertThat(talk.alternateTitle()).isEqualTo("Containers for small teams");
    assertThat(talk.abstractText()).isEqualTo("三個人怎麼顧四座叢集。");
    assertThat(talk.alternateAbstract()).isEqualTo("Three people, four clusters.");
    assertThat(talk.event()).isEqualTo(new Event("", LocalDate.of(2022, 7, 30), 2022));
    assertThat(talk.url()).isEqualTo("https://e.org/s/A1B2C3");
    assertThat(talk.tags()).containsExactly("維運", "入門", "free text");
    assertThat(talk.speakers())
        .containsExactly(new Speaker("王大文", "", ""), new Speaker("Ana", "", ""));
    assertThat(talk.links())
        .containsExactly(
            new Link("Q&A", "https://e.org/qa"), new Link("slides", "https://e.org/slides"));
    assertThat(talk.notes())
        .isEqualTo(
            """
            王大文: 在某公司顧機器。
            David Wang: Runs machines.
            Ana: Writes Go.
            record: 不公開
            room: 大廳
            hashtag: #small\
            """);
    assertThat(talk.origin().line()).isEqualTo(2);
  }

  @Test
  void lunchIsLeftOut() {
    assertThat(Reading.of("session.json", FILE).leftOutLines()).containsExactly("9 午餐");
  }

  @Test
  void partsMayBeMissing() {
    Talk talk = Reading.of("session.json", FILE).talks().getLast();

    assertThat(talk.title()).isEqualTo("只有標題");
    assertThat(talk.speakers()).isEmpty();
    assertThat(talk.notes()).isEqualTo("speaker: nobody1");
    assertThat(talk.event()).isEqualTo(Event.UNKNOWN);
  }

  @Test
  void editsKeepTheIdAndAnotherYearHasOthers() {
    Talk before = Reading.of("session.json", FILE).talks().getFirst();
    Talk edited = Reading.of("a/b.json", FILE.replace("小團隊", "大團隊")).talks().getFirst();
    Talk nextYear = Reading.of("session.json", FILE.replace("2022-", "2023-")).talks().getFirst();

    assertThat(edited.id()).isEqualTo(before.id());
    assertThat(nextYear.id()).isNotEqualTo(before.id());
  }

  @Test
  void idsMayBeNumbersAndLanguagesOthers() {
    Talk talk =
        Reading.of(
                "session.json",
                """
                {"sessions": [{"id": 3, "start": "2022-01-01", "zh-TW": {"title": "靜音工具"},
                  "en": {"title": "Quiet tools"}, "ja": {"title": "静かな道具"}, "speakers": [5]}],
                 "speakers": [{"id": 5, "zh-TW": {"name": "陳小明"}}]}
                """)
            .talk();

    assertThat(talk.title()).isEqualTo("靜音工具");
    assertThat(talk.alternateTitle()).isEqualTo("Quiet tools");
    assertThat(talk.notes()).isEqualTo("title: 静かな道具");
    assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("陳小明");
  }

  @Test
  void anotherLanguageThanEnglishComesFirst() {
    Talk talk =
        Reading.of(
                "session.json",
                """
                {"sessions": [{"en": {"title": "Quiet tools"}, "de": {"title": "Leises Werkzeug"}}]}
                """)
            .talk();

    assertThat(talk.title()).isEqualTo("Leises Werkzeug");
    assertThat(talk.alternateTitle()).isEqualTo("Quiet tools");
  }

  @Test
  void speakersMayStandInTheSession() {
    Reading reading =
        Reading.of(
            "session.json",
            """
            {"sessions": [
              {"id": "1", "zh": {"title": "甲"}, "speakers": [
                {"id": "x", "zh": {"name": "王大文", "bio": "顧機器。"}}, {"name": "Ana"}]},
              {"id": "2", "zh": {"title": "乙"}, "speakers": ["李四"]},
              {"id": "3", "zh": {"title": "丙"}, "speakers": [], "speakerZhName": "陳小明",
               "speakerEnName": "Ming Chen", "speakerZhBio": "寫程式。", "speakerEnBio": ""}]}
            """);

    assertThat(reading.talks())
        .extracting(talk -> talk.speakers().stream().map(Speaker::name).toList().toString())
        .containsExactly("[王大文, Ana]", "[李四]", "[陳小明]");
    assertThat(reading.talks().getFirst().notes()).isEqualTo("王大文: 顧機器。");
    assertThat(reading.talks().getLast().notes()).isEqualTo("陳小明: 寫程式。\n陳小明: Ming Chen");
  }

  @Test
  void aListOfSessionsIsEnough() {
    assertThat(Reading.of("a.json", "[{\"id\": 1, \"zh\": {\"title\": \"甲\"}}]").titles())
        .containsExactly("甲");
  }

  @Test
  void aSessionWithoutATitleIsRejected() {
    Reading reading =
        Reading.of(
            "session.json",
            """
            {"sessions": [{"id": "a", "zh": {"title": "甲"}},
              {"id": "b", "zh": {"title": " ", "description": "沒有標題的議程。"}}]}
            """);

    assertThat(reading.rejectedLines()).containsExactly("2 The session b has no title");
    assertThat(reading.titles()).containsExactly("甲");
  }

  @Test
  void aCutFileGivesWhatStandsBeforeTheCut() {
    Reading reading = Reading.of("session.json", FILE.substring(0, FILE.indexOf("{\"id\": 8")));

    assertThat(reading.titles()).containsExactly("小團隊的容器");
    assertThat(reading.rejected()).hasSize(1);
  }
}
