package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;

/// Posts as different people might write them, each made together with what must be read from it.
class PostVariantsTest {
  private static final int VARIANTS = 600;

  static LongStream seeds() {
    return LongStream.range(0, VARIANTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFieldOfEverySectionIsRead(long seed) {
    Variant variant = new Variant(new Random(seed));
    byte[] file = variant.write();

    Reading reading = Reading.of("post.md", file);

    String where = "seed " + seed + "\n" + new String(file, StandardCharsets.UTF_8);
    assertThat(reading.rejected()).as(where).isEmpty();
    assertThat(reading.talks().stream().map(Expected::of).toList())
        .as(where)
        .isEqualTo(variant.entries);
    assertThat(reading.talks().stream().map(Talk::id)).as(where).doesNotHaveDuplicates();
    for (Talk talk : reading.talks()) {
      assertThat(talk.event()).as(where).isEqualTo(variant.event);
      assertThat(talk.tags()).as(where).isEqualTo(variant.tags);
      assertThat(talk.url()).as(where).isEqualTo(variant.url);
      assertThat(talk.links()).as(where).endsWith(variant.shared.toArray(Link[]::new));
    }
  }

  private record Expected(int line, String title, String notes) {
    static Expected of(Talk talk) {
      return new Expected(talk.origin().line(), talk.title(), talk.notes());
    }
  }

  private static final class Variant {
    private static final List<String> WRITTEN =
        List.of(
            "第一行，\n第二行。",
            "1. 一\n2. 二\n\n后文",
            "- 网络\n- 存储\n\n后文",
            "```yaml\n# 不是标题\na: b\n```",
            "### 小节",
            "见 [讲稿](http://example.org/s)，用 `docker`。",
            "<img src=\"a.jpg\" class=\"x\" />",
            "![图](b.png)",
            "2015年10上线，4000+ 容器");
    private static final List<String> READ =
        List.of(
            "第一行，\n第二行。",
            "1. 一\n2. 二\n\n后文",
            "- 网络\n- 存储\n\n后文",
            "# 不是标题\na: b",
            "### 小节",
            "见 讲稿，用 docker。",
            "",
            "",
            "2015年10上线，4000+ 容器");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Expected> entries = new ArrayList<>();
    private final List<Link> shared = new ArrayList<>();
    private List<String> tags = List.of();
    private String url = "";
    private String untaken = "";
    private Event event = Event.UNKNOWN;

    Variant(Random random) {
      this.random = random;
    }

    byte[] write() {
      head();
      boolean second = chance(3);
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        section(i, second);
      }
      if (chance(2)) {
        linksAlone(second);
      }
      Expected first = entries.getFirst();
      if (count == 1 || first.title().endsWith("前言")) {
        entries.set(0, new Expected(first.line(), first.title(), first.notes() + untaken));
      }
      String text = String.join("\n", lines) + (chance(2) ? "\n" : "");
      text = chance(3) ? text.replace("\n", "\r\n") : text;
      return ((chance(3) ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
      lines.add("---" + (chance(4) ? "  " : ""));
      String title = pick(List.of("大会见闻", "Notes: 2015", "it's \"Docker\""));
      lines.add("title: '" + title.replace("'", "''") + "'" + (chance(4) ? " " : ""));
      LocalDate date = null;
      Integer year = null;
      if (!chance(4)) {
        LocalDate day = LocalDate.of(2010 + random.nextInt(10), 1 + random.nextInt(12), 5);
        String written = pick(List.of("", " 19:22", "T08:00:00+08:00", "Y"));
        year = day.getYear();
        date = written.equals("Y") ? null : day;
        String quote = pick(List.of("", "\"", "'"));
        lines.add("date: " + quote + (date == null ? year : day + written) + quote);
      }
      if (!chance(4)) {
        tags = List.of("Docker", "技术 2");
        lines.addAll(
            pick(
                List.of(
                    List.of("tags: ", "  - Docker", "  - 技术 2"),
                    List.of("tags:", "- Docker", "- '技术 2'"),
                    List.of("tags: [Docker, 技术 2]"),
                    List.of("tags: Docker, 技术 2"))));
      }
      if (!chance(4)) {
        url = "2015-notes.html";
        lines.add(pick(List.of("permalink: ", "url: ", "link: ")) + url);
      }
      if (chance(2)) {
        lines.addAll(List.of("toc: true", "author: admin", "a: {b: [c]}"));
        untaken = "\n\nauthor: admin\na: b: c";
      }
      lines.add("---");
      blankLines();
      event = new Event(title, date, year);
    }

    private void section(int ordinal, boolean second) {
      int line = lines.size() + 1;
      String heading = "0x0" + ordinal + " " + pick(List.of("前言", "技术分享－28日上午", "Q&A", "5. 存储"));
      heading(heading, second);
      List<String> notes = new ArrayList<>();
      int sentence = random.nextInt(3);
      for (int i = 0; i < 3; i++) {
        int what = i == sentence ? WRITTEN.size() - 1 : random.nextInt(WRITTEN.size());
        lines.addAll(List.of(WRITTEN.get(what).split("\n")));
        lines.add("");
        notes.addAll(List.of(READ.get(what).split("\n")));
        notes.add("");
        blankLines();
      }
      entries.add(new Expected(line, heading, TextLines.joined(notes)));
    }

    private void linksAlone(boolean second) {
      heading("附件", second);
      shared.add(new Link("下载", "http://example.org/ppt"));
      shared.add(new Link("", "http://example.org/pan"));
      lines.addAll(
          List.of(
              "[下载](http://example.org/ppt)",
              "",
              pick(
                  List.of(
                      "[http://example.org/pan](http://example.org/pan)",
                      "<http://example.org/pan>",
                      "http://example.org/pan")),
              "",
              "<img src=\"c.jpg\" />"));
    }

    private void heading(String heading, boolean second) {
      String mark = second ? "##" : "#";
      switch (random.nextInt(3)) {
        case 0 -> lines.add(mark + "  " + heading + " " + mark);
        case 1 -> lines.addAll(List.of(heading, second ? "---" : "======"));
        default -> lines.add(mark + " " + heading + (chance(3) ? "  " : ""));
      }
      blankLines();
    }

    private void blankLines() {
      for (int i = random.nextInt(3); i > 0; i--) {
        lines.add("");
      }
    }

    private boolean chance(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }
  }
}
