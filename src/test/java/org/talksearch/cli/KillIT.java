package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.query.SearchRequest;
import org.talksearch.vocabulary.Vocabulary;

/// Kills full reindexing with `kill -9` at random moments between its first write and its exit.
/// After each kill the last committed index is there, whole, and answers.
///
/// `-Dkill.corpus=PATH` takes another corpus, `-Dkill.rounds=N` more rounds, `-Dkill.seed=N` other
/// moments.
class KillIT {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 6);
  private static final long SEED = Long.getLong("kill.seed", 20150830);
  private static final int GENERATED_TALKS = 600;
  private static final Duration AROUND_COMMIT = Duration.ofMillis(40);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private Path index;
  private Path corpus;

  @BeforeEach
  void chooseFolders() throws IOException {
    index = folder.resolve("index");
    String given = System.getProperty("kill.corpus");
    corpus = given == null ? generated() : Path.of(given);
  }

  @Test
  void everyStartServesTheLastCommittedIndex() throws Exception {
    assertThat(reindex().waitFor()).isZero();
    long whole = nanosFromFirstWriteToExit();

    Random random = new Random(SEED);
    Map<String, Integer> moments = new TreeMap<>();
    IndexState before = state();
    for (int round = 0; round < ROUNDS; round++) {
      Set<String> files = luceneFiles();
      Process run = reindex();
      long start = awaitWrite(files, run);
      long kill = start + (long) (random.nextDouble() * whole);
      if (round % 2 == 1) {
        awaitCommit(files, run);
        kill = System.nanoTime() + (long) (random.nextDouble() * AROUND_COMMIT.toNanos());
      }
      while (System.nanoTime() < kill && run.isAlive()) {
        Thread.onSpinWait();
      }
      run.destroyForcibly();
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();

      boolean pending = luceneFiles().stream().anyMatch(name -> name.startsWith("pending_"));
      IndexState after = state();
      String moment =
          after.generation() != before.generation()
              ? "after the commit"
              : pending ? "in the commit" : "before the commit";
      moments.merge(moment, 1, Integer::sum);
      String told = "round " + round + " of seed " + SEED + ", killed " + moment;
      assertThat(after.talks()).as(told).isEqualTo(before.talks());
      assertThat(isWhole()).as(told).isTrue();
      before = after;
    }
    System.out.println("Killed " + ROUNDS + " times: " + moments);
  }

  /// A run that nobody kills; also tells that a killed one leaves nothing that is in its way.
  private long nanosFromFirstWriteToExit() throws Exception {
    Set<String> files = luceneFiles();
    Process run = reindex();
    long start = awaitWrite(files, run);
    assertThat(run.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isZero();
    return System.nanoTime() - start;
  }

  /// A commit is short, and chance alone would hardly ever meet it: every second kill waits for its
  /// first sign.
  private void awaitCommit(Set<String> before, Process run) throws IOException {
    while (run.isAlive()
        && luceneFiles().stream()
            .noneMatch(name -> name.contains("segments_") && !before.contains(name))) {
      Thread.onSpinWait();
    }
  }

  private long awaitWrite(Set<String> before, Process run) throws IOException {
    long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
    while (before.containsAll(luceneFiles())) {
      assertThat(System.nanoTime()).as("time to wait for a write").isLessThan(deadline);
      assertThat(run.isAlive()).as("a run that has written nothing yet").isTrue();
    }
    return System.nanoTime();
  }

  private Process reindex() throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "reindex",
            "--full",
            "--corpus",
            corpus.toString(),
            "--index",
            index.toString());
    File log = folder.resolve("reindex.log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  private Set<String> luceneFiles() throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(index.resolve("1"))) {
      try (Stream<Path> files = Files.list(index.resolve("1"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("write.lock"))
            .forEach(names::add);
      }
    }
    return names;
  }

  private IndexState state() {
    Vocabulary vocabulary = Vocabulary.bundled();
    try (LuceneEngine engine =
        LuceneEngine.open(index, vocabulary, new TalkAnalyzers(vocabulary))) {
      assertThat(engine.search(SearchRequest.of("docker")).hits()).isNotEmpty();
      return engine.state();
    }
  }

  private boolean isWhole() throws IOException {
    try (Directory directory = FSDirectory.open(index.resolve("1"));
        CheckIndex check = new CheckIndex(directory)) {
      return check.checkIndex().clean;
    }
  }

  private Path generated() throws IOException {
    Random random = new Random(SEED);
    List<String> words =
        List.of("docker", "京东", "调度", "Kubernetes", "服务发现", "consul", "弹性", "监控", "上线");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < GENERATED_TALKS; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 150; word++) {
        text.append(words.get(random.nextInt(words.size())));
      }
      lines.add(
          "{\"id\": \"" + i + "\", \"title\": \"第 " + i + " 场\", \"abstract\": \"" + text + "\"}");
    }
    return Files.write(folder.resolve("talks.jsonl"), lines, UTF_8);
  }
}
