package org.talksearch.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.testing.BundledCorpus;

class TalkOutputTest {
  private final TalkOutput out = new TalkOutput();

  @Test
  void talksComeBackAsTheyWere() {
    List<Talk> talks = BundledCorpus.talks();
    talks.forEach(out::talk);

    TalkInput in = new TalkInput(out.bytes());
    assertThat(talks).isNotEmpty().allSatisfy(talk -> assertThat(in.talk()).isEqualTo(talk));
  }

  /// Indexes hold such bytes. If this fails, their schemas need another name, too.
  @Test
  void theBytesOfATalkAreThoseThatIndexesHold() {
    out.talk(
        new Talk(
            new TalkId("a"),
            "1",
            "题",
            "T",
            "容器",
            "",
            "笔记😀",
            List.of(new Speaker("王", "京东", "")),
            new Event("大会", LocalDate.of(2015, 8, 30), null),
            "zh-Hans",
            "u".repeat(130),
            List.of(new Link("s", "l")),
            List.of("x", "y"),
            Talk.Kind.NOTES,
            new Origin("a/b.md", 300)));

    assertThat(HexFormat.of().formatHex(out.bytes().array(), 0, out.size()))
        .isEqualTo(
            "0161"
                + "0131"
                + "03e9a298"
                + "0154"
                + "06e5aeb9e599a8"
                + "00"
                + "0ae7ac94e8aeb0f09f9880"
                + "0103e78e8b06e4baace4b89c00"
                + "06e5a4a7e4bc9adf0ff201"
                + "077a682d48616e73"
                + ("8201" + "75".repeat(130))
                + "010173016c"
                + "0201780179"
                + "054e4f544553"
                + "06612f622e6d64ac02");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void numbersComeBackAsTheyWere(int number) {
    out.number(number);
    out.text("after");

    TalkInput in = new TalkInput(out.bytes());
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.text()).isEqualTo("after");
  }

  @Test
  void aPartOfAnArrayIsRead_fromItsPositionOn() {
    out.text("before");
    int start = out.size();
    out.text("容器");
    ByteBuffer part = out.bytes().position(start).slice();

    assertThat(new TalkInput(part).text()).isEqualTo("容器");
  }
}
