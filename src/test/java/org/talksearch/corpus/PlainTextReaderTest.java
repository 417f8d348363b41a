package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;

class PlainTextReaderTest {

  @Test
  void sectionsAreNotesOfNoEvent() {
    Reading reading =
        Reading.of("notes.markdown", "# Mesos\n\nA scheduler.\n\n# Swarm\n\nAnother.\n");

    assertThat(reading.titles()).containsExactly("Mesos", "Swarm");
    assertThat(reading.lines()).containsExactly(1, 5);
    assertThat(reading.talks())
        .allSatisfy(talk -> {
          assertThat(talk.kind()).isEqualTo(Talk.Kind.NOTES);
          assertThat(talk.event()).isEqualTo(Event.UNKNOWN);
          assertThat(talk.language()).isEqualTo("en");
        });
  }

  @Test
  void fileWithoutHeadingIsTitledByItsName() {
    Reading reading = Reading.of("2016/会议记录.txt", "\n\n讲了存储。\n");

    assertThat(reading.titles()).containsExactly("会议记录");
    assertThat(reading.lines()).containsExactly(3);
  }

  @Test
  void otherFilesAreLeftOut() {
    Reading reading = Reading.of("main.c", "int main() {}\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.leftOut().getFirst().why())
        .isEqualTo("It is not in a format that talksearch reads yet");
  }

  @Test
  void markdownOfAnyDepthIsRead() {
    String deep =
        ">".repeat(20_000)
            + " 引用\n\n"
            + "*a **b ".repeat(3_000)
            + "\n\n"
            + "- ".repeat(5_000)
            + "末\n";

    assertThat(Reading.of("deep.md", deep).talk().notes()).contains("引用", "末");
  }

  @Test
  void htmlBecomesText() {
    Reading reading =
        Reading.of(
            "page.md",
            """
            # 页

            <table>
            <tr><td>甲</td> <td>乙 &amp; 丙</td></tr><tr><td><a href="http://e.org/p">讲稿</a></td></tr>
            </table>
            <script>alert(1)</script>

            行<br/>末
            """);

    assertThat(reading.talk().notes()).isEqualTo("甲 乙 & 丙\n讲稿\n\n行\n末");
    assertThat(reading.talk().links()).hasSize(1);
  }
}
