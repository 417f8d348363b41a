package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands behind a name or in a head may be very long, and its reading still ends.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class LongInputTest {
  private static final int TIMES = 50_000;

  private static final List<String> AROUND = List.of("", "张三", "演讲人：张三，", "Jane Roe, ", "by ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "\t", "　", "和", " 和 ", "and ", " - ", "-", "—", ",", ", ", "，", "、", ";", "@", "@ ",
        "(", ")", "（", "[", "【", "()", "高级", "软件", "工程师", "架构师 ", "的", "at ", "a ", "a", "张 ",
        "张三 ", "Ltd, ", "1. ", "：", "*", "_"
      })
  void speakersAndPositionsEnd(String piece) {
    for (String start : AROUND) {
      for (String end : List.of("", "x", "张三", "，工程师")) {
        String text = start + piece.repeat(TIMES) + end;
        assertThat(SpeakerLine.named(text)).hasSizeLessThanOrEqualTo(TIMES);
        assertThat(SpeakerLine.given(text)).hasSizeLessThanOrEqualTo(TIMES);
        assertThat(SpeakerLine.introduced(text)).hasSizeLessThanOrEqualTo(TIMES);
        assertThat(SpeakerLine.labelled(text)).hasSizeLessThanOrEqualTo(TIMES);
        assertThat(SpeakerLine.isPlain(text)).isIn(true, false);
        assertThat(Position.of(text)).isNotNull();
        assertThat(Position.ofAll(text)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ",", "、", "a", "张三 ", "\"", "- ", ": ", "工程师", "("})
  void valuesOfHeadsEnd(String piece) {
    for (String key : List.of("title", "speaker", "presenters", "date", "tags")) {
      for (String value : List.of("\"a%sb\"", "a%sb", "[a%sb]")) {
        String head =
            "---\ntitle: 甲\nspeaker: 张三\n%s: %s\n---\n\n文一段。\n"
                .formatted(key, value.formatted(piece.repeat(TIMES)));
        Reading reading = Reading.of("a.md", head);
        assertThat(reading.talks().size() + reading.rejected().size()).isPositive();
      }
    }
  }

  @Test
  void namesBelowAllThatWhiteSpaceAreRead() {
    Reading reading =
        Reading.of(
            "a.md", "---\ntitle: 甲\nspeaker: \"张三" + " ".repeat(TIMES) + "、李四\"\n---\n\n文一段。\n");

    assertThat(reading.talk().title()).isEqualTo("甲");
    assertThat(reading.talk().speakers()).extracting("name").containsExactly("张三", "李四");
  }
}
