package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No damage to a schedule is an exception, and none takes long.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ScheduleGarbageTest {
  private static final List<String> DOCUMENTS =
      List.of(
          """
          <?xml version="1.0"?>
          <schedule><conference><title>C</title><start>2019-05-04</start></conference>
          <day date="2019-05-04"><room name="R"><event guid="g" id="1"><title>容器 tools</title>
          <subtitle>S</subtitle><abstract>&lt;p&gt;A&amp;amp;B&lt;/p&gt;</abstract>
          <persons><person id="4">Ana</person></persons><links><link href="/x">X</link></links>
          </event></room></day></schedule>
          """,
          """
          {"schedule": {"base_url": "https://e.org/", "conference": {"title": "C", "days": [
            {"date": "2019-05-04", "rooms": {"R": [{"guid": "g", "id": 1, "title": "容器",
              "persons": [{"public_name": "Ana"}], "links": [{"url": "/x", "title": "X"}],
              "abstract": "<p>A</p>", "track": {"en": "T", "zh": "題"}}]}}]}}}
          """,
          """
          {"sessions": [{"id": "a", "type": "t", "start": "2022-01-01", "zh": {"title": "甲", "description": "乙"},
            "en": {"title": "A"}, "speakers": ["s"], "tags": ["g"], "slide": "https://e.org/s"}],
           "speakers": [{"id": "s", "zh": {"name": "丙", "bio": "丁"}}],
           "session_types": [{"id": "t", "zh": {"name": "戊"}}], "tags": [], "rooms": []}
          """,
          """
          [{"groupName": "All", "sessions": [{"id": "1", "title": "A", "isServiceSession": false,
            "isPlenumSession": false, "startsAt": "2022-01-01T00:00:00", "speakers": [{"id": "u", "name": "B"}],
            "categories": [{"name": "Track", "categoryItems": [{"id": 1, "name": "C"}]}],
            "questionAnswers": [{"question": "Q", "answer": "A"}]}]}]
          """,
          """
          {"results": [{"code": "A", "title": {"en": "A", "zh-tw": "甲"}, "state": "confirmed",
            "submission_type": "Talk", "speakers": [{"code": "P", "name": "Ana"}], "abstract": "x",
            "slot": {"start": "2022-01-01", "room": {"en": "R"}}, "resources": [{"resource": "u"}]}]}
          """);

  private static final List<String> PIECES =
      List.of(
          "null",
          "[]",
          "{}",
          "\"\"",
          "[[",
          "}",
          "]",
          "{\"\":1}",
          ",",
          ":",
          "\"title\":",
          "true",
          "1e999",
          "\\u0000",
          "\\ud800",
          "<",
          ">",
          "&",
          "&x;",
          "&#0;",
          "<title>",
          "</event>",
          "<event>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<!DOCTYPE a [<!ENTITY x 'y'>]>",
          "\u0000",
          "\ufeff",
          "\ud83d",
          "容",
          "lunch",
          " ",
          "\n",
          "\"persons\":7,",
          "\"days\":[3],",
          "\"zh\":{\"title\":[{}]},",
          "\"id\":{},",
          "\"start\":\"9999-99-99\",",
          "\"url\":\"/ %\",");

  static LongStream seeds() {
    return LongStream.range(0, 1_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damageNeverThrows(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.setLength(Math.max(1, at));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
        case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 200)));
        default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
      if (text.isEmpty()) {
        text.append('{');
      }
    }

    assertThatCode(() -> Reading.of("a.json", text.toString()))
        .as("seed " + seed + "\n" + text)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<schedule><day><room><event><title>A</title><abstract>%s</abstract></event></room></day>"
            + "</schedule>",
        "{\"sessions\":[{\"zh\":{\"title\":\"A\",\"description\":\"%s\"}}]}",
        "{\"conference\":{\"days\":[{\"rooms\":{\"R\":[{\"title\":\"%s\",\"abstract\":\"%1$s\"}]}}]}}",
        "{\"results\":[{\"code\":\"A\",\"slot\":\"%s\",\"title\":\"%1$s\"}]}",
        "[{\"sessions\":[{\"title\":\"%s\",\"isServiceSession\":\"false\",\"description\":\"%1$s\"}]}]",
      })
  void longTextsTakeNoLongTime(String document) {
    for (String piece :
        List.of(
            "a",
            "&lt;p ",
            "&amp;",
            "&lt;/p&gt;&lt;",
            "((",
            "lunch ",
            "休息",
            " ",
            "https://",
            "- - ")) {
      String text = document.replace("%1$s", "%s").replace("%s", piece.repeat(50_000));

      assertThatCode(() -> Reading.of("a", text)).as(piece).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<schedule>", "<schedule><day><room><event>", "{\"sessions\":", "[{\"a\":"})
  void nestingTakesNoLongTime(String piece) {
    assertThatCode(() -> Reading.of("a", piece.repeat(100_000))).doesNotThrowAnyException();
  }
}
