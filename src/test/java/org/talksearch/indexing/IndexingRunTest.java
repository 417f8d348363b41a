package org.talksearch.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.indexing.IndexingReport.Tally;
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
  void whereNothingChanged_nothingIsParsed_norCommitted() throws IOException {
    write("a.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n{\"id\": \"2\"}\n");
    write("b.txt", "1. 乙\n===\n");
    IndexingReport first = run();
    IndexState before = state();

    IndexingReport second = run();

    assertThat(first.fullReason()).contains(FullReason.NO_INDEX);
    assertThat(first.parsed()).isEqualTo(2);
    assertThat(second.fullReason()).isEmpty();
    assertThat(second.parsed()).isZero();
    assertThat(second.changes()).isEqualTo(new Changes(0, 0, 0, 2));
    assertThat(second.talks()).isEqualTo(2);
    assertThat(second.rejected()).isEqualTo(first.rejected()).hasSize(1);
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void oneEditedFile_isOneCommit_ofItsTalks() throws IOException {
    write("a.txt", "1. 甲\n===\n2. 乙\n===\n");
    write("b.txt", "1. 丙\n===\n");
    run();
    write("b.txt", "1. 丙\n===\n关于容器\n");

    IndexingReport report = run();

    assertThat(report.parsed()).isEqualTo(1);
    assertThat(report.changes()).isEqualTo(new Changes(0, 1, 0, 2));
    assertThat(run().parsed()).isZero();
  }

  @Test
  void aFullRun_readsAllAnew() throws IOException {
    write("a.txt", "1. 甲\n===\n");
    run();

    IndexingReport report = run(true, IndexingListener.NONE);

    assertThat(report.fullReason()).contains(FullReason.ASKED_FOR);
    assertThat(report.parsed()).isEqualTo(1);
    assertThat(report.changes()).isEqualTo(new Changes(0, 0, 0, 1));
  }

  @Test
  void aListenerHearsOfBothPhases() throws IOException {
    write("a.txt", "1. 甲\n===\n2. 乙\n===\n");
    write("b.txt", "1. 丙\n===\n");
    List<String> told = new ArrayList<>();

    run(
        false,
        new IndexingListener() {
          @Override
          public void rebuilding(FullReason reason) {
            told.add(reason.name());
          }

          @Override
          public void reading(int done, int of) {
            told.add("read " + done + "/" + of);
          }

          @Override
          public void indexing(int done, int of) {
            told.add("put " + done + "/" + of);
          }
        });

    assertThat(told)
        .containsExactly("NO_INDEX", "read 1/2", "read 2/2", "put 1/3", "put 2/3", "put 3/3");
  }

  @Test
  void theReportSumsByFormatAndBySource() throws IOException {
    write("x/a.txt", "1. 甲\n===\n2. 乙\n===\n");
    write("x/y/b.jsonl", "{\"id\": \"1\", \"title\": \"甲\"}\n{\"id\": \"2\"}\n");
    write("c.txt", "1. 丙\n===\n");
    write("README.md", "# how to add talks");

    IndexingReport report = run();

    assertThat(report.byFormat())
        .containsExactly(
            new Tally("", 1, 0, 0, 1),
            new Tally("JSON Lines", 1, 1, 1, 0),
            new Tally("numbered talks", 2, 3, 0, 0));
    assertThat(report.bySource())
        .containsExactly(
            new Tally("README.md", 1, 0, 0, 1),
            new Tally("c.txt", 1, 1, 0, 0),
            new Tally("x", 2, 3, 1, 0));
    assertThat(report.total()).isEqualTo(new Tally("", 4, 4, 1, 1));
    assertThat(report.otherEncodings()).isEmpty();
  }

  @Test
  void aTalkOfTwoFiles_isPutOnce_andCountedAsMerged() throws IOException {
    write("a.jsonl", "{\"title\": \"容器的调度\", \"url\": \"http://e.org/1\"}\n");
    write("b.txt", "1. 容器的调度\n===\nhttp://e.org/1\n讲调度\n");

    IndexingReport report = run();

    assertThat(report.talks()).isEqualTo(1);
    assertThat(report.merged()).isEqualTo(1);
    assertThat(report.total().talks()).isEqualTo(2);
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
    return run(false, IndexingListener.NONE);
  }

  private IndexingReport run(boolean full, IndexingListener listener) throws IOException {
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(index(), VOCABULARY, ANALYZERS, full)) {
      return new IndexingRun(
              Corpus.at(folder.resolve("corpus")), new Annotator(VOCABULARY, ANALYZERS))
          .into(writing, listener, Patience.NONE);
    }
  }

  private IndexState state() {
    try (LuceneEngine engine = LuceneEngine.open(index(), VOCABULARY, ANALYZERS)) {
      return engine.state();
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
