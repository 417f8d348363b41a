package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A user's own entries, from the file beside the talks to what a search finds.
@Timeout(120)
class OwnVocabularyIT {
  private static final String KITES =
      """
      companies:
        - {id: kite-works, zh: 纸鸢工坊, en: Kite Works}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTalk() throws IOException {
    Files.createDirectories(corpus().resolve("vocabulary"));
    Files.writeString(corpus().resolve("talks.txt"), "1. 纸鸢工坊的实践\n=====\n\n讲了一些事情。\n");
  }

  @Test
  void reindexTakesThem_asNoTalks() throws IOException {
    assertThat(run("reindex").out()).containsPattern("Talks: +1 \\(1 new");
    assertThat(run("search", "kite works").out()).doesNotContain("纸鸢工坊的实践");

    own(KITES);

    assertThat(run("reindex").out()).containsPattern("Talks: +1 ").contains("written anew");
    assertThat(run("search", "kite works").out()).contains("纸鸢工坊的实践");
    assertThat(run("search", "--company", "Kite Works", "实践").out()).contains("纸鸢工坊的实践");
  }

  @Test
  void analyzeKnowsThem() throws IOException {
    own(KITES);

    CommandRun run = CommandRun.of("analyze", "--corpus", corpus().toString(), "纸鸢工坊");

    assertThat(run.out()).contains("company kite-works");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void mistakesAreTold_andTheSearchGoesOn() throws IOException {
    own(KITES + "  - {id: other, en: Other, broader: [no-such]}\n");

    CommandRun reindex = run("reindex");
    assertThat(reindex.status()).isZero();
    assertThat(reindex.out()).contains("vocabulary/own.yaml:3", "It names no-such");
    assertThat(run("search", "kite works").out()).contains("纸鸢工坊的实践");
    assertThat(CommandRun.of("analyze", "--corpus", corpus().toString(), "x").err())
        .contains("vocabulary/own.yaml:3: An entry was not taken. It names no-such");
    assertThat(run("reindex", "--strict").status()).isEqualTo(1);
  }

  @Test
  void aServerThatWatchesTakesThemAsSoonAsTheyAreSaved() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.command(corpus(), folder.resolve("index"), "--watch"))) {
      assertThat(server.search("kite works").body()).doesNotContain("纸鸢工坊的实践");

      own(KITES);

      String answer = "";
      while (!answer.contains("\"id\":\"kite-works\"")) {
        answer = server.search("kite works").body();
      }
      assertThat(answer).contains("纸鸢工坊");
    }
  }

  private Path corpus() {
    return folder.resolve("talks");
  }

  private void own(String yaml) throws IOException {
    Files.writeString(corpus().resolve("vocabulary/own.yaml"), yaml);
  }

  private CommandRun run(String command, String... more) {
    String[] folders = {
      command, "--corpus", corpus().toString(), "--index", folder.resolve("index").toString()
    };
    String[] all = new String[folders.length + more.length];
    System.arraycopy(folders, 0, all, 0, folders.length);
    System.arraycopy(more, 0, all, folders.length, more.length);
    return CommandRun.of(all);
  }
}
