package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class SessionizeReaderTest {
  private static final String ALL =
      """
      {"sessions": [
        {"id": "123", "title": " Quiet tools ", "description": "Nothing that beeps.\\r\\nReally.",
         "startsAt": "2023-09-02T09:00:00", "endsAt": "2023-09-02T09:45:00",
         "isServiceSession": false, "isPlenumSession": false, "speakers": ["u-1"],
         "categoryItems": [11, 21], "questionAnswers": [{"questionId": 31, "answerValue": "A laptop"}],
         "roomId": 41, "liveUrl": "https://e.org/live", "recordingUrl": "https://e.org/rec",
         "status": "Accepted", "isInformed": true, "isConfirmed": true},
        {"id": "aaaa-1", "title": "Pick up your badge and chat", "description": null,
         "startsAt": "2023-09-02T08:00:00", "endsAt": null, "isServiceSession": true,
         "isPlenumSession": true, "speakers": [], "categoryItems": [], "questionAnswers": [],
         "roomId": 41, "liveUrl": null, "recordingUrl": null, "status": null}],
       "speakers": [
        {"id": "u-1", "firstName": "Ana", "lastName": "Example", "fullName": "Ana Example",
         "bio": "Builds things.", "tagLine": "Engineer at Sample Ltd", "profilePicture": "https://e.org/p",
         "isTopSpeaker": false, "links": [], "sessions": [123], "categoryItems": [], "questionAnswers": []}],
       "questions": [{"id": 31, "question": "What to bring", "questionType": "Short_Text", "sort": 1}],
       "categories": [
        {"id": 1, "title": "Track", "items": [{"id": 11, "name": "Tools", "sort": 1}], "type": "session"},
        {"id": 2, "title": "Language", "items": [{"id": 21, "name": "en", "sort": 1}], "type": "session"}],
       "rooms": [{"id": 41, "name": "Attic", "sort": 0}]}
      """;

  @Test
  void theViewOfAllGivesTalks() {
    Talk talk = Reading.of("all.json", ALL).talk();

    assertThat(talk.title()).isEqualTo("Quiet tools");
    assertThat(talk.abstractText()).startsWith("Nothing that beeps.").endsWith("Really.");
    assertThat(talk.event()).isEqualTo(new Event("", LocalDate.of(2023, 9, 2), 2023));
    assertThat(talk.speakers())
        .containsExactly(new Speaker("Ana Example", "", "Engineer at Sample Ltd"));
    assertThat(talk.tags()).containsExactly("Tools");
    assertThat(talk.language()).isEqualTo("en");
    assertThat(talk.links())
        .containsExactly(
            new Link("live", "https://e.org/live"), new Link("recording", "https://e.org/rec"));
    assertThat(talk.notes())
        .isEqualTo("Ana Example: Builds things.\nWhat to bring: A laptop\nroom: Attic");
    assertThat(talk.origin().line()).isEqualTo(2);
  }

  @Test
  void serviceSessionsAreLeftOut() {
    Reading reading = Reading.of("all.json", ALL);

    assertThat(reading.leftOutLines()).containsExactly("8 Pick up your badge and chat");
    assertThat(reading.rejected()).isEmpty();
  }

  private static final String SESSION =
      """
      {"id": "123", "title": "Quiet tools", "description": "Nothing that beeps.",
       "startsAt": "2023-09-02T09:00:00", "endsAt": "2023-09-02T09:45:00",
       "isServiceSession": false, "isPlenumSession": false,
       "speakers": [{"id": "u-1", "name": "Ana Example"}],
       "categories": [{"id": 1, "name": "Track", "categoryItems": [{"id": 11, "name": "Tools"}], "sort": 0}],
       "questionAnswers": [{"id": 31, "question": "What to bring", "questionType": "Short_Text", "answer": "A laptop", "sort": 1}],
       "roomId": 41, "room": "Attic", "liveUrl": null, "recordingUrl": null, "status": "Accepted"}
      """;

  @Test
  void theViewOfSessionsGivesTheSameTalks() {
    Talk talk =
        Reading.of(
                "sessions.json",
                "[{\"groupId\": null, \"groupName\": \"All\", \"sessions\": [" + SESSION + "]}]")
            .talk();

    assertThat(talk.id()).isEqualTo(Reading.of("all.json", ALL).talk().id());
    assertThat(talk.speakers()).containsExactly(new Speaker("Ana Example", "", ""));
    assertThat(talk.tags()).containsExactly("Tools");
    assertThat(talk.notes()).isEqualTo("What to bring: A laptop\nroom: Attic");
  }

  @Test
  void theGridGivesEachTalkOnce() {
    Reading reading =
        Reading.of(
            "grid.json",
            "[{\"date\": \"2023-09-02T00:00:00\", \"isDefault\": false, \"rooms\": [{\"id\": 41,"
                + " \"name\": \"Attic\", \"sessions\": ["
                + SESSION
                + "]}], \"timeSlots\": [{\"slotStart\": \"09:00:00\", \"rooms\": [{\"id\": 41,"
                + " \"name\": \"Attic\", \"session\": "
                + SESSION
                + ", \"index\": 0}]}]}]");

    assertThat(reading.titles()).containsExactly("Quiet tools");
  }

  @Test
  void theViewOfSpeakersIsRejectedWithWhatToDo() {
    Reading reading =
        Reading.of(
            "speakers.json",
            """
            [{"id": "u-1", "firstName": "Ana", "lastName": "Example", "fullName": "Ana Example",
              "bio": "Builds things.", "tagLine": "", "isTopSpeaker": false,
              "sessions": [{"id": 123, "name": "Quiet tools"}]}]
            """);

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.rejectedLines()).containsExactly("1 speakers.json holds no talks");
  }

  @Test
  void anAnswerAboutTheEmployerIsTheAffiliation() {
    Talk talk =
        Reading.of(
                "all.json",
                ALL.replace(
                    "\"sessions\": [123], \"categoryItems\": [], \"questionAnswers\": []",
                    "\"questionAnswers\": [{\"question\": \"Company\", \"answer\": \"Sample"
                        + " Ltd\"}]"))
            .talk();

    assertThat(talk.speakers().getFirst().affiliation()).isEqualTo("Sample Ltd");
  }

  @Test
  void aSessionWithoutATitleIsRejected() {
    assertThat(Reading.of("all.json", ALL.replace(" Quiet tools ", "")).rejectedLines())
        .containsExactly("2 The session 123 has no title");
  }
}
