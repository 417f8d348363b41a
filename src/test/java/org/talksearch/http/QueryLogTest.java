package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLogTest {
  @TempDir private Path folder;

  private Path log() {
    return folder.resolve("queries.jsonl");
  }

  private TestServer server(Optional<Path> file) {
    return TestServer.with(
        ServerSettings.at(ServerSettings.LOOPBACK, 0).with(new Recording(false, file)),
        folder.resolve("index"),
        UnaryOperator.identity());
  }

  private List<LoggedSearch> logged() throws IOException {
    return Files.readAllLines(log()).stream()
        .map(line -> LoggedSearch.parse(line).orElseThrow())
        .toList();
  }

  @Test
  void eachSearchIsALineThatTellsWhatWasAskedAndFound() throws IOException {
    try (TestServer server = server(Optional.of(log()))) {
      server.get("/api/search?q=docker&company=jd");
      server.get("/api/search?q=zzzz&size=1&page=2");
      server.get("/api/search?q=zzzz");
      server.get("/api/search?size=many");
      server.get("/api/suggest?q=docker");
    }
    List<LoggedSearch> logged = logged();
    assertThat(logged).extracting(LoggedSearch::q).containsExactly("docker", "zzzz");
    assertThat(logged.get(0).filters()).isEqualTo(Map.of("company", List.of("jd")));
    assertThat(logged.get(0).hits()).isPositive();
    assertThat(logged.get(0).generation()).isPositive();
    assertThat(logged.get(1).hits()).isZero();
    assertThat(Files.readString(log())).doesNotContain("127.0.0.1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log())))
        .isEqualTo("rw-------");
  }

  @Test
  void noQueryBreaksALine() throws IOException {
    String hostile = "a\r\n\u001b[2J\u009b\u2028\"\\";
    try (TestServer server = server(Optional.of(log()))) {
      server.get("/api/search?q=" + SiteAddress.encoded(hostile));
    }
    assertThat(Files.readString(log()).strip()).doesNotContainPattern("[\\p{Cc}\\p{Zl}]");
    assertThat(logged()).extracting(LoggedSearch::q).containsExactly(hostile);
  }

  @Test
  void itGoesOnWithTheFileThatThereIs() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (TestServer server = server(Optional.of(log()))) {
        server.get("/api/search?q=docker");
      }
    }
    assertThat(logged()).hasSize(2);
  }

  @Test
  void aFullFileBecomesTheFormerOne() throws IOException {
    LoggedSearch search = new LoggedSearch("2026-01-02T03:04:05Z", "docker", Map.of(), 1, 2, 3);
    try (QueryLog log = new QueryLog(log(), 150)) {
      for (int i = 0; i < 5; i++) {
        log.write(search);
      }
    }
    assertThat(logged()).containsExactly(search);
    assertThat(Files.readAllLines(QueryLog.former(log()))).hasSize(2);
  }

  @Test
  void aFileThatCannotBeWrittenIsToldAtTheStart() {
    assertThatThrownBy(() -> server(Optional.of(folder.resolve("no/such/folder"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no/such/folder");
  }

  @Test
  void whatIsNoLineOfALogIsNone() {
    assertThat(List.of("", "{", "null", "[]", "{}", "{\"time\":\"now\",\"q\":\"a\"}"))
        .allMatch(line -> LoggedSearch.parse(line).isEmpty());
  }
}
