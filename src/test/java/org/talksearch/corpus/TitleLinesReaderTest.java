package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talksearch.talk.Event;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class TitleLinesReaderTest {

  @Test
  void namesOfFilesAreTitles() {
    Reading reading =
        Reading.of(
            "slides.txt",
            """
            2015/1-1 用 Go 养鱼.pdf
            2015/1-2 Ponds and lakes_陈小北.PPTX
            2023-shanghai/1.1.2鱼塘的监控.pdf
            2016/2.1 fishing_in_the_dark.key
            """);

    assertThat(reading.titles())
        .containsExactly("用 Go 养鱼", "Ponds and lakes_陈小北", "鱼塘的监控", "fishing in the dark");
    assertThat(reading.talks())
        .extracting(Talk::number)
        .containsExactly("1-1", "1-2", "1.1.2", "2.1");
    assertThat(reading.talks())
        .extracting(Talk::event)
        .containsExactly(
            new Event("", null, 2015),
            new Event("", null, 2015),
            new Event("2023-shanghai", null, 2023),
            new Event("", null, 2016));
    assertThat(reading.lines()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void foldersMayStandOnLinesOfTheirOwn() {
    Reading reading =
        Reading.of("a.txt", "2018/\n1 Rain.pdf\n2 Snow.pdf\n\n冬季大会 2019/\n3 Hail.pdf\n");

    assertThat(reading.titles()).containsExactly("Rain", "Snow", "Hail");
    assertThat(reading.talks().getLast().event()).isEqualTo(new Event("冬季大会 2019", null, 2019));
    assertThat(reading.talks().getLast().number()).isEqualTo("3");
  }

  @Test
  void linesWithSpeakersAreTalks() {
    Reading reading =
        Reading.of("2014.txt", "1. 雾里的网格 - 陈小北@云帆\n2. 石头账本 —— 李大河（北方银行）\n3. 河上缓存 - 赵一水\n");

    assertThat(reading.titles()).containsExactly("雾里的网格", "石头账本", "河上缓存");
    assertThat(reading.talks().getFirst().speakers()).containsExactly(new Speaker("陈小北", "云帆", ""));
    assertThat(reading.talks().getFirst().event().year()).isEqualTo(2014);
  }

  @Test
  void aNumberThatATitleBeginsWithStays() {
    Reading reading = Reading.of("a.txt", "3 ways to fish.pdf\nPonds.pdf\nLakes.pdf\n");

    assertThat(reading.titles()).containsExactly("3 ways to fish", "Ponds", "Lakes");
  }

  @Test
  void otherTextIsNotes() {
    assertThat(Reading.of("a.txt", "1.1 概述\n1.2 安装\n1.3 使用\n").talk().kind())
        .isEqualTo(Talk.Kind.NOTES);
    assertThat(Reading.of("b.txt", "买菜\n做饭\n洗碗\n").talk().kind()).isEqualTo(Talk.Kind.NOTES);
  }
}
