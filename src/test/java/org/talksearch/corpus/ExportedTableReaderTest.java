package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class ExportedTableReaderTest {
  private static final String HEADER =
      "id,title,title_en,speakers,affiliations,event,date,year,lang,url,tags,companies,technologies,"
          + "abstract,abstract_en,notes";

  @Test
  void idIsKept_andWhatWasFoundInTheTextsIsNotText() {
    Talk talk = Reading.of("a.csv", HEADER + "\nx-1,缓存,,,,,,,,,,京东; 某某,Redis,快。,,记。\n").talk();

    assertThat(talk.id()).hasToString("x-1");
    assertThat(talk.abstractText()).isEqualTo("快。");
    assertThat(talk.notes()).isEqualTo("记。");
  }

  @Test
  void tableThatASpreadsheetWroteWithSemicolonsIsRead() {
    String table = HEADER.replace(',', ';') + "\nx-1;缓存;;\"张三; 李四\";\"; 乙\";;;2015.0;;;;;;;;\n";

    Talk talk = Reading.of("a.csv", table).talk();

    assertThat(talk.id()).hasToString("x-1");
    assertThat(talk.speakers())
        .containsExactly(new Speaker("张三", "", ""), new Speaker("李四", "乙", ""));
    assertThat(talk.event().year()).isEqualTo(2015);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'=1,=1",
        "'  @a b,\"  @a b\"",
        "''=1,'=1",
        "'quoted','quoted'",
        "'- one,- one",
        "'90s,'90s"
      })
  void apostropheThatGuardsACellIsTakenOff(String cell, String text) {
    Talk talk = Reading.of("a.csv", HEADER + "\nx-1,T,,,,,,,,,,,,,," + cell + "\n").talk();

    assertThat(talk.notes()).isEqualTo(text);
  }

  @Test
  void dayThatASpreadsheetWroteInItsOwnWayIsRead() {
    Reading reading =
        Reading.of(
            "a.csv",
            HEADER + "\na,One,,,,大会,2015/8/30,2015,,,,,,,,\nb,Two,,,,大会,3/4/2015,2015,,,,,,,,\n");

    assertThat(reading.talks())
        .map(Talk::event)
        .containsExactly(
            new Event("大会", LocalDate.of(2015, 8, 30), 2015), new Event("大会", null, 2015));
    assertThat(reading.talks().getLast().notes()).isEqualTo("date: 3/4/2015");
  }

  @Test
  void whatSomebodyAddsIsKept() {
    Talk talk =
        Reading.of(
                "a.csv",
                HEADER
                    + ",room\n"
                    + ",T,,张三; 李四,甲; 乙; 丙,,,soon,,http://e.org/1; http://e.org/2,,,,,,,B 2\n")
            .talk();

    assertThat(talk.url()).isEqualTo("http://e.org/1");
    assertThat(talk.links()).containsExactly(new Link("", "http://e.org/2"));
    assertThat(talk.notes().lines())
        .containsExactlyInAnyOrder("affiliation: 丙", "year: soon", "room: B 2");
  }

  @Test
  void rowWithoutTitleOrWithAnIdThatIsNoneIsTold() {
    Reading reading =
        Reading.of("a.csv", HEADER + "\nx-1,,,,,,,,,,,,,一,,\n" + "x".repeat(201) + ",T\nx-2,U\n");

    assertThat(reading.titles()).containsExactly("U");
    assertThat(reading.rejectedLines())
        .containsExactly("2 The talk x-1 has no title", "3 The id of T was not taken");
  }

  @Test
  void tableThatLacksOneOfTheColumnsIsATableLikeAny() {
    String table = HEADER.replace("companies,", "") + "\nx-1,缓存,,张三,,,,,,,,Redis,快。,,记。\n";

    assertThat(Reading.of("a.csv", table).talk().id()).doesNotHaveToString("x-1");
  }
}
