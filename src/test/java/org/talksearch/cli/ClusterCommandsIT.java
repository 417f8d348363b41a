package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.cluster.WithNode;

/// The commands on a cluster do what they do on a folder.
@WithNode
class ClusterCommandsIT {
  @Test
  void anIndexOnAClusterIsBuiltAndSearched(URI node, @TempDir Path folder) {
    List<String> cluster =
        List.of("--engine", "cluster", "--engine-url", node.toString(), "--index", "commands");
    List<String> embedded = List.of("--index", folder.resolve("index").toString());
    CommandRun built = run(cluster, "reindex");

    assertThat(built.status()).as(built.err()).isEqualTo(0);
    assertThat(built.out()).contains("new, 0 changed, 0 removed)");
    for (String query : List.of("docker", "谷歌 borg", "rong qi", "kubernets")) {
      assertThat(answer(run(cluster, "search", "--json", query)))
          .isEqualTo(answer(run(embedded, "search", "--json", query)));
    }
    assertThat(run(cluster, "reindex").out()).contains("(0 new, 0 changed, 0 removed)");
  }

  @Test
  void severalRunsShareTheWork(URI node) {
    List<String> cluster =
        List.of("--engine", "cluster", "--engine-url", node.toString(), "--index", "shared");

    assertThat(run(cluster, "reindex", "--shards", "2", "--share", "2/2").out())
        .contains("The index becomes the new one when 1 more is.");
    assertThat(run(cluster, "reindex", "--shards", "2", "--share", "1/2").out())
        .doesNotContain("more is");
    assertThat(run(cluster, "search", "docker").status()).isEqualTo(0);
    assertThat(run(cluster, "reindex").out()).contains("(0 new, 0 changed, 0 removed)");
  }

  @Test
  void optionsOfAClusterAreRefusedForAFolder() {
    for (List<String> option :
        List.of(List.of("--shards", "2"), List.of("--replicas", "0"), List.of("--share", "1/2"))) {
      CommandRun run = run(option, "reindex");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains(option.getFirst()).contains("--engine cluster");
    }
  }

  @Test
  void aClusterThatDoesNotAnswerIsToldWithItsAddress() {
    CommandRun run =
        run(List.of("--engine", "cluster", "--engine-url", "http://127.0.0.1:1"), "search", "x");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1:1").doesNotContain("Please report");
  }

  private static CommandRun run(List<String> engine, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(1, List.of("--corpus", "corpus"));
    all.addAll(1, engine);
    return CommandRun.of(all.toArray(String[]::new));
  }

  /// But for how long it took; scores are compared elsewhere.
  private static JsonObject answer(CommandRun run) {
    JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
    answer.remove("tookMillis");
    answer.remove("nextCursor");
    answer.getAsJsonArray("hits").forEach(hit -> hit.getAsJsonObject().remove("score"));
    return answer;
  }
}
