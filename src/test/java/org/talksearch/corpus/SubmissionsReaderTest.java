package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class SubmissionsReaderTest {
  private static final String PAGE =
      """
      {"count": 3, "next": null, "previous": null, "results": [
        {"code": "ABC234", "speakers": [
           {"code": "P1", "name": "陳小明", "biography": "在小公司做維運。", "email": null, "avatar": null}],
         "created": "2022-01-02T03:04:05+08:00", "title": {"en": "Moving house", "zh-tw": "搬家"},
         "submission_type": {"en": "Long talk", "zh-tw": "長講"}, "submission_type_id": 12,
         "track": {"en": "Operations"}, "track_id": 3, "state": "confirmed",
         "abstract": "從一台主機搬到叢集的過程。", "description": "還有**帳單**。",
         "duration": 30, "slot_count": 1, "do_not_record": false, "is_featured": false,
         "content_locale": "zh-tw",
         "slot": {"room_id": 4, "room": {"en": "Attic"}, "start": "2022-07-30T10:00:00+08:00",
                  "end": "2022-07-30T10:30:00+08:00"},
         "image": null,
         "resources": [{"resource": "https://e.org/s.pdf", "description": "Slides"}],
         "tags": ["k8s"], "tag_ids": [5],
         "answers": [{"id": 1, "question": {"id": 2, "question": {"en": "Level"}}, "answer": "Beginner"}]},
        {"code": "DEF567", "title": "Never told", "state": "withdrawn", "speakers": [],
         "submission_type": "Talk", "abstract": "Nobody heard of it.", "slot": null},
        {"code": "GHJ892", "title": "Quiet tools", "state": "accepted", "speakers": ["P9"],
         "submission_type": 12, "track": 3, "slots": [17], "resources": [8], "tags": [5],
         "abstract": "", "content_locale": "en"}]}
      """;

  @Test
  void aSubmissionIsATalk() {
    Talk talk = Reading.of("talks.json", PAGE).talks().getFirst();

    assertThat(talk.title()).isEqualTo("搬家");
    assertThat(talk.alternateTitle()).isEqualTo("Moving house");
    assertThat(talk.abstractText()).isEqualTo("從一台主機搬到叢集的過程。\n\n還有**帳單**。");
    assertThat(talk.speakers()).containsExactly(new Speaker("陳小明", "", ""));
    assertThat(talk.event().date()).isEqualTo(LocalDate.of(2022, 7, 30));
    assertThat(talk.language()).isEqualTo("zh-Hant");
    assertThat(talk.tags()).containsExactly("Operations", "長講", "k8s");
    assertThat(talk.links()).containsExactly(new Link("Slides", "https://e.org/s.pdf"));
    assertThat(talk.notes()).isEqualTo("陳小明: 在小公司做維運。\nroom: Attic\nanswers: Level, Beginner");
    assertThat(talk.origin().line()).isEqualTo(2);
  }

  @Test
  void whatWasNeverGivenIsLeftOut() {
    assertThat(Reading.of("talks.json", PAGE).leftOutLines()).containsExactly("16 Never told");
  }

  @Test
  void idsThatNothingExplainsAreNoText() {
    Talk talk = Reading.of("talks.json", PAGE).talks().getLast();

    assertThat(talk.title()).isEqualTo("Quiet tools");
    assertThat(talk.tags()).isEmpty();
    assertThat(talk.links()).isEmpty();
  }

  @Test
  void aBareListHasTheSameTalks() {
    String list = PAGE.substring(PAGE.indexOf('[', PAGE.indexOf("results")), PAGE.lastIndexOf('}'));

    assertThat(Reading.of("list.json", list).talks().getFirst().id())
        .isEqualTo(Reading.of("talks.json", PAGE).talks().getFirst().id());
  }

  @Test
  void expandedSlotsAndTypesAreRead() {
    Talk talk =
        Reading.of(
                "submissions.json",
                """
                {"results": [{"code": "K", "title": "Quiet tools", "state": "confirmed",
                  "speakers": [{"code": "P", "name": "Ana", "biography": ""}],
                  "submission_type": {"id": 1, "name": {"en": "Talk"}}, "track": {"id": 2, "name": {"zh-hant": "維運", "en": "Ops"}},
                  "tags": [{"id": 3, "tag": "noise"}],
                  "slots": [{"start": "2024-05-04T10:00:00Z", "room": {"id": 7, "name": {"en": "Attic"}}}]}]}
                """)
            .talk();

    assertThat(talk.tags()).containsExactly("維運", "Talk", "noise");
    assertThat(talk.event().year()).isEqualTo(2024);
    assertThat(talk.notes()).isEqualTo("room: Attic");
  }

  @Test
  void theDataOfTheWidgetNamesPeopleRoomsAndTracksById() {
    Talk talk =
        Reading.of(
                "widget.json",
                """
                {"talks": [{"code": "K", "id": 9, "title": "Quiet tools", "abstract": "No beeps.",
                   "speakers": ["P1"], "track": 2, "room": 7, "start": "2024-05-04T10:00:00Z",
                   "end": "2024-05-04T10:30:00Z", "state": null, "do_not_record": false}],
                 "version": "1", "timezone": "UTC",
                 "tracks": [{"id": 2, "name": {"en": "Ops"}, "color": "#fff"}],
                 "rooms": [{"id": 7, "name": {"en": "Attic"}}],
                 "speakers": [{"code": "P1", "name": "Ana", "avatar": null}]}
                """)
            .talk();

    assertThat(talk.speakers()).containsExactly(new Speaker("Ana", "", ""));
    assertThat(talk.tags()).containsExactly("Ops");
    assertThat(talk.notes()).isEqualTo("room: Attic");
  }

  @Test
  void aSubmissionWithoutATitleIsRejected() {
    assertThat(Reading.of("talks.json", PAGE.replace("\"Quiet tools\"", "\"\"")).rejectedLines())
        .containsExactly("18 The submission GHJ892 has no title");
  }
}
