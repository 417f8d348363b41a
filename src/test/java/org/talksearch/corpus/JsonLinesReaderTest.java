package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

class JsonLinesReaderTest {

  @Test
  void everyField() {
    Reading reading =
        Reading.of(
            "talks.jsonl",
            """
            {"number": "7", "id": "x-1", "source": "s", "event": "大会", "lang": "zh-Hant", "title": "容器", \
            "title_en": "Containers", "abstract": "一\\r\\n二", "abstract_en": "One", "notes": "記", \
            "year": 2016, "date": "2015-08-30", "url": "http://e.org", "speakers": \
            [{"name": "張三", "org": "甲", "role": "工程師", "bio": "十年經驗", "checked": true}], \
            "tags": ["a", "b"], "links": [{"label": "slides", "url": "http://e.org/s"}], \
            "kind": "notes", "room": "R1", "levels": ["初", {"n": "中"}], "seats": 12, "slide": null}
            """);

    Talk talk = reading.talk();
    assertThat(talk)
        .isEqualTo(
            new Talk(
                new TalkId("x-1"),
                "7",
                "容器",
                "Containers",
                "一\n二",
                "One",
                "記\nbio: 十年經驗\nroom: R1\nlevels: 初, 中",
                java.util.List.of(new Speaker("張三", "甲", "工程師")),
                new Event("大会", LocalDate.of(2015, 8, 30), 2015),
                "zh-Hant",
                "http://e.org",
                java.util.List.of(new Link("slides", "http://e.org/s")),
                java.util.List.of("a", "b"),
                Talk.Kind.NOTES,
                talk.origin()));
    assertThat(talk.origin()).hasToString("talks.jsonl:1");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void passesOverWhatAnExportTellsOfATalk_butOverNoOtherCompanies() {
    assertThat(
            Reading.of(
                    "t.jsonl",
                    """
                    {"title": "A", "companies": [{"id": "jd", "mentions": ["京东"]}], "technologies": []}
                    """)
                .talk()
                .notes())
        .isEmpty();
    assertThat(
            Reading.of(
                    "t.jsonl",
                    """
                    {"title": "A", "companies": ["京东", {"id": "7", "name": "新浪"}], "technologies": "k8s"}
                    """)
                .talk()
                .notes())
        .isEqualTo("companies: 京东, 7, 新浪\ntechnologies: k8s");
  }

  @Test
  void nullInAListedObjectCountsAsNotThere() {
    Talk talk =
        Reading.of(
                "t.jsonl",
                "{\"title\":\"A\",\"speakers\":[{\"org\":null,\"name\":\"S\"}],"
                    + "\"links\":[{\"url\":\"http://e.org\",\"label\":null,\"size\":\"big\"}]}")
            .talk();

    assertThat(talk.speakers()).containsExactly(new Speaker("S", "", ""));
    assertThat(talk.links()).containsExactly(new Link("", "http://e.org"));
    assertThat(talk.notes()).isEqualTo("size: big");
  }

  @Test
  void alternateTextsThatSayTheSameAreDropped() {
    Talk talk =
        Reading.of(
                "t.jsonl",
                "{\"title\":\"A\",\"title_en\":\"A\",\"abstract\":\"B\",\"abstract_en\":\"B\"}")
            .talk();

    assertThat(talk.alternateTitle()).isEmpty();
    assertThat(talk.alternateAbstract()).isEmpty();
  }

  @Test
  void idIsDerivedWhereThereIsNone() {
    Reading reading =
        Reading.of(
            "t.jsonl",
            """
            {"title": "A", "url": "http://e.org/a?utm_source=x"}
            {"title": "B", "event": "E", "year": 2015, "speakers": [{"name": "S"}, {"name": "T"}]}
            """);

    assertThat(reading.talks().stream().map(Talk::id))
        .containsExactly(
            TalkId.derivedFrom("url", "http://e.org/a"), TalkId.derivedFrom("E", "2015", "B", "S"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title": "A"                             | A line is not JSON
          {"title": "A"} {"title": "B"}             | A line is not JSON
          {'title': 'A'}                            | A line is not JSON
          garbage                                   | A line is not JSON
          []                                        | A line was not taken
          {"title": 7}                              | The field title was not taken
          {"id": "x", "title": " "}                 | The talk x has no title
          {"abstract": "B"}                         | A talk has no title
          {"title": "A", "id": " x"}                | The id of A was not taken
          {"title": "A", "id": "x\\u0007"}          | The id of A was not taken
          {"title": "A", "year": "2015"}            | The field year was not taken
          {"title": "A", "year": 1e400}             | The year 1e400 was not taken
          {"title": "A", "date": "soon"}            | The date soon was not taken
          {"title": "A", "kind": "poster"}          | The kind poster was not taken
          {"title": "A", "tags": "a"}               | The field tags was not taken
          {"title": "A", "tags": [1]}               | The field tags was not taken
          {"title": "A", "speakers": ["S"]}         | The field speakers was not taken
          {"title": "A", "speakers": [{"org":"O"}]} | A speaker has no name
          {"title": "A", "links": [{"label":"L"}]}  | A link has no URL
          """)
  void badLineIsRejectedAndTheOthersAreRead(String line, String what) {
    Reading reading =
        Reading.of("t.jsonl", "{\"title\":\"前\"}\n\n" + line + "\n{\"title\":\"后\"}\n");

    assertThat(reading.titles()).containsExactly("前", "后");
    assertThat(reading.rejectedLines()).containsExactly("3 " + what);
  }

  @Test
  void deepNestingIsRejected() {
    Reading reading = Reading.of("t.jsonl", "{\"title\":\"A\",\"x\":" + "[".repeat(100_000));

    assertThat(reading.rejectedLines()).containsExactly("1 A line is not JSON");
  }

  @Test
  void toldByContent() {
    assertThat(Reading.of("export.txt", "{\"id\": \"1\", \"title\": \"A\"}\n").titles())
        .containsExactly("A");
    assertThat(Reading.of("session.json", "{\"sessions\": [{\"title\": \"A\"}]}\n").talks())
        .isEmpty();
    assertThat(Reading.of("session.json", "{\n  \"title\": \"A\"\n}\n").talks()).isEmpty();
  }

  @Test
  void sampleOfJsonInAPostIsNoTalk() {
    Reading reading = Reading.of("p.md", "# 日志格式\n\n每行一条：\n\n```\n{\"title\": \"A\"}\n```\n");

    assertThat(reading.titles()).containsExactly("日志格式");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void talksOfOneIdAreAllHandedOn() {
    Reading reading =
        Reading.of("t.jsonl", "{\"id\":\"x\",\"title\":\"A\"}\n{\"id\":\"x\",\"title\":\"B\"}\n");

    assertThat(reading.titles()).containsExactly("A", "B");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void fileOfHardlyAnyTalksIsGivenUp() {
    Reading reading = Reading.of("t.jsonl", "{\"title\": \"甲\"}\n" + "x\n".repeat(50_000));

    assertThat(reading.talks()).hasSize(1);
    assertThat(reading.rejected().getLast().origin().line()).isLessThan(3_000);
  }
}
