package org.talksearch.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Origin;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

class IndexingRunTest {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);

  @TempDir private Path folder;

  @Test
  void aCorpusBecomesAnIndex_andTheReportSaysWhatCameOfIt() throws IOException {
    write("a.jsonl", "{\"id\": \"1\", \"title\": \"京东的容器\"}\n{\"id\": \"2\"}\n");
    write("README.md", "# how to add talks");

    IndexingReport report = run();

    assertThat(report.talks()).isEqualTo(1);
    assertThat(report.changes()).isEqualTo(new Changes(1, 0, 0, 0));
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.origin()).isEqualTo(new Origin("a.jsonl", 2)));
    assertThat(report.leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.origin().file()).isEqualTo("README.md"));
    try (LuceneEngine engine = LuceneEngine.open(index(), VOCABULARY, ANALYZERS)) {
      assertThat(engine.find(new TalkId("1")).orElseThrow().mentions())
          .extracting(mention -> mention.entity().id())
          .containsExactly("jd", "container");
    }
  }

  @Test
  void whatIsNoLongerThere_isRemoved_andWhatIsNew_isAdded() throws IOException {
    write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n{\"id\": \"2\", \"title\": \"乙\"}\n");
    run();
    write("a.jsonl", "{\"id\": \"3\", \"title\": \"丙\"}\n{\"id\": \"2\", \"title\": \"乙\"}\n");

    assertThat(run().changes()).isEqualTo(new Changes(1, 0, 1, 1));
  }

  @Test
  void theSameTalkInTwoFiles_isTakenOnce_andTold() throws IOException {
    write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n");
    write("b.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n");

    IndexingReport report = run();

    assertThat(report.talks()).isEqualTo(1);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.origin()).isEqualTo(new Origin("b.jsonl", 1));
          assertThat(rejected.why()).contains("a.jsonl:1");
        });
  }

  @Test
  void withoutACorpus_nothingIsCommitted() throws IOException {
    write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n");
    run();
    Files.delete(folder.resolve("corpus/a.jsonl"));
    Files.delete(folder.resolve("corpus"));

    assertThatIOException().isThrownBy(this::run);
    try (LuceneEngine engine = LuceneEngine.open(index(), VOCABULARY, ANALYZERS)) {
      assertThat(engine.search(SearchRequest.of("")).total()).isEqualTo(1);
    }
  }

  private IndexingReport run() throws IOException {
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(index(), VOCABULARY, ANALYZERS, false)) {
      return new IndexingRun(
              Corpus.at(folder.resolve("corpus")), new Annotator(VOCABULARY, ANALYZERS))
          .into(writing);
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("corpus").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
