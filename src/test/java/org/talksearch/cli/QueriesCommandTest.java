package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesCommandTest {
  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void write() throws IOException {
    log = folder.resolve("queries.jsonl");
    Files.writeString(
        folder.resolve("queries.jsonl.1"), line("docker", "", 3) + line("zookeper", "", 0));
    Files.writeString(
        log,
        line("Docker ", "", 4)
            + line("docker", "\"company\":[\"jd\"]", 1)
            + line("zookeper", "", 0)
            + line("consul", "", 0)
            + line("consul", "", 2)
            + line("\\u001b[2J", "", 0)
            + "{\"time\":");
  }

  private static String line(String q, String filters, int hits) {
    return "{\"time\":\"2026-01-02T03:04:05Z\",\"q\":\"%s\",\"filters\":{%s},\"hits\":%d,\"ms\":2,\"generation\":7}\n"
        .formatted(q, filters, hits);
  }

  @Test
  void tellsWhatIsSearchedForMostAndWhatFindsNothing() {
    CommandRun run = CommandRun.of("queries", "--query-log", log.toString());

    assertThat(run.out())
        .isEqualTo(
            """
            8 searches for 5 different things.

            Most frequent:
              times     hits  query
                  2        4  Docker
                  2        0  zookeper
                  2        2  consul
                  1        1  docker  company=jd
                  1        0  ?[2J

            Found nothing:
              times     hits  query
                  2        0  zookeper
                  1        0  ?[2J
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void printsAsManyAsAskedForAlsoAsJson() {
    CommandRun run =
        CommandRun.of("queries", "--query-log", log.toString(), "--limit", "1", "--json");

    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("searches").getAsInt()).isEqualTo(8);
    assertThat(json.getAsJsonArray("top"))
        .hasToString("[{\"q\":\"Docker\",\"filters\":{},\"times\":2,\"hits\":4}]");
    assertThat(json.getAsJsonArray("withoutHits").get(0).getAsJsonObject().get("q").getAsString())
        .isEqualTo("zookeper");
  }

  @Test
  void aLogThatIsNotThereIsTold() {
    CommandRun run = CommandRun.of("queries", "--query-log", folder.resolve("none").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("none is not there.");
  }
}
