package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

  @ParameterizedTest
  @CsvSource({
    "e\u000bcient, e cient",
    "e\u000ecient, e cient",
    "第一\u000b第二, '第一\n第二'",
    "\ufeff人工\u200b智能\u0000, 人工智能",
    "a\u0000b, ab",
    "\uf06c one, • one",
    "' \uf0b7one', ' •one'",
    "one\uf0e0two, one two",
    "a\u0007 b, a b",
    "so\u00adft \u202eright\u202c, soft right",
    "\ud83d\ude03\u200d, \ud83d\ude03\u200d",
    "\uf8ff, \uf8ff",
    "Ｄｏｃｋｅｒ ⼈⼯ ﬁ, Ｄｏｃｋｅｒ ⼈⼯ ﬁ"
  })
  void whatCannotBeSeenGoesAndLettersStay(String written, String text) {
    assertThat(WrittenText.lines(written)).isEqualTo(text);
  }

  @Test
  void lineEndsAreOfOneKindAndBlankLinesFew() {
    assertThat(WrittenText.lines("a\r\nb\rc\u2028d\u2029e\u0085f\fg"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng");
    assertThat(WrittenText.lines("\n \n  a  \n\t\n\n\n\n\u3000\nb \n\n")).isEqualTo("  a\n\n\nb");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(WrittenText.lines("a\ud83db\ude03")).isEqualTo("a\uFFFDb\uFFFD");
    assertThat(WrittenText.line("\ude03\ud83d")).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(WrittenText.line(" 从\r\n零\u000b开始\u00a0\u3000: 一 ")).isEqualTo("从 零 开始 : 一");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "TBA",
        "tbd",
        "(TBA)",
        "TBA.",
        "<TBD>",
        "待定",
        "【待公布】",
        "...",
        "…",
        "……",
        "-",
        "——",
        "0",
        "N/A",
        "n/a",
        "none",
        "NULL",
        "暂无",
        "暫無",
        "無",
        "?",
        "To be announced!",
        "ＴＢＡ"
      })
  void placeholdersStandForNothing(String text) {
    assertThat(WrittenText.isPlaceholder(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TBA 的故事",
        "404",
        "1",
        "Na",
        "Nan",
        "无服务器",
        "Null safety",
        "♥",
        "C",
        "None of us",
        "10"
      })
  void otherTextsDoNot(String text) {
    assertThat(WrittenText.isPlaceholder(text)).isFalse();
  }

  @Test
  void aTextSaysWhatStandsInIt() {
    assertThat(WrittenText.says("主题 Ｔｏｐｉｃ", "topic")).isTrue();
    assertThat(WrittenText.says("topic", "主题 Topic")).isFalse();
    assertThat(WrittenText.says("", "a")).isFalse();
    String longest = "a ".repeat(100_000);
    assertThat(WrittenText.says(longest, longest.toUpperCase(Locale.ROOT))).isTrue();
  }

  @Test
  void doingItTwiceChangesNothing() {
    for (long seed = 0; seed < 2_000; seed++) {
      String text = odd(new Random(seed));
      String lines = WrittenText.lines(text);
      String line = WrittenText.line(text);
      assertThat(WrittenText.lines(lines)).as("seed " + seed).isEqualTo(lines);
      assertThat(WrittenText.line(line)).as("seed " + seed).isEqualTo(line);
      assertThat(WrittenText.line(lines)).as("seed " + seed).isEqualTo(line);
    }
  }

  private static String odd(Random random) {
    String odd =
        "a b\t\n\r"
            + "\u000b\f\u000e\u0000\u0085\u00a0\u00ad\u200b\u2028\u3000\ufeff\uf06c\ud83d\ude03中";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(odd.charAt(random.nextInt(odd.length())));
    }
    return text.toString();
  }
}
