package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No table, list or page is an exception, or takes long.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ListingGarbageTest {
  private static final List<String> NAMES = List.of("a.md", "a.html", "a.txt", "a");
  private static final List<String> PIECES =
      List.of(
          "| 题目 | 讲者 |",
          "| --- | --- |",
          "| a | b |",
          "｜",
          "|",
          "\t",
          "\\|",
          "- ",
          "  - ",
          "1. ",
          "# ",
          "## 2019 大会 #3",
          "[x](http://e.org/a.pdf)",
          "[](",
          " - 陈小北（云）",
          "陈小北（云）：题",
          "2015-08-30 ",
          "2015-99-99",
          "1-1 x.pdf",
          "a/b/",
          ".pdf",
          "<table>",
          "</table>",
          "<tr><th>题目<th>讲者",
          "<tr>",
          "<td>",
          "<td rowspan=999 colspan=999>",
          "<button><strong>摘要</strong></button>",
          "<b>标题：</b>",
          "<h3>主会场(主席: x)</h3>",
          "<ul><li>",
          "</li>",
          "<script>",
          "<html>",
          "---",
          "title: x",
          "```",
          "时间：2019年10月26日",
          "容器",
          "：",
          "@",
          "\u0000",
          "\u2028",
          "\ud83d\ude03");

  static LongStream seeds() {
    return LongStream.range(0, 1_500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverThrows(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(50); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) > 0) {
        text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
      }
    }
    String name = NAMES.get(random.nextInt(NAMES.size()));

    assertThatCode(() -> Reading.of(name, text.toString()))
        .as("seed " + seed + " " + name + "\n" + text)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a |",
        "- [x](http://e.org/a.pdf) - ",
        "<td>",
        "<table>",
        "<table><tr><td>摘要：",
        "(",
        "（云",
        "陈",
        "[",
        " - 2015-",
        "<ul><li>",
        "a.b ",
        "@",
        "：",
        "\t",
        "A ",
        "- "
      })
  void oneHugeLine(String piece) {
    String line = piece.repeat((1 << 20) / piece.length());
    for (String name : NAMES) {
      assertThatCode(() -> Reading.of(name, "| 题目 | 讲者 |\n- x\n" + line))
          .as(name + " " + piece)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void hugeTables() {
    Reading markdown =
        Reading.of("a.md", "| 题目 | 讲者 |\n|--|--|\n" + "| 雾里的网格 | 陈小北 |\n".repeat(20_000));
    Reading html =
        Reading.of(
            "a.html",
            "<table><tr><th>题目<th>讲者" + "<tr><td rowspan=999>雾里的网格<td>陈小北\n".repeat(5_000));

    assertThat(markdown.talks()).hasSize(20_000);
    assertThat(html.talks()).isNotEmpty();
  }
}
