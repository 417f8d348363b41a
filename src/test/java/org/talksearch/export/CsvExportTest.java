package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Talks;

class CsvExportTest {

  @Test
  void aTableBeginsWithAByteOrderMarkAndAHeader_evenWithoutTalks() throws IOException {
    assertThat(Written.as(Format.CSV))
        .isEqualTo(
            "\uFEFFid,title,title_en,speakers,affiliations,event,date,year,lang,url,tags,companies,"
                + "technologies,abstract,abstract_en,notes\r\n");
  }

  @Test
  void everyColumn() throws IOException {
    NamedCsvRecord row =
        row(
            Talks.talk("x-1")
                .titled("京东的 Docker, 一")
                .titledAlso("Docker \"at\" JD")
                .about("一\n二")
                .aboutAlso("One")
                .notes("记")
                .by("张三", "甲", "工程师")
                .by("李四")
                .at("大会", LocalDate.of(2015, 8, 30))
                .in("zh-Hans")
                .url("http://e.org/1")
                .tagged("a", "b")
                .build());

    assertThat(row.getFieldsAsMap())
        .containsEntry("id", "x-1")
        .containsEntry("title", "京东的 Docker, 一")
        .containsEntry("title_en", "Docker \"at\" JD")
        .containsEntry("speakers", "张三; 李四")
        .containsEntry("affiliations", "甲; ")
        .containsEntry("event", "大会")
        .containsEntry("date", "2015-08-30")
        .containsEntry("year", "2015")
        .containsEntry("lang", "zh-Hans")
        .containsEntry("url", "http://e.org/1")
        .containsEntry("tags", "a; b")
        .containsEntry("technologies", "Docker")
        .containsEntry("abstract", "一\n二")
        .containsEntry("abstract_en", "One")
        .containsEntry("notes", "记");
    assertThat(row.getField("companies")).contains("JD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "  =1", "\n=1", "＝1", "- 一点"})
  void whatASpreadsheetWouldCalculateIsGuarded(String text) throws IOException {
    assertThat(row(Talks.talk("x").notes(text).build()).getField("notes")).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", "a=b", "k8s - a", "'x'", "一-二"})
  void otherTextIsWrittenAsItIs(String text) throws IOException {
    assertThat(row(Talks.talk("x").notes(text).build()).getField("notes")).isEqualTo(text);
  }

  private static NamedCsvRecord row(Talk talk) throws IOException {
    String table = Written.as(Format.CSV, talk);
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(table.substring(1)).stream().toList();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
