package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// What readers hand on is tidied in one place, whatever the format.
class TidyTalkTest {

  @Test
  void sameTextInTwoLanguagesIsTakenOnce() {
    Talk talk =
        read(
                "title",
                "用 Rust 寫編譯器",
                "title_en",
                "用Rust寫編譯器 ",
                "abstract",
                "Ａ compiler.\r\nIn Rust.",
                "abstract_en",
                "A compiler. In rust.")
            .talk();

    assertThat(talk.alternateTitle()).isEmpty();
    assertThat(talk.alternateAbstract()).isEmpty();
    assertThat(talk.abstractText()).isEqualTo("Ａ compiler.\nIn Rust.");
  }

  @Test
  void abstractThatIsInTheOtherIsTakenOnce() {
    assertThat(read("title", "甲", "abstract", "讲容器。", "abstract_en", "讲容器。\nOn containers.").talk())
        .extracting(Talk::abstractText, Talk::alternateAbstract)
        .containsExactly("讲容器。\nOn containers.", "");
    assertThat(read("title", "甲", "abstract", "TBA", "abstract_en", "On containers.").talk())
        .extracting(Talk::abstractText, Talk::alternateAbstract)
        .containsExactly("On containers.", "");
  }

  @Test
  void translationsStay() {
    assertThat(read("title", "甲", "title_en", "A", "abstract", "讲", "abstract_en", "On").talk())
        .extracting(Talk::alternateTitle, Talk::alternateAbstract)
        .containsExactly("A", "On");
  }

  @Test
  void entryWithoutATitleIsLeftOutUnlessItHasAnAbstract() {
    assertThat(read("title", "TBA").leftOutLines()).containsExactly("1 The entry TBA");
    assertThat(read("title", "待定", "abstract", "...").leftOutLines()).hasSize(1);
    assertThat(read("title", "TBA", "title_en", "Borg").titles()).containsExactly("Borg");
    assertThat(read("title", "TBA", "abstract", "讲容器。").titles()).containsExactly("TBA");
    assertThat(read("title", "\u200b", "abstract", "讲容器。").rejectedLines())
        .containsExactly("1 An entry has no title");
    assertThat(read("title", "...", "notes", "记", "kind", "notes").titles()).containsExactly("...");
  }

  @Test
  void speakersAreNamedAndThereOnce() {
    JsonObject talk = talk("title", "甲");
    talk.add(
        "speakers",
        speakers("张 三", "", "張三\u200b", "", "张　三", "某司", "TBA", "", "待定", "某校", "李四", "N/A"));

    Talk read = Reading.of("a.jsonl", talk.toString()).talk();

    assertThat(read.speakers())
        .containsExactly(
            new Speaker("张 三", "某司", ""), new Speaker("張三", "", ""), new Speaker("李四", "", ""));
    assertThat(read.notes()).isEqualTo("speaker: 某校");
  }

  @Test
  void whatIsTooLongIsCutAndTold() {
    Reading reading =
        read(
            "title",
            "长",
            "abstract",
            "字".repeat(EntryLimits.TEXT + 5),
            "url",
            "http://e.org/" + "a".repeat(5_000));

    assertThat(reading.talk().abstractText()).hasSize(EntryLimits.TEXT);
    assertThat(reading.talk().url()).isEmpty();
    assertThat(reading.rejected())
        .singleElement()
        .satisfies(cut -> {
          assertThat(cut.what()).isEqualTo("The entry 长 was read only in part");
          assertThat(cut.why()).isEqualTo("Too long: abstract, URL");
        });
  }

  @Test
  void titleThatIsTooLongStandsInTheNotes() {
    String title = "很长的题目😀".repeat(1_000);
    Reading reading = read("title", title, "notes", "记");

    assertThat(reading.talk().title()).hasSizeLessThan(300).endsWith("…");
    assertThat(reading.talk().notes()).isEqualTo(title + "\n\n记");
    assertThat(reading.rejected()).hasSize(1);
  }

  @Test
  void messagesQuoteLittleAndAreNotWithoutEnd() {
    Reading reading = Reading.of("a.jsonl", "{\"title\": \"甲\"}\nx\n".repeat(1_500));

    assertThat(reading.talks()).hasSize(1_500);
    assertThat(reading.rejected()).hasSize(1_001);
    assertThat(reading.rejected().getLast().what())
        .isEqualTo("500 more things in this file were not taken");
    assertThat(read("title", "甲", "date", "x".repeat(100_000)).rejected().getFirst().what())
        .hasSizeLessThan(400);
  }

  @Test
  void entriesBeyondTheMostOfAFileAreTold() {
    Reading reading = Reading.of("a.jsonl", "{\"title\":\"甲\"}\n".repeat(100_003));

    assertThat(reading.talks()).hasSize(100_000);
    assertThat(reading.rejected())
        .extracting(CorpusEntry.Rejected::what)
        .containsExactly("3 entries were not read");
  }

  private static Reading read(String... fields) {
    return Reading.of("a.jsonl", talk(fields).toString());
  }

  private static JsonObject talk(String... fields) {
    JsonObject talk = new JsonObject();
    for (int i = 0; i < fields.length; i += 2) {
      talk.addProperty(fields[i], fields[i + 1]);
    }
    return talk;
  }

  private static JsonArray speakers(String... namesAndAffiliations) {
    JsonArray speakers = new JsonArray();
    for (int i = 0; i < namesAndAffiliations.length; i += 2) {
      speakers.add(talk("name", namesAndAffiliations[i], "org", namesAndAffiliations[i + 1]));
    }
    return speakers;
  }
}
