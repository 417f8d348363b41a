package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `evaluate` over a corpus of three talks.
class EvaluateCommandTest {
  @TempDir static Path shared;
  private static String corpus;
  private static String index;

  @TempDir Path folder;

  @BeforeAll
  static void buildIndex() throws IOException {
    Path talks = Files.createDirectory(shared.resolve("talks"));
    Files.writeString(
        talks.resolve("talks.jsonl"),
        """
        {"id": "a", "title": "京东的容器平台", "abstract": "全部应用用 Docker 发布。"}
        {"id": "b", "title": "知乎的消息队列", "abstract": "从 Redis 到 Kafka。"}
        {"id": "c", "title": "What we learned from Kafka", "abstract": "A queue is not a database."}
        """);
    corpus = talks.toString();
    index = shared.resolve("index").toString();
    assertThat(CommandRun.of("reindex", "--corpus", corpus, "--index", index).status()).isZero();
  }

  @Test
  void printsARowForEachTopic_andTheMean() throws IOException {
    CommandRun run =
        evaluate(
            file("topics", "q1\tkafka\nq2\tdocker\n"),
            file("qrels", "q1 0 b 3\nq1 0 c 3\nq2 0 x 2\n"));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "Topic nDCG@10 MRR@10 P@5 recall@50 judged@10",
            "q1 1.0000 1.0000 0.4000 1.0000 1.0000",
            "q2 0.0000 0.0000 0.0000 0.0000 0.0000",
            "Mean of 2 0.5000 0.5000 0.2000 0.5000 0.5000");
  }

  @Test
  void aTopicThatWasNotAsked_scoresZero() throws IOException {
    CommandRun run =
        evaluate(file("topics", "q1\tdocker\n"), file("qrels", "q1 0 a 3\nq9 0 a 3\n"));

    assertThat(run.out()).containsPattern("q9 +0\\.0000").containsPattern("Mean of 2 +0\\.5000");
  }

  @Test
  void writesTheRun() throws IOException {
    Path written = folder.resolve("run.txt");

    CommandRun run =
        evaluate(
            file("topics", "q1\tdocker\n"),
            file("qrels", "q1 0 a 3\n"),
            "--run",
            written.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(written)).matches("q1 Q0 a 1 \\d+\\.\\d{6} talksearch\n");
  }

  @Test
  void bothFilesAreNeeded() throws IOException {
    CommandRun run = CommandRun.of("evaluate", "--topics", file("topics", "q1\tdocker\n"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--qrels").contains("--help");
  }

  @Test
  void aMissingFileIsTold() throws IOException {
    CommandRun run = evaluate("/nowhere/topics.tsv", file("qrels", "q1 0 a 3\n"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("/nowhere/topics.tsv is not there. Check the path and try again.\n");
  }

  @Test
  void aLineOfAnotherFormIsToldWithItsFile() throws IOException {
    String topics = file("topics", "q1\tdocker\nq2 kafka\n");
    String qrels = file("qrels", "q1 a 3\n");

    assertThat(evaluate(topics, qrels).err())
        .isEqualTo(topics + ": Line 2 is no topic. Write its id, a tab, and the query.\n");
    assertThat(evaluate(file("good", "q1\tdocker\n"), qrels).err())
        .isEqualTo(
            qrels
                + ": Line 1 is no judgement. Write topic, 0, talk and grade, with spaces"
                + " between.\n");
  }

  @Test
  void anotherEncodingIsTold() throws IOException {
    Path topics = Files.writeString(folder.resolve("topics"), "q1\t京东\n", Charset.forName("GBK"));

    CommandRun run = evaluate(topics.toString(), file("qrels", "q1 0 a 3\n"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo(topics + " is not in UTF-8. Save it as UTF-8.\n");
  }

  @Test
  void aFolderForTheRunThatIsMissingIsTold() throws IOException {
    CommandRun run =
        evaluate(
            file("topics", "q1\tdocker\n"), file("qrels", "q1 0 a 3\n"), "--run", "/nowhere/run");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("/nowhere is not there.");
  }

  @Test
  void aQueryBeyondALimitIsWrongUsage() throws IOException {
    CommandRun run =
        evaluate(file("topics", "q1\t" + "x".repeat(600) + "\n"), file("qrels", "q1 0 a 3\n"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("512");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, UTF_8).toString();
  }

  private static CommandRun evaluate(String topics, String qrels, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--corpus",
                corpus,
                "--index",
                index,
                "--topics",
                topics,
                "--qrels",
                qrels));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }
}
