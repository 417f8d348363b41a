package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class ScheduleJsonReaderTest {
  private static final String SCHEDULE =
      """
      {"$schema": "https://example.org/schema.json",
       "schedule": {
        "version": "1.0",
        "base_url": "https://small.example.org/2021/",
        "conference": {
          "acronym": "small21", "title": "小會議 2021", "start": "2021-03-06", "daysCount": 1,
          "timeslot_duration": "00:05", "rooms": [{"name": "Attic", "guid": "r1"}],
          "tracks": [{"name": "Ops", "color": "#fff"}],
          "days": [
            {"index": 1, "date": "2021-03-06", "day_start": "2021-03-06T04:00:00+08:00",
             "rooms": {
              "Attic": [
                {"guid": "a-1", "id": 1, "code": "ABC234", "date": "2021-03-06T10:00:00+08:00",
                 "start": "10:00", "duration": "00:30", "room": "Attic", "slug": "small21-1",
                 "url": "https://small.example.org/2021/talk/ABC234/", "logo": "/l.png",
                 "title": "把服務搬進容器", "subtitle": "", "track": "Ops", "type": "Talk",
                 "language": "zh-tw", "abstract": "從一台主機搬到叢集的過程。",
                 "description": "從一台主機搬到叢集的過程。還有帳單。",
                 "recording_license": "", "do_not_record": false,
                 "persons": [
                   {"id": 9, "code": "P9", "public_name": "陳小明", "biography": "在小公司做維運。"},
                   {"name": "Ana Example", "biography": null, "avatar": "https://e.org/a.png"}],
                 "links": [{"title": "Blog", "url": "https://e.org/b"}],
                 "attachments": [{"title": "Slides", "url": "/media/s.pdf"}],
                 "answers": [{"question": "Level", "answer": "Beginner"}]},
                {"id": 2, "title": "茶歇", "start": "11:00", "persons": []}],
              "Cellar": [
                {"id": 3, "title": "Quiet tools", "start": "12:00", "persons": [],
                 "abstract": "Nothing that beeps."}]}}]}}}
      """;

  @Test
  void anEventIsATalk() {
    Talk talk = Reading.of("s.json", SCHEDULE).talks().getFirst();

    assertThat(talk.title()).isEqualTo("把服務搬進容器");
    assertThat(talk.abstractText()).isEqualTo("從一台主機搬到叢集的過程。還有帳單。");
    assertThat(talk.speakers())
        .containsExactly(new Speaker("陳小明", "", ""), new Speaker("Ana Example", "", ""));
    assertThat(talk.event()).isEqualTo(new Event("小會議 2021", LocalDate.of(2021, 3, 6), 2021));
    assertThat(talk.language()).isEqualTo("zh-Hant");
    assertThat(talk.url()).isEqualTo("https://small.example.org/2021/talk/ABC234/");
    assertThat(talk.links())
        .containsExactly(
            new Link("Blog", "https://e.org/b"),
            new Link("Slides", "https://small.example.org/media/s.pdf"));
    assertThat(talk.tags()).containsExactly("Ops", "Talk");
    assertThat(talk.notes()).isEqualTo("陳小明: 在小公司做維運。\nroom: Attic\nanswers: Level, Beginner");
    assertThat(talk.origin().line()).isEqualTo(13);
  }

  @Test
  void lunchIsLeftOutAndARoomIsThatOfItsList() {
    Reading reading = Reading.of("s.json", SCHEDULE);

    assertThat(reading.titles()).containsExactly("把服務搬進容器", "Quiet tools");
    assertThat(reading.leftOutLines()).containsExactly("26 茶歇");
    assertThat(reading.talks().getLast().notes()).isEqualTo("room: Cellar");
    assertThat(reading.talks().getLast().event().date()).isEqualTo(LocalDate.of(2021, 3, 6));
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void theConferenceMayStandAlone() {
    String alone =
        SCHEDULE.substring(SCHEDULE.indexOf("\"conference\""), SCHEDULE.lastIndexOf('}'));
    Reading reading = Reading.of("s.json", "{" + alone);

    assertThat(reading.titles()).containsExactly("把服務搬進容器", "Quiet tools");
  }

  @Test
  void xmlAndJsonGiveATalkTheSameId() {
    String xml =
        """
        <schedule><conference><acronym>small21</acronym><start>2021-03-06</start></conference>
        <day date="2021-03-06"><room name="Cellar"><event id="3"><title>Quiet tools</title>
        <persons><person>Ana</person></persons></event></room></day></schedule>
        """;

    assertThat(Reading.of("s.xml", xml).talk().id())
        .isEqualTo(Reading.of("s.json", SCHEDULE).talks().getLast().id());
  }

  @Test
  void aCutFileGivesWhatStandsBeforeTheCut() {
    Reading reading = Reading.of("s.json", SCHEDULE.substring(0, SCHEDULE.indexOf("\"Cellar\"")));

    assertThat(reading.titles()).containsExactly("把服務搬進容器");
    assertThat(reading.rejected()).hasSize(1);
  }

  @Test
  void anEventWithoutATitleIsRejected() {
    Reading reading = Reading.of("s.json", SCHEDULE.replace("\"title\": \"Quiet tools\",", ""));

    assertThat(reading.rejectedLines()).containsExactly("28 An event in the schedule has no title");
  }
}
