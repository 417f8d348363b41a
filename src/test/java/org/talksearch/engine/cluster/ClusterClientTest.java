package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.cluster.ClusterClient.Patience;
import org.talksearch.engine.cluster.StandIn.Answer;

class ClusterClientTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(1), MINUTE, MINUTE, MINUTE, Duration.ZERO);

  private static final Answer GONE =
      new Answer(
          500,
          """
          {"error": {"root_cause": [{"type": "node_disconnected_exception", "reason": "gone"}],
           "type": "node_disconnected_exception", "reason": "gone"}, "status": 500}
          """);

  private static final String FOUND =
      """
      {"_shards": {"total": 1, "successful": 1}, "status": 200, "found": true}
      """;

  @Test
  void aNodeThatHasLostAnother_isAskedAgain() throws IOException {
    try (StandIn node = onceGone(new Answer(200, FOUND));
        ClusterClient client = client(node)) {
      assertThat(client.get("/talks").get("found").getAsBoolean()).isTrue();
      assertThat(node.requests()).hasSize(2);
    }
  }

  @Test
  void oneOfSeveralSearchesThatLostItsNode_isAskedAgain() throws IOException {
    try (StandIn node =
            StandIn.of((request, body) ->
                new Answer(200, "{\"responses\": [" + (isFirst() ? GONE.body() : FOUND) + "]}"));
        ClusterClient client = client(node)) {
      assertThat(client.search("talks", List.of(new JsonObject()))).hasSize(1);
      assertThat(node.requests()).hasSize(2);
    }
  }

  @Test
  void aClusterThatIsGoneForLong_isNotSaidToRefuse() throws IOException {
    try (StandIn node = StandIn.of((request, body) -> GONE);
        ClusterClient client = client(node)) {
      assertThatThrownBy(() -> client.get("/talks"))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(RefusedException.class)
          .hasMessageContaining("node_disconnected_exception");
    }
  }

  @Test
  void tooManyParts_areRefusedAtOnce() throws IOException {
    Answer tooMany =
        new Answer(
            500, "{\"error\": {\"type\": \"too_many_nested_clauses\", \"reason\": \"1024\"}}");
    try (StandIn node = StandIn.of((request, body) -> tooMany);
        ClusterClient client = client(node)) {
      assertThatThrownBy(() -> client.get("/talks"))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.isOfTooManyParts()).isTrue());
      assertThat(node.requests()).hasSize(1);
    }
  }

  @Test
  void whoMayNotDoThis_isToldSo() throws IOException {
    for (int status : List.of(401, 403)) {
      Answer forbidden =
          new Answer(
              status,
              "{\"error\": {\"type\": \"security_exception\", \"reason\": \"no permissions\"}}");
      try (StandIn node = StandIn.of((request, body) -> forbidden);
          ClusterClient client = client(node)) {
        assertThatThrownBy(() -> client.get("/talks"))
            .isInstanceOfSatisfying(
                RefusedException.class, e -> assertThat(e.status()).isEqualTo(status))
            .hasMessageContaining("no permissions");
      }
    }
  }

  @Test
  void anErrorOfAnyForm_isTold() throws IOException {
    for (String error : List.of("{\"message\": \"no such route\"}", "\"no such route\"")) {
      try (StandIn proxy =
              StandIn.of((request, body) -> new Answer(400, "{\"error\": " + error + "}"));
          ClusterClient client = client(proxy)) {
        assertThatThrownBy(() -> client.get("/talks"))
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("no such route");
      }
    }
  }

  @Test
  void aPathOfTheNode_isBeforeAllOthers() throws IOException {
    try (StandIn proxy = StandIn.of((request, body) -> new Answer(200, FOUND));
        ClusterClient client =
            new ClusterClient(List.of(proxy.url().resolve("/opensearch")), PATIENCE)) {
      client.get("/talks/_mapping?local=true");
      assertThat(proxy.requests()).containsExactly("GET /opensearch/talks/_mapping?local=true");
    }
  }

  @Test
  void nodesAreToldByHost_andByPortWhereThereIsOne() {
    List<URI> nodes = List.of(URI.create("http://user:secret@a"), URI.create("http://b:9200"));
    try (ClusterClient client = new ClusterClient(nodes, PATIENCE)) {
      assertThat(client).hasToString("[a, b:9200]");
    }
  }

  @Test
  void aNodeThatDoesNotAnswer_isAskedThreeTimesAtMost() throws IOException {
    try (StandIn node = StandIn.of(this::late);
        ClusterClient client = new ClusterClient(List.of(node.url()), hasty(Duration.ZERO))) {
      assertThatThrownBy(() -> client.get("/talks")).isInstanceOf(SocketTimeoutException.class);
      assertThat(node.requests()).hasSize(3);
      over.countDown();
    }
  }

  @Test
  void aSearchIsNotAskedAgain_beforeItMayBeOver() throws IOException {
    try (StandIn node = StandIn.of(this::late);
        ClusterClient client =
            new ClusterClient(List.of(node.url()), hasty(Duration.ofSeconds(1)))) {
      assertThatThrownBy(() -> client.search("talks", new JsonObject()))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(node.requests()).hasSizeLessThan(3);
      over.countDown();
    }
  }

  @Test
  void manyAskAtATime() throws Exception {
    int many = 50;
    CountDownLatch arrived = new CountDownLatch(many);
    try (StandIn node =
            StandIn.of((request, body) -> {
              arrived.countDown();
              arrived.await();
              return new Answer(200, FOUND);
            });
        ClusterClient client = client(node);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<JsonObject> asking = () -> client.get("/talks");
      for (Future<JsonObject> answer : threads.invokeAll(Collections.nCopies(many, asking))) {
        assertThat(answer.get().get("found").getAsBoolean()).isTrue();
      }
    }
  }

  private final CountDownLatch over = new CountDownLatch(1);

  private Answer late(String request, String body) throws InterruptedException {
    over.await();
    return GONE;
  }

  /// Asks again soon, and gives up soon.
  private static Patience hasty(Duration work) {
    return new Patience(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(500), MINUTE, work);
  }

  private boolean asked;

  private synchronized boolean isFirst() {
    boolean first = !asked;
    asked = true;
    return first;
  }

  private StandIn onceGone(Answer then) throws IOException {
    return StandIn.of((request, body) -> isFirst() ? GONE : then);
  }

  private static ClusterClient client(StandIn node) {
    return new ClusterClient(List.of(node.url()), PATIENCE);
  }
}
