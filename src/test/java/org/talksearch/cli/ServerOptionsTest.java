package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `serve` says of settings that cannot be, before it does anything.
class ServerOptionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port          | 70000     | Invalid port: 70000.
          --workers       | 0         | Invalid number for workers: 0.
          --exports       | 65        | Invalid number for exports: 65. Give one from 1 to 64.
          --rate          | -1        | Invalid number for rate: -1. Give one from 0 to 100000.
          --trusted-proxy | nginx     | “nginx” is no address. Give one such as 10.0.0.7, 10.0.0.0/8
          --base-path     | talks     | “talks” is no base path. Write one such as /talks
          --cors-origin   | everybody | “everybody” is no origin.
          --search-time   | 5ms       | Invalid time for search-time: 0.005s. Give one from 0.01s to 1m.
          --search-time   | soon      | “soon” is no time. Write one such as 500ms, 10s or 5m.
          --head-time     | -1s       | Invalid time for head-time: -1s. Give one from 0.1s to 1h.
          --exchange-time | 2h        | Invalid time for exchange-time: 2h. Give one from 0.1s to 1h.
          --idle-time     | 10        | “10” is no time.
          --stop-time     | 61m       | Invalid time for stop-time: 1h1m. Give one from 0s to 1h.
          --result-window | 10001     | Invalid number for result-window: 10001. Give one from 100 to
          --request-size  | 7         | Invalid number for request-size: 7. Give one from 8 to 1024.
          --streams       | 0         | Invalid number for streams: 0. Give one from 1 to 1000.
          --log-format    | xml       | --log-format
          --engine        | solr      | expected one of [LUCENE, CLUSTER]
          --engine        | cluster   | Name a node with --engine-url.
          --engine-url    | search    | “search” is no address of a node.
          --engine-url    | http://u:secret@a b | “http://a b” is no address of a node.
          """)
  void aValueThatCannotBeIsWrongUsage(String option, String value, String said) {
    CommandRun run = CommandRun.of("serve", option, value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "TALKSEARCH_QUEUE, 0, Invalid number for queue: 0.",
    "TALKSEARCH_STOP_TIME, 2h, Invalid time for stop-time: 2h."
  })
  void aLimitComesFromItsVariableToo(String variable, String value, String said) {
    CommandRun run = CommandRun.with(Map.of(variable, value), "serve");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @Test
  void aKeyStoreThatIsNotThereIsTold() {
    CommandRun run =
        CommandRun.of("serve", "--tls-keystore", folder.resolve("none.p12").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("none.p12 is not there.");
  }

  @Test
  void aKeyStoreThatIsNoneIsToldWithTheWayOut() throws Exception {
    Path store = Files.writeString(folder.resolve("keys.p12"), "no key store");
    Path password = Files.writeString(folder.resolve("password"), "secret words\n");

    for (CommandRun run :
        new CommandRun[] {
          CommandRun.of(
              "serve",
              "--tls-keystore",
              store.toString(),
              "--tls-password-file",
              password.toString()),
          CommandRun.with(
              Map.of("TALKSEARCH_TLS_PASSWORD", "secret words"),
              "serve",
              "--tls-keystore",
              store.toString())
        }) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .contains("keys.p12 cannot be opened as a PKCS #12 key store", "--tls-password-file")
          .doesNotContain("secret");
    }
  }
}
