package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.export.Export.Format;
import org.talksearch.testing.RandomText;
import org.talksearch.testing.Talks;

class MarkdownExportTest {
  private static final int TEXTS = 500;
  private static final List<String> SIGNS =
      List.of(
          "\n", "# ", "- ", "1. ", "    ", "```", "> ", "***", "\\", "===", "|", "&lt;", "<!--",
          "~~");

  @Test
  void talksStandBelowTheirEvents() throws IOException {
    String document =
        Written.as(
            Format.MD,
            Talks.talk("1")
                .titled("京东的 [容器]")
                .titledAlso("Containers # 1 #")
                .by("张三", "甲", "工程师")
                .by("李四")
                .at("大会 2015", LocalDate.of(2015, 8, 30))
                .tagged("a_b", "*")
                .url("http://e.org/a_b?x=1&copy=2")
                .link("幻灯片", "http://e.org/s.pdf")
                .link("", "no <address>")
                .about("- 一\n- 二\n\n# 三")
                .notes("1. 记")
                .build(),
            Talks.talk("2").titled("第二个").at("大会 2015", 2015).build(),
            Talks.talk("3").titled("第三个").at("聚会", 2014).build(),
            Talks.talk("4").titled("第四个").build());

    assertThat(document)
        .isEqualTo(
            """
            # 大会 2015

            ## 京东的 \\[容器\\]

            - Title: Containers # 1 \\#
            - Speakers: 张三 (甲, 工程师), 李四
            - Date: 2015-08-30
            - Companies: JD.com
            - Technologies: Container
            - Tags: a_b, \\*
            - Page: [http://e.org/a_b?x=1&copy=2](<http://e.org/a_b?x=1&amp;copy=2>)
            - Link: [幻灯片](<http://e.org/s.pdf>)
            - Link: no \\<address\\>

            \\- 一\\
            \\- 二

            \\# 三

            ### Notes

            1\\. 记

            ## 第二个

            # 聚会 (2014)

            ## 第三个

            # Event unknown

            ## 第四个

            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTextBecomesMarkup(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);

      assertThat(shown(MarkdownText.lines(text))).isEqualTo(normal(text));
      assertThat(shown("## " + MarkdownText.line(text)))
          .isEqualTo(normal(text.replace('\n', ' ').replace('\r', ' ')));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\ncode\n```",
        "~~~\nx",
        "a\n===",
        "a\n---",
        "* * *",
        "    code",
        "\tcode",
        "> q",
        "1) x",
        "12345. y",
        "+ a",
        "<script>x</script>",
        "<http://a.io>",
        "[a]: http://a.io",
        "![x](y)",
        "&lt; &#35; &amp &",
        "a\\",
        "\\*",
        "snake_case _em_ __b__",
        "| a | b |\n|---|---|",
        "a | b\n:--|--:",
        "# a #",
        "###",
        "a \\\nb"
      })
  void signsOfMarkdownStayWhatTheyAre(String text) {
    assertThat(shown(MarkdownText.lines(text))).isEqualTo(normal(text));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(SIGNS.get(random.nextInt(SIGNS.size()))).append(RandomText.of(random, 4));
    }
    return text.toString();
  }

  private static String shown(String markdown) {
    return normal(
        TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build()
            .render(Parser.builder().build().parse(markdown)));
  }

  /// Blank lines left out, and white space within lines as one blank.
  private static String normal(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
