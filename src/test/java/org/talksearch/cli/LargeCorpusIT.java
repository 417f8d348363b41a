package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A corpus whose texts are put aside in a temporary file.
@Timeout(120)
class LargeCorpusIT {
  private static final int TALKS = 60;
  private static final int CHARACTERS = 200_000;

  @TempDir private Path folder;

  @Test
  void withoutRoomForItsTexts_theIndexStaysAsItWas() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), "{\"id\": \"1\", \"title\": \"Docker\"}\n");
    assertThat(run("reindex", folder).status()).isZero();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TALKS; i++) {
      String text = "x".repeat(CHARACTERS);
      lines.append("{\"id\": \"b" + i + "\", \"title\": \"T\", \"notes\": \"" + text + "\"}\n");
    }
    Files.writeString(corpus.resolve("b.jsonl"), lines);

    CommandRun run = run("reindex", folder.resolve("missing"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().toList().getLast()) // Java itself warns before
        .startsWith("The talks of this corpus are put aside")
        .contains(folder.resolve("missing").toString(), "-Djava.io.tmpdir=");
    assertThat(run("search", folder, "", "--json").out()).contains("\"total\":1,");
  }

  private CommandRun run(String command, Path temporary, String... arguments) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--corpus",
                folder.resolve("corpus").toString(),
                "--index",
                folder.resolve("index").toString()));
    line.addAll(List.of(arguments));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new CommandRun(process.waitFor(), out, Files.readString(errors));
  }
}
