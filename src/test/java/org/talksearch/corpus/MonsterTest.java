package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file of one thing over and over ends soon, or is rejected soon, in whatever format it is read.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class MonsterTest {
  private static final int SIZE = 60_000;

  private static final List<String> BEGINNINGS =
      List.of(
          "a.md|",
          "a.md|---\ntitle: a\n---\n",
          "a.md|---\ntitle: ",
          "a.md|---\n",
          "a.md|1. 甲\n===\n",
          "a.md|| 主题 | 讲者 |\n|---|---|\n",
          "a.md|Title: ",
          "a.md|- ",
          "a.html|<html><body>",
          "a.html|<!DOCTYPE html><table><tr><th>Title</th><th>Speaker</th></tr>",
          "a.json|{\"sessions\": [",
          "a.json|{\"title\": \"",
          "a.json|",
          "a.jsonl|{\"title\": \"甲\"}\n",
          "a.csv|title,speaker,abstract\n",
          "a.tsv|title\tspeaker\tabstract\n",
          "a.yaml|- title: ",
          "a.yaml|talks:\n",
          "a.xml|<?xml version=\"1.0\"?><schedule><day><room>",
          "a.xml|<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"",
          "a.txt|");

  private static final List<String> PIECES =
      List.of(
          "[",
          "*",
          "_",
          "<div>",
          "<p>",
          "<b>",
          "<a href=x>",
          "|",
          "| a ",
          "- ",
          "> ",
          "`",
          "` `` ",
          "&",
          "&lt;",
          "7",
          "{\"a\":",
          "[[",
          "- - - ",
          "\"",
          "'",
          ",",
          "\n",
          "\n\n",
          "\n- ",
          "\n# a\n",
          "\na: b",
          "\n1. a\n===\n",
          "\n```\n",
          "a ",
          "字",
          "![](",
          "[a](b",
          "](",
          "<",
          "</",
          "<!--",
          "\\",
          "~",
          "1. ",
          "\n===",
          "\n---\n",
          "\n  ",
          " ",
          "\t",
          "http://e.org/?utm_a=b&",
          "a@b.",
          "&a ",
          "*a ",
          "? ",
          "!!a ",
          "%",
          "\u0000",
          "<tr><td>",
          "</td>",
          "<a>",
          "a=\"b\" ",
          "<a b=\"c\">",
          "“",
          "-",
          "=",
          "#",
          "——",
          "\u3000",
          "年",
          "「",
          "(",
          "（",
          "：",
          ": ",
          "/",
          " - ",
          "——",
          "\r",
          "\n\t- ",
          "<li>",
          "<table>",
          "&#x41;",
          "[a]: b\n",
          "{",
          "}",
          "{a: ");

  static Stream<Arguments> monsters() {
    return BEGINNINGS.stream()
        .map(beginning -> {
          int bar = beginning.indexOf('|');
          return Arguments.of(beginning.substring(0, bar), beginning.substring(bar + 1));
        });
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void endsSoon(String name, String beginning) {
    for (String piece : PIECES) {
      String text = beginning + piece.repeat(SIZE / piece.length()) + "甲x";
      Reading reading = Reading.of(name, text);
      assertThat(reading.talks().size() + reading.rejected().size() + reading.leftOut().size())
          .as(piece)
          .isPositive();
    }
  }

  @Test
  void aParagraphOfVeryManyLinesIsReadWhole() {
    int count = 200_000;
    StringBuilder text = new StringBuilder("# 甲\n\n");
    for (int i = 0; i < count; i++) {
      text.append('（').append(i).append("）\n");
    }
    List<String> lines =
        MarkdownSection.textOf(text.toString().lines().toList()).text().lines().toList();

    assertThat(lines).contains("（0）", "（1000）", "（" + (count - 1) + "）");
    assertThat(lines.stream().filter(line -> line.startsWith("（"))).hasSize(count);
  }

  @Test
  void hundredMegabytesOfOneLineAreNotRead(@TempDir Path folder) throws IOException {
    byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.json"))) {
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }
    List<CorpusEntry> entries = Reading.at(folder);

    assertThat(entries)
        .singleElement()
        .isInstanceOfSatisfying(
            CorpusEntry.Rejected.class,
            rejected -> assertThat(rejected.what()).isEqualTo("a.json was not read"));
  }
}
