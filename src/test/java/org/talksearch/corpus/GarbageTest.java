package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No content of a file is an exception.
class GarbageTest {
  private static final List<String> NAMES =
      List.of(
          "a.md", "a.zh.md", "a.txt", "a.jsonl", "a.json", "a.html", "a.xml", "a.csv", "a.tsv",
          "a.yaml", "a");
  private static final List<String> PIECES =
      List.of(
          "---",
          "...",
          "title: ",
          "tags: [",
          "- ",
          ": ",
          "&a ",
          "*a",
          "%YAML 9",
          "!!x ",
          "\t",
          "|",
          ">",
          "{\"title\":\"A\"",
          "}",
          "\"",
          "\\",
          "[x](",
          ")",
          "<a href=",
          "<br>",
          "![",
          "# ",
          "## ",
          "=====",
          "```",
          "~~~~",
          "1. ",
          "7",
          "2．",
          "，",
          "容器",
          "http://e.org/?utm_a=b&",
          "#f",
          " ",
          "\u0000",
          "\u2028",
          "\u0085",
          "\u000b",
          "\ufeff",
          "\ud83d\ude03",
          "９",
          "é",
          "0x01",
          "\u00a0",
          "null",
          "title,speaker\n",
          String.join(",", ExportedRow.COLUMNS) + "\n",
          "主题\t讲者\n",
          "甲,乙",
          "\"\"",
          ";",
          "| 主题 | 讲者 |\n|---|---|\n",
          "| 甲 ",
          "|\n",
          "- 张三（某司）：甲\n",
          "（",
          "<table><tr><th>Title</th><th>Speaker</th></tr>",
          "<tr><td>",
          "</table>",
          "<!DOCTYPE html>",
          "<!--",
          "<?xml version=\"1.0\"?>",
          "<schedule><day><room>",
          "<event id=\"1\"><title>",
          "</title>",
          "</event>",
          "&lt;",
          "&#x0;",
          "<![CDATA[",
          "]]>",
          "{\"sessions\":[",
          "{\"id\":1,\"zh\":{\"title\":\"甲\"},",
          "\"speakers\":[",
          "{\"schedule\":{\"conference\":{\"days\":[{\"rooms\":{\"A\":[",
          "\"start\":\"2020-13-41\",",
          "]}",
          "[{\"groupName\":null,\"sessions\":[",
          "\ud83d",
          "\ufffe",
          "\uf06c",
          "- title: 甲\n",
          "  speaker: ",
          "? ",
          "<<: *a",
          "摘要：",
          "讲师: 张三",
          "### 讲师:\n",
          "1-1 甲-张三.pdf\n",
          "{'title': '甲'}");

  static LongStream seeds() {
    return LongStream.range(0, 1_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverThrows(long seed) {
    Random random = new Random(seed);
    String name = NAMES.get(random.nextInt(NAMES.size()));
    byte[] content = random.nextInt(10) == 0 ? bytes(random) : text(random);

    assertThatCode(() -> Reading.of(name, content))
        .as("seed " + seed + " " + name + "\n" + new String(content, StandardCharsets.UTF_8))
        .doesNotThrowAnyException();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "---\n" : "");
    int rarest = random.nextBoolean() ? PIECES.size() : 1 + random.nextInt(PIECES.size());
    for (int i = random.nextInt(60); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(rarest));
      text.append(piece.equals("\u0000") && random.nextInt(5) > 0 ? "\n" : piece);
      if (random.nextInt(3) == 0) {
        text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
