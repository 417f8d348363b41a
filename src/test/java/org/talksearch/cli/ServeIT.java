package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.lucene.LuceneIndexWriting;

/// `serve` as a process of its own: what it says, how it ends, what it notices.
@Timeout(120)
class ServeIT {
  private static final Path BUNDLED = Path.of("corpus");
  private static final int ENDED_BY_TERM = 128 + 15;

  @TempDir Path folder;

  @Test
  void saysWhatItDidInFiveLinesAndAnswers() throws Exception {
    try (ServerProcess server = start(BUNDLED)) {
      assertThat(server.lines())
          .extracting(line -> line.substring(0, line.indexOf(':')))
          .containsExactly("Talks", "Problems", "Time", "Index", "Address");
      assertThat(server.search("京东 docker").body()).contains("京东618大促");
    }
  }

  @Test
  void termEndsIt() throws Exception {
    try (ServerProcess server = start(BUNDLED)) {
      server.handle().destroy();

      assertThat(server.status()).isEqualTo(ENDED_BY_TERM);
    }
  }

  @Test
  void noticesWhatAnotherProcessIndexed() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "第一个演讲");
    try (ServerProcess server = start(corpus)) {
      assertThat(server.search("zookeeper").body()).contains("\"total\":0");

      write(corpus.resolve("second.txt"), "ZooKeeper 的演讲");
      CommandRun run =
          CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", index().toString());

      assertThat(run.status()).isZero();
      String answer = "";
      while (!answer.contains("\"total\":1")) {
        answer = server.search("zookeeper").body();
      }
    }
  }

  @Test
  void waitsForARunThatIsWritingTheIndex() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "ZooKeeper 的演讲");
    IndexWriting other =
        LuceneIndexWriting.open(index(), TestIndex.VOCABULARY, TestIndex.ANALYZERS, false);
    try (other;
        ServerProcess server = ServerProcess.startWaiting(ServerProcess.command(corpus, index()))) {
      assertThat(server.lines()).anyMatch(line -> line.contains("being written by another run"));
      assertThat(server.search("zookeeper").body()).contains("urn:talksearch:problem:no-index");
      stateWith(server, "being written by another run");

      other.close();

      stateWith(server, "\"talks\":1,");
      assertThat(stateWith(server, "\"lastRun\":{")).contains("\"failure\":null");
      assertThat(server.search("zookeeper").body()).contains("\"total\":1");
    }
  }

  @Test
  void followsEditsWhenAskedTo() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "第一个演讲");
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.command(corpus, index(), "--watch"))) {
      write(corpus.resolve("second.txt"), "ZooKeeper 的演讲");

      String answer = "";
      while (!answer.contains("\"total\":1")) {
        answer = server.search("zookeeper").body();
      }
      server.handle().destroy();
      assertThat(server.status()).isEqualTo(ENDED_BY_TERM);
    }
  }

  @Test
  void aCorpusThatIsEmptiedEmptiesTheIndexOnlyForWhoAsksForIt() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    Path talk = corpus.resolve("first.txt");
    write(talk, "ZooKeeper 的演讲");
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.command(corpus, index(), "--watch"))) {
      assertThat(server.state()).contains("\"watch\":{\"changeSeen\":null,\"lastRun\":null}");
      Files.move(talk, folder.resolve("away.txt"));

      assertThat(stateWith(server, "\"outcome\":\"withheld\""))
          .contains("talksearch reindex")
          .doesNotContain(folder.toString());
      assertThat(server.search("zookeeper").body()).contains("\"total\":1");

      Files.move(folder.resolve("away.txt"), talk);
      assertThat(stateWith(server, "\"outcome\":\"done\"")).doesNotContain("\"removed\":1");

      Files.delete(talk);
      stateWith(server, "\"outcome\":\"withheld\"");
      CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", index().toString());
      stateWith(server, "\"talks\":0,");
      assertThat(server.search("zookeeper").body()).contains("\"total\":0");
    }
  }

  @Test
  void anEmptiedCorpusIsNoReasonToBeginWithNothing() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "ZooKeeper 的演讲");
    CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", index().toString());
    Files.delete(corpus.resolve("first.txt"));

    try (ServerProcess server = start(corpus)) {
      assertThat(server.lines().get(0)).startsWith("Talks:    1, as of ");
      assertThat(server.lines().get(1)).contains("No talk was found", "talksearch reindex");
      assertThat(server.state()).contains("No talk was found", "\"watch\":null");
      assertThat(server.search("zookeeper").body()).contains("\"total\":1");
    }
  }

  @Test
  void reindexesWhenWhoHasTheTokenAsksForIt() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "第一个演讲");
    Path token = folder.resolve("token");
    Files.writeString(token, "let-me-in-if-you-please\n");
    try (ServerProcess server =
        ServerProcess.start(
            ServerProcess.command(corpus, index(), "--admin-token-file", token.toString()))) {
      write(corpus.resolve("second.txt"), "ZooKeeper 的演讲");

      assertThat(server.reindex("let-me-in-if-you-pleas").statusCode()).isEqualTo(401);
      assertThat(server.reindex("let-me-in-if-you-please").statusCode()).isEqualTo(202);

      String answer = "";
      while (!answer.contains("\"total\":1")) {
        answer = server.search("zookeeper").body();
      }
    }
  }

  @Test
  void keepsServingWhatWasCommittedWhenTheCorpusIsGone() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "ZooKeeper 的演讲");
    CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", index().toString());

    try (ServerProcess server = start(folder.resolve("elsewhere"))) {
      assertThat(server.lines().get(0)).startsWith("Talks:    1, as of ");
      assertThat(server.lines().get(1)).contains("There is no corpus at");
      assertThat(server.search("zookeeper").body()).contains("\"total\":1");
    }
  }

  @Test
  void withNothingToServeItFails() throws Exception {
    assertThat(failing()).contains("There is no corpus at").doesNotContain("\tat ");
  }

  @Test
  void withADamagedIndexAndNoCorpusItFailsForWantOfTheCorpus() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    write(corpus.resolve("first.txt"), "第一个演讲");
    CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", index().toString());
    try (Stream<Path> files = Files.list(index().resolve("1"))) {
      for (Path file : files.filter(ServeIT::isCommit).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThat(failing()).contains("There is no corpus at").doesNotContain("\tat ");
  }

  @Test
  void takenPortIsToldWithTheWayOut() throws Exception {
    try (ServerProcess server = start(BUNDLED)) {
      String port = server.address().replaceAll("\\D+$", "").replaceAll(".*:", "");

      CommandRun second =
          CommandRun.of("serve", "--port", port, "--index", folder.resolve("other").toString());

      assertThat(second.status()).isEqualTo(1);
      assertThat(second.err()).contains(port, "--port", "TALKSEARCH_PORT");
    }
  }

  @Test
  void endsWithItsParentWhenAskedTo() throws Exception {
    String command =
        String.join(" ", ServerProcess.command(BUNDLED, index(), "--stop-with-parent"));
    // The second command keeps the shell from becoming the server itself.
    try (ServerProcess parent = ServerProcess.start(List.of("sh", "-c", command + "; exit"))) {
      ProcessHandle server = parent.handle().children().findFirst().orElseThrow();

      parent.handle().destroyForcibly();

      server.onExit().get(60, TimeUnit.SECONDS);
      assertThat(server.isAlive()).isFalse();
    }
  }

  private ServerProcess start(Path corpus) throws IOException {
    return ServerProcess.start(ServerProcess.command(corpus, index()));
  }

  /// What the server says of how it is, once that has this in it.
  private static String stateWith(ServerProcess server, String text) throws Exception {
    String state = server.state();
    while (!state.contains(text)) {
      state = server.state();
    }
    return state;
  }

  /// What a server without a corpus says before it fails.
  private String failing() throws Exception {
    Process process =
        new ProcessBuilder(ServerProcess.command(folder.resolve("elsewhere"), index()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return said;
  }

  private static boolean isCommit(Path file) {
    return file.getFileName().toString().startsWith("segments_");
  }

  private Path index() {
    return folder.resolve("index");
  }

  private static void write(Path file, String title) throws IOException {
    Files.writeString(file, "1. " + title + "\n=====\n\n讲了一些事情。\n");
  }
}
