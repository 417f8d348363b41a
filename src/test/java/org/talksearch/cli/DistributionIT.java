package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.cluster.WithNode;

/// The launcher of the distribution, as it was packaged.
@Timeout(120)
@WithNode
class DistributionIT {
  private static final Path HOME = Path.of("target", "talksearch").toAbsolutePath();
  private static final Path LAUNCHER = HOME.resolve("bin").resolve("talksearch");

  @TempDir Path folder;

  @Test
  void runsFromAnywhereThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("ts"), LAUNCHER);

    CommandRun run = run(Map.of(), link.toString(), "--version");
    Files.delete(link);

    assertThat(run.out()).startsWith("talksearch ");
  }

  @Test
  void takesAndWritesChineseInTheLocaleC() throws Exception {
    CommandRun run =
        run(
            Map.of("LC_ALL", "C", "LANG", "C"),
            LAUNCHER.toString(),
            "search",
            "京东",
            "docker",
            "--json",
            "--corpus",
            HOME.resolve("corpus").toString());

    assertThat(run.status()).as(run.err()).isZero();
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("query").getAsString()).isEqualTo("京东 docker");
    assertThat(run.out()).contains("京东618大促");
  }

  @Test
  void bringsNothingButWhatItSaysToStandardError() throws Exception {
    CommandRun run =
        run(
            Map.of(),
            LAUNCHER.toString(),
            "search",
            "docker",
            "--corpus",
            HOME.resolve("corpus").toString());

    assertThat(run.err().lines())
        .containsExactly(
            "There is no index in index yet. Building it from " + HOME.resolve("corpus") + ".");
  }

  /// The runtime has what the cluster's client uses of Java.
  @Test
  void indexesOnACluster(URI node) throws Exception {
    CommandRun run =
        run(
            Map.of(),
            LAUNCHER.toString(),
            "reindex",
            "--engine",
            "cluster",
            "--engine-url",
            node.toString(),
            "--index",
            "distribution",
            "--corpus",
            HOME.resolve("corpus").toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhichJavaIsMissing() throws Exception {
    Path bare = Files.createDirectories(folder.resolve("talksearch").resolve("bin"));
    Path launcher = Files.copy(LAUNCHER, bare.resolve("talksearch"));
    Path old = Files.createDirectories(folder.resolve("jdk").resolve("bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();

    CommandRun run =
        run(
            Map.of("JAVA_HOME", folder.resolve("jdk").toString()),
            launcher.toString(),
            "--version");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("Java 17", "25 or newer", "JAVA_HOME");
  }

  @Test
  void withoutARuntimeTakesTheJavaOfJavaHome() throws Exception {
    Path bare = Files.createDirectories(folder.resolve("talksearch").resolve("bin"));
    Path launcher = Files.copy(LAUNCHER, bare.resolve("talksearch"));
    Path lib = Files.createSymbolicLink(bare.resolveSibling("lib"), HOME.resolve("lib"));

    CommandRun run =
        run(Map.of("JAVA_HOME", System.getProperty("java.home")), launcher.toString(), "--version");
    Files.delete(lib);

    assertThat(run.out()).startsWith("talksearch ");
  }

  private CommandRun run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().putAll(environment);
    Path errors = folder.resolve("errors.txt");
    builder.redirectError(errors.toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new CommandRun(process.waitFor(), out, Files.readString(errors));
  }
}
