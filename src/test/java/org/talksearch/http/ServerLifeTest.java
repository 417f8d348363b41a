package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.SearchEngine;
import org.talksearch.http.TestServer.Reply;
import org.talksearch.indexing.IndexingStatus;

/// How a server begins and ends.
class ServerLifeTest {
  @Test
  void aTakenPortIsToldClearly(@TempDir Path nothing) {
    try (TestServer server = TestServer.withoutIndex(nothing);
        SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings taken = ServerSettings.at(ServerSettings.LOOPBACK, server.port());
      assertThatThrownBy(
              () -> HttpServer.start(taken, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("127.0.0.1:" + server.port())
          .hasMessageContaining("end what listens there");
      assertThat(server.get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void anAddressOfAnotherMachineIsToldClearly(@TempDir Path nothing) {
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings elsewhere = ServerSettings.at("203.0.113.5", 0);
      assertThatThrownBy(() ->
              HttpServer.start(elsewhere, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("203.0.113.5")
          .hasMessageContaining("This machine does not have that address.")
          .hasMessageNotContaining("another port");
    }
  }

  @Test
  void anUnknownHostIsToldClearly(@TempDir Path nothing) {
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      ServerSettings nowhere = ServerSettings.at("no such host", 0);
      assertThatThrownBy(
              () -> HttpServer.start(nowhere, engine, () -> IndexingStatus.NONE, Optional.empty()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no such host");
    }
  }

  @Test
  void whatIsUnderWayWhenTheServerIsClosedIsAnsweredWhole(@TempDir Path nothing) throws Exception {
    TestServer closing = TestServer.withoutIndex(nothing);
    CountDownLatch allBusy = new CountDownLatch(4);
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answered =
          IntStream.range(0, 4)
              .mapToObj(i -> clients.submit(() -> askUntilRefused(closing, allBusy)))
              .toList();
      allBusy.await();
      closing.close();
      for (Future<Integer> count : answered) {
        assertThat(count.get()).isPositive();
      }
    }
  }

  /// Counts whole answers until the server takes no more requests.
  private static int askUntilRefused(TestServer closing, CountDownLatch busy) {
    int answered = 0;
    while (true) {
      String answer;
      try {
        answer = closing.raw("/openapi.json");
      } catch (UncheckedIOException e) {
        return answered;
      }
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        return answered;
      }
      assertThat(answer).endsWith("}");
      answered++;
      if (answered == 1) {
        busy.countDown();
      }
    }
  }

  @Test
  void whatComesWhileTheServerIsClosedIsToldSo(@TempDir Path index) throws Exception {
    Gate gate = new Gate();
    try (TestServer closing =
            TestServer.with(ServerSettings.at(ServerSettings.LOOPBACK, 0), index, gate::before);
        ExecutorService closer = Executors.newSingleThreadExecutor()) {
      var search = closing.getLater("/api/search?q=docker");
      gate.awaitSearch();
      Future<?> stopped = closer.submit(closing::stop);
      Reply refused = closing.get("/health/ready");
      while (refused.status() == 200) {
        refused = closing.get("/health/ready");
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.json().get("type").getAsString()).endsWith(":server-stopping");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.header("Connection")).isEqualTo("close");
      assertThat(refused.header("X-Request-Id")).isNotEmpty();
      gate.open();
      assertThat(search.get().status()).isEqualTo(200);
      stopped.get();
    }
  }

  @Test
  void aClosedServerFreesItsPort(@TempDir Path nothing) throws IOException {
    TestServer first = TestServer.withoutIndex(nothing);
    int port = first.port();
    first.close();
    try (SearchEngine engine = TestTalks.engineOn(nothing)) {
      HttpServer second =
          HttpServer.start(
              ServerSettings.at(ServerSettings.LOOPBACK, port),
              engine,
              () -> IndexingStatus.NONE,
              Optional.empty());
      assertThat(second.port()).isEqualTo(port);
      second.close();
      second.close(); // twice does no harm
    }
  }
}
