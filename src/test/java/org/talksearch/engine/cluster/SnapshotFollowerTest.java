package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.cluster.ClusterClient.Patience;
import org.talksearch.engine.cluster.StandIn.Answer;

class SnapshotFollowerTest {
  private static final int WAITING = 10;
  private static final String LOCAL = "GET /talks/_mapping?local=true";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final StandIn node = StandIn.of((request, body) -> answer(request));
  private final ClusterClient client =
      new ClusterClient(
          List.of(node.url()), new Patience(Duration.ZERO, MINUTE, MINUTE, MINUTE, Duration.ZERO));
  private final SnapshotFollower follower =
      new SnapshotFollower(new IndexAlias(client, "talks"), TestIndex.VOCABULARY);

  /// The newest generation that the node which is asked knows.
  private volatile int known = 1;

  /// The newest generation that the manager knows.
  private volatile int committed = 1;

  private volatile boolean away;

  SnapshotFollowerTest() throws IOException {}

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  @Test
  void thoseWhoWaitForALookThatFails_doNotTryTheSameAgain() throws Exception {
    away = true;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ClusterSnapshot> search = follower::newest;
      for (Future<ClusterSnapshot> each : threads.invokeAll(Collections.nCopies(WAITING, search))) {
        assertThatThrownBy(each::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(IOException.class);
      }
    }
    // One, unless a slow machine takes more than a second for all of them.
    assertThat(node.requests()).hasSizeLessThan(WAITING);
  }

  @Test
  void aNodeThatLagsBehind_doesNotTakeSearchesBack() throws IOException {
    known = 2;
    committed = 2;
    assertThat(generation()).isEqualTo(2);

    known = 1;
    while (Collections.frequency(node.requests(), LOCAL) < 2) {
      assertThat(generation()).isEqualTo(2);
    }
  }

  @Test
  void anIndexThatHasGone_isNotFoundAgainOnANodeThatLagsBehind() throws IOException {
    ClusterSnapshot gone = follower.newest();
    committed = 3;

    follower.forget(gone);

    assertThat(generation()).isEqualTo(3);
  }

  @Test
  void anOlderIndexThatWasCommittedAgain_isTheNewest() throws IOException {
    known = 2;
    committed = 2;
    ClusterSnapshot gone = follower.newest();
    known = 1;
    committed = 1;

    follower.forget(gone);

    assertThat(generation()).isEqualTo(1);
  }

  @Test
  void theWordsOfACommit_areThereBeforeItIsSearched() throws IOException {
    follower.newest().lexicon();
    known = 2;
    committed = 2;
    ClusterSnapshot newest = follower.newest();
    while (newest.committed().generation() == 1) {
      newest = follower.newest();
    }
    int asked = node.requests().size();

    newest.lexicon();

    assertThat(node.requests()).hasSize(asked);
  }

  private long generation() throws IOException {
    return follower.newest().committed().generation();
  }

  private Answer answer(String request) {
    if (away) {
      return new Answer(503, "{}");
    }
    return new Answer(
        200,
        request.startsWith("GET")
            ? mapping(request.equals(LOCAL) ? known : committed)
            : """
            {"_shards": {"total": 1, "successful": 1}, "count": 0, "timed_out": false,
             "aggregations": {"all": {"buckets": []}}}
            """);
  }

  private static String mapping(int generation) {
    return """
    {"talks-%d": {"mappings": {"_meta": {"schema": "%s", "generation": "%d"}}}}
    """
        .formatted(generation, IndexMapping.SCHEMA, generation);
  }
}
