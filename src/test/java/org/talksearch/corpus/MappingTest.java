package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class MappingTest {
  private static final List<String> FILES = List.of("a", "odd-1.json");
  private static final String MAPPING =
      """
      sources:
        - files: odd-*.json
          records: days.{date}.*.list
          fields:
            title: what
            abstract: [long, short]
            notes: {join: [aim, gain]}
            speaker: who.alias
          constants: {event: Odd Days, year: 2019, language: zh-Hant}
          skip: [inner]
      """;

  private static final String ODD =
      """
      {"days": {"8/3": {"A": {"list": [
        {"what": "Knots", "short": "Brief.", "who": {"alias": "Ann"}, "aim": "Tie.", "gain": "Rope.",
         "inner": "hidden", "extra": "seen"}]}}}}
      """;

  @Test
  void describesFieldsThatNobodyKnows() {
    Talk talk = read("x/odd-1.json", ODD, MAPPING).talk();

    assertThat(talk.title()).isEqualTo("Knots");
    assertThat(talk.abstractText()).isEqualTo("Brief.");
    assertThat(talk.speakers()).containsExactly(new Speaker("Ann", "", ""));
    assertThat(talk.notes()).contains("Tie.", "Rope.", "extra: seen").doesNotContain("hidden");
    assertThat(talk.event()).isEqualTo(new Event("Odd Days", LocalDate.of(2019, 8, 3), 2019));
    assertThat(talk.language()).isEqualTo("zh-Hant");
  }

  @Test
  void winsOverEveryOtherReader() {
    String mapping = "sources: [{files: 't.*', fields: {title: b, speaker: a}}]";

    assertThat(read("t.csv", "title,a,b\nno,Ann,yes\n", mapping).titles()).containsExactly("yes");
    assertThat(
            read("t.jsonl", "{\"title\": \"no\", \"b\": \"yes\"}\n{\"b\": \"too\"}\n", mapping)
                .titles())
        .containsExactly("yes", "too");
    assertThat(read("t.yaml", "title: no\nb: yes\n", mapping).titles()).containsExactly("yes");
  }

  @Test
  void tellsWhereAFilesRecordsAreNot() {
    Reading reading = read("odd-1.json", "{\"days\": {}}", MAPPING);

    assertThat(reading.rejectedLines()).containsExactly("1 odd-1.json holds no records");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'sources: [{files: a, colour: red}]' | There is no key colour
          'sources: [{files: a, fields: {headline: x}}]' | There is no field headline
          'sources: [{files: a, constants: {other: x}}]' | There is no field other
          'sources: [{files: a, records: "x.{hue}"}]' | There is no field hue
          'sources: [{fields: {title: x}}]' | It does not say of which files it is
          'sources: [{files: "["}]' | The pattern [ is none
          'sources: [text]' | It has no keys
          'files: a' | It has no list called sources
          '' | It has no list called sources
          """)
  void saysWhatIsWrongWithIt(String mapping, String why) {
    List<CorpusEntry.Rejected> troubles =
        Mapping.of("m.yaml", "" + (mapping == null ? "" : mapping)).troubles(FILES);

    assertThat(troubles).hasSize(1);
    assertThat(troubles.getFirst().why()).startsWith(why);
    assertThat(troubles.getFirst().origin().toString()).isEqualTo("m.yaml:1");
  }

  @Test
  void tellsTheLineOfAMistake() {
    assertThat(
            Mapping.of("m.yaml", "sources:\n- files: a\n  fields:\n    hue: x\n").troubles(FILES))
        .extracting(trouble -> trouble.origin().line())
        .containsExactly(4);
    assertThat(Mapping.of("m.yaml", "sources:\n- files: a\n- {files: [b\n- c: }\n").troubles(FILES))
        .extracting(trouble -> trouble.what())
        .contains("m.yaml was read only in part");
  }

  @Test
  void liesInTheCorpusFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("odd-1.json"), ODD);
    Files.writeString(
        folder.resolve("talksearch.yaml"),
        MAPPING + "  - {files: gone.json, fields: {title: x}}\n");
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Reading.at(folder).forEach(reading::add);

    assertThat(reading.titles()).containsExactly("Knots");
    assertThat(reading.rejectedLines()).containsExactly("11 A source of the mapping was not used");
  }

  @Test
  void itsFingerprintTellsItFromOthers() {
    assertThat(Mapping.of("a", MAPPING).fingerprint())
        .isEqualTo(Mapping.of("b", MAPPING).fingerprint())
        .isNotEqualTo(Mapping.of("a", MAPPING + "\n").fingerprint());
  }

  private static Reading read(String name, String text, String mapping) {
    return Reading.of(
        name,
        text.getBytes(StandardCharsets.UTF_8),
        List.of(Mapping.of("talksearch.yaml", mapping)));
  }
}
