package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.CorpusState;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.testing.Talks;

/// Talks that went out as a table and come back as a corpus.
class ExportedTableTest {
  @TempDir Path folder;

  @Test
  void bundledTalksComeBackWithAllThatATableCarries() throws IOException {
    List<Talk> talks = talks(Path.of("corpus"));

    List<Talk> back = talks(written(Written.as(Format.CSV, talks.toArray(Talk[]::new))));

    assertThat(talks).hasSizeGreaterThan(50);
    assertThat(back.stream().map(ExportedTableTest::carried))
        .containsExactlyElementsOf(talks.stream().map(ExportedTableTest::carried).toList());
  }

  @Test
  void talkOfEveryColumnComesBack() throws IOException {
    Talk talk =
        Talks.talk("x-1")
            .titled("-- 京东的 Docker, 一")
            .titledAlso("Docker \"at\" JD")
            .about("一\n\n二; 三")
            .aboutAlso("@One")
            .notes("'=1+1")
            .by("李四", "乙; 丙", "")
            .at("大会", LocalDate.of(2015, 8, 30))
            .in("zh-Hans")
            .url("http://e.org/1;a=2")
            .tagged("[a, b]", "+c")
            .build();

    List<Talk> back = talks(written(Written.as(Format.CSV, talk)));

    assertThat(back).map(ExportedTableTest::carried).containsExactly(carried(talk));
  }

  private Path written(String table) throws IOException {
    return Files.writeString(folder.resolve("talks.csv"), table);
  }

  private static List<Talk> talks(Path corpus) throws IOException {
    CorpusReading reading = Corpus.at(corpus).read(CorpusState.NONE, (_, _) -> {});
    assertThat(reading.entries(CorpusEntry.Rejected.class)).isEmpty();
    return reading.entries(CorpusEntry.Parsed.class).stream()
        .map(CorpusEntry.Parsed::talk)
        .toList();
  }

  /// What a table has a column for.
  private static List<Object> carried(Talk talk) {
    return List.of(
        talk.id(),
        talk.title(),
        talk.alternateTitle(),
        talk.speakers().stream().map(Speaker::name).toList(),
        talk.speakers().stream().map(Speaker::affiliation).toList(),
        talk.event(),
        talk.language(),
        talk.url(),
        talk.tags(),
        talk.abstractText(),
        talk.alternateAbstract(),
        talk.notes());
  }
}
