package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandTest {
  @TempDir Path corpus;

  @BeforeEach
  void writeTalks() throws IOException {
    Files.createDirectories(corpus.resolve("vocabulary"));
    Files.writeString(
        corpus.resolve("talks.txt"),
        """
        1. 用 Zwirble 管理容器
        =====

        见 https://github.com/kites/Zwirble 与鹞子云

        2. 再谈鹞子云
        =====

        没有别的。
        """);
  }

  @Test
  void discoverPrintsWhatCanBePasted() throws IOException {
    CommandRun run = run("discover");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("companies:\n", "zh: 鹞子云, kind: cloud}", "technologies:\n", "en: Zwirble");
    own(run.out());
    CommandRun again = run("discover");
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("lacks nothing");
    assertThat(run("check").status()).isZero();
  }

  @Test
  void kindAndLimitNarrow_andJsonHoldsTheSame() {
    assertThat(run("discover", "--kind", "technology").out())
        .contains("Zwirble")
        .doesNotContain("鹞子云, kind");
    assertThat(run("discover", "--limit", "0").out()).isEmpty();
    JsonObject json =
        JsonParser.parseString(run("discover", "--kind", "company", "--json").out())
            .getAsJsonObject();
    assertThat(json.getAsJsonArray("names").get(0).getAsJsonObject().get("name").getAsString())
        .isEqualTo("鹞子云");
  }

  @Test
  void checkFailsForMistakesInOnesOwnFilesOnly() throws IOException {
    own("companies:\n  - {id: kite-works, en: Kite Works}\n");
    CommandRun good = run("check");
    assertThat(good.status()).isZero();
    assertThat(good.out())
        .containsPattern("\\d+ of \\d+ entries \\(\\d+%\\) are named in 2 talks")
        .containsPattern("Entries that no talk names: \\d+\n  company, \\d+: .*, kite-works")
        .doesNotContain("term:");

    own("companies:\n  - {id: kite-works, en: Kite Works, broader: [no-such]}\n");
    CommandRun bad = run("check");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.out()).startsWith("vocabulary/own.yaml:2: An entry was not taken.");
    assertThat(
            JsonParser.parseString(run("check", "--json").out())
                .getAsJsonObject()
                .getAsJsonArray("problems"))
        .hasSize(1);
  }

  @Test
  void checkPrintsNoMoreThanItsLimit() throws IOException {
    own("companies:\n  - {id: kite-works, en: Kite Works}\n  - {id: kite-wind, en: Kite Wind}\n");

    assertThat(run("check", "--limit", "1").out().lines().filter(line -> line.startsWith("  ")))
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(line -> assertThat(line.split(" ")).hasSizeLessThan(12));
    JsonObject check =
        JsonParser.parseString(run("check", "--limit", "1", "--json").out())
            .getAsJsonObject()
            .getAsJsonObject("check");
    assertThat(check.getAsJsonArray("unnamed")).hasSize(1);
    assertThat(check.get("entries").getAsInt()).isGreaterThan(7000);
  }

  @Test
  void aMissingCorpusIsAFailure() {
    CommandRun run =
        CommandRun.of("vocabulary", "check", "--corpus", corpus.resolve("none").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("There is no corpus");
  }

  private void own(String yaml) throws IOException {
    Files.writeString(corpus.resolve("vocabulary/own.yaml"), yaml);
  }

  private CommandRun run(String command, String... more) {
    String[] first = {"vocabulary", command, "--corpus", corpus.toString()};
    return CommandRun.of(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
  }
}
