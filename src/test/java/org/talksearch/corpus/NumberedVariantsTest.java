package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.talk.Talk;

/// Lists of numbered talks as different people might write them, each made together with what must
/// be read from it.
class NumberedVariantsTest {
  private static final int VARIANTS = 600;

  static LongStream seeds() {
    return LongStream.range(0, VARIANTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFieldOfEveryTalkIsRead(long seed) {
    Variant variant = new Variant(new Random(seed));
    byte[] file = variant.write();

    Reading reading = Reading.of("list.txt", file);

    String where = "seed " + seed + "\n" + new String(file, StandardCharsets.UTF_8);
    assertThat(reading.talks().stream().map(Expected::of).toList())
        .as(where)
        .isEqualTo(variant.talks);
    assertThat(reading.rejected().stream().map(rejected -> rejected.origin().line()))
        .as(where)
        .isEqualTo(variant.troubleLines);
    assertThat(reading.leftOut().stream().map(leftOut -> leftOut.origin().line()))
        .as(where)
        .isEqualTo(variant.leftOutLines);
    assertThat(reading.talks().stream().map(Talk::id)).as(where).doesNotHaveDuplicates();
  }

  private record Expected(int line, String title, String url, String abstractText, String notes) {
    static Expected of(Talk talk) {
      return new Expected(
          talk.origin().line(), talk.title(), talk.url(), talk.abstractText(), talk.notes());
    }
  }

  private static final class Variant {
    private static final List<String> TITLES =
        List.of("容器平台", "5000个实例上的 CI", "Kubernetes 实践", "存储：Ceph", "ngx_lua = 路由", "2016回顾");
    private static final List<String> SENTENCES =
        List.of(
            "2015到2016年是完整的一年。",
            "3. 这一行不是标题",
            "平台有 15 万个容器，见 http://example.org/doc 。",
            "Uses `docker exec` instead of ssh.",
            "13 台机器",
            "# 不是 Markdown",
            "- 一项");
    private static final List<String> NOTES =
        List.of("  服务发现 consul", "2015年10上线", "9. 假标题\n=====", "--- 分隔", "# 注释", "`x` 与 ~y~", "");

    private final Random random;

    /// Leaves fences open. Then nothing in a fence looks like a talk, and each talk has a URL, for
    /// else nobody could tell where a fence ends.
    private final boolean careless;

    private final List<String> lines = new ArrayList<>();
    private final List<Expected> talks = new ArrayList<>();
    private final List<Integer> troubleLines = new ArrayList<>();
    private final List<Integer> leftOutLines = new ArrayList<>();

    Variant(Random random) {
      this.random = random;
      careless = random.nextInt(3) == 0;
    }

    byte[] write() {
      if (chance(3)) {
        leftOutLines.add(lines.size() + 1);
        lines.add("http://example.org/all/");
        blankLines(0);
      }
      if (chance(3)) {
        lines.add("");
        leftOutLines.add(lines.size() + 1);
        lines.addAll(List.of("技术栈，开源项目", "====", "```", "监控  cAdvisor", "12 台", "```"));
        blankLines(0);
      }
      int number = random.nextInt(3);
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        talk(number, i);
        number += chance(4) ? 2 + random.nextInt(40) : 1;
      }
      String end = pick(List.of("\n", "\r\n", "\r"));
      String text = String.join(end, lines) + (chance(2) ? end : "");
      return ((chance(3) ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private void talk(int number, int ordinal) {
      int line = lines.size() + 1;
      boolean untitled = chance(25);
      String title = untitled ? "" : pick(TITLES) + " " + ordinal;
      lines.add(
          number + pick(List.of(". ", ".  ", ".", " ", "  ", "、", "．", ") ")) + title + trailing());
      lines.add("=".repeat(3 + random.nextInt(60)) + trailing());
      if (untitled) {
        troubleLines.add(line);
      }
      String url = "";
      if (careless || !chance(5)) {
        blankLines(2);
        url = "http://example.org/" + ordinal + (chance(3) ? "?utm_source=x#y" : "");
        lines.add((chance(4) ? " " : "") + url + trailing());
      }
      List<String> abstractLines = new ArrayList<>();
      if (!chance(4)) {
        blankLines(2);
        for (int i = random.nextInt(3); i >= 0; i--) {
          abstractLines.add(pick(SENTENCES));
        }
        abstractLines.forEach(sentence -> lines.add(sentence + trailing()));
      }
      String notes = chance(3) ? "" : notes(untitled);
      blankLines(0);
      if (!untitled) {
        talks.add(new Expected(line, title, url, String.join("\n", abstractLines), notes));
      }
    }

    private String notes(boolean untitled) {
      List<String> notes = new ArrayList<>();
      boolean closed = true;
      for (int fence = chance(4) ? 2 : 1; fence > 0 && closed; fence--) {
        blankLines(2);
        String mark = pick(List.of("```", "~~~", "````"));
        int open = lines.size() + 1;
        lines.add(mark + pick(List.of("", "", "text", " bash")));
        closed = !careless || !chance(4);
        notes.add("");
        for (int i = random.nextInt(5); i >= 0; i--) {
          String note = pick(careless ? NOTES.subList(0, 2) : NOTES);
          lines.addAll(List.of(note.split("\n", -1)));
          notes.addAll(List.of(note.split("\n", -1)));
        }
        notes.add("");
        if (closed) {
          lines.add(mark + trailing());
        } else if (!untitled) {
          troubleLines.add(open);
        }
      }
      if (closed && chance(4)) {
        lines.add("之后的一句");
        notes.add("之后的一句");
      }
      return TextLines.joined(notes);
    }

    private void blankLines(int least) {
      for (int i = random.nextInt(4) - least; i > 0; i--) {
        lines.add(chance(4) ? " " : "");
      }
    }

    private String trailing() {
      return chance(5) ? "  " : "";
    }

    private boolean chance(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    private String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }
  }
}
