package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusFile;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.talk.Origin;

class ReportTextTest {
  private final List<CorpusFile> files = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  @Test
  void columnsStandUnderEachOtherForChineseNamesToo() {
    files.add(new CorpusFile("大会记录与整理笔记/a.md", "notes", "UTF-8", "", 1, 0, 0));
    files.add(new CorpusFile("meetups/a.csv", "CSV", "UTF-8", "", 1200, 12, 3));
    files.add(new CorpusFile("meetups/b.jpg", "", "", "", 0, 0, 1));

    assertThat(text())
        .contains(
            """
            Source               Files   Talks  Problems  Left out
            meetups                  2    1200        12         4
            大会记录与整理笔记       1       1         0         0
            Total                    3    1201        12         4

            Format             Files   Talks  Problems  Left out
            (none)                 1       0         0         1
            CSV                    1    1200        12         3
            notes                  1       1         0         0
            Total                  3    1201        12         4
            """);
  }

  @Test
  void thousandsOfSourcesAreCutShort() {
    IntStream.range(0, 2000)
        .forEach(
            i -> files.add(new CorpusFile("%04d.md".formatted(i), "notes", "UTF-8", "", 1, 0, 0)));

    assertThat(text())
        .contains("0059.md", "and 1940 more, which --json has", "    2000")
        .doesNotContain("0060.md");
  }

  @Test
  void problemsAlikeAreExplainedOnce() {
    reject("a.csv", 3, "Row 2 has no title");
    reject("b.csv", 1, "b.csv is odd", "its first byte is odd", "save it again");
    reject("b.csv", 9, "Row 8 has no title");

    assertThat(text())
        .startsWith(
            """
            a.csv:3: Row 2 has no title
            b.csv:9: Row 8 has no title
                Why:   its cell is empty
                To do: fill it in
            b.csv:1: b.csv is odd
                Why:   its first byte is odd
                To do: save it again
            """)
        .contains("Problems: 3\n");
  }

  @Test
  void hundredsOfProblemsAlikeStayReadable() {
    IntStream.rangeClosed(1, 300).forEach(line -> reject("a.csv", line, "Row has no title"));
    IntStream.rangeClosed(1, 9).forEach(file -> reject("b" + file + ".csv", 4, "Row has no title"));

    assertThat(text())
        .startsWith(
            """
            a.csv:1: Row has no title
            a.csv:2: Row has no title
            a.csv:3: Row has no title
            a.csv:4: Row has no title
            a.csv:5: Row has no title
            a.csv: 295 more like that, lines 6 to 300
            b1.csv: 1 more like that, line 4
            b2.csv: 1 more like that, line 4
            b3.csv: 1 more like that, line 4
            b4.csv: 1 more like that, line 4
            and 5 more like that in 5 other files, which --json has
                Why:   its cell is empty
            """);
  }

  @Test
  void whatIsLeftOutIsSummedUpByReason() {
    leaveOut("Lunch", "It is a break", 3);
    leaveOut("README.md", "It describes the folder", 1);
    leaveOut("Tea", "It is a break", 9);

    assertThat(text())
        .startsWith(
            """
                 12 left out: It is a break
                  1 left out: It describes the folder
            """);
  }

  @Test
  void ofManyReasonsTheMostFrequentAreTold() {
    IntStream.rangeClosed(1, 30).forEach(i -> leaveOut("x", "Reason " + i, i));

    assertThat(text())
        .contains("30 left out: Reason 30\n", "11 left out: Reason 11\n", "and 10 more reasons")
        .doesNotContain("Reason 10\n");
  }

  @Test
  void theRestIsToldWhereItIsSo() {
    files.add(new CorpusFile("a.txt", "notes", "GB18030", "", 1, 0, 0));
    files.add(new CorpusFile("b.txt", "notes", "GB18030", "", 1, 0, 0));
    files.add(new CorpusFile("c.md", "notes", "Big5", ".md (JSON)", 1, 0, 0));

    assertThat(text(4, new Changes(0, 0, 0, 3), Optional.empty()))
        .contains("Files in other encodings than UTF-8: Big5 in 1, GB18030 in 2.\n")
        .contains("Files that hold something else than their name says: .md (JSON) in 1.\n")
        .contains("Talks that stand in several places and were merged: 4.\n")
        .contains("Nothing changed; nothing was committed.\n");
    assertThat(text(0, new Changes(0, 0, 0, 3), Optional.of(FullReason.OTHER_ANALYSIS)))
        .contains("The vocabulary or the analysis is another one than", "were written anew.\n")
        .doesNotContain("merged", "Nothing changed");
  }

  private void reject(String file, int line, String what) {
    reject(file, line, what, "its cell is empty", "fill it in");
  }

  private void reject(String file, int line, String what, String why, String remedy) {
    rejected.add(new Rejected(new Origin(file, line), what, why, remedy));
  }

  private void leaveOut(String what, String why, int count) {
    leftOut.add(new LeftOut(new Origin("a.csv", 1), what, why, count));
  }

  private String text() {
    return text(0, new Changes(1, 0, 0, 0), Optional.empty());
  }

  private String text(int merged, Changes changes, Optional<FullReason> full) {
    return new ReportText(
            new IndexingReport(
                3, merged, changes, full, files, 0, rejected, leftOut, Duration.ofMillis(1234)))
        .lines();
  }
}
