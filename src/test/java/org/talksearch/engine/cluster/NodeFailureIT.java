package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.http.HttpServer;
import org.talksearch.http.ServerSettings;
import org.talksearch.indexing.IndexingStatus;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.GeneratedTalks;

/// Nodes of a cluster of three are killed while it is searched and written to, and nothing is lost.
@Tag("cluster")
class NodeFailureIT {
  private static final int NODES = 3;
  private static final int CLIENTS = 8;
  private static final int TALKS = 3_000;
  private static final Duration LONGEST_AWAY = Duration.ofMinutes(2);
  private static final String NAME = "failures";
  private static final List<String> QUERIES =
      List.of("docker", "微服务", "谷歌 borg", "rong qi", "kubernets", "kafka", "机器学习", "\"大 数据\"");

  private static List<Node> nodes = List.of();
  private static List<AnnotatedTalk> talks = List.of();

  private ClusterIndex index;
  private ClusterClient cluster;
  private SearchEngine engine;

  @BeforeAll
  static void start() throws InterruptedException {
    try {
      nodes = Node.startTogether(NODES);
    } catch (IOException e) {
      WithNode.Extension.skipOrFail(e);
    }
    talks =
        GeneratedTalks.like(BundledCorpus.talks(), 1)
            .first(TALKS)
            .map(TestIndex.ANNOTATOR::annotate)
            .toList();
  }

  @AfterAll
  static void stop() throws IOException {
    for (Node node : nodes) {
      node.close();
    }
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    List<URI> urls = nodes.stream().map(Node::url).toList();
    index = new ClusterIndex(urls, NAME, OptionalInt.of(2), OptionalInt.of(1));
    cluster = new ClusterClient(urls, ClusterClient.WRITING);
    engine = open(index);
    build(index);
    awaitGreen();
  }

  @AfterEach
  void close() {
    engine.close();
    cluster.close();
  }

  @Test
  void eachNodeIsKilledInTurn_andNobodyNotices() throws Exception {
    Map<String, Long> written = ContentHashes.of(cluster, NAME);
    assertThat(written).hasSize(TALKS);
    try (HttpServer server =
            HttpServer.start(
                ServerSettings.at(ServerSettings.LOOPBACK, 0),
                engine,
                () -> IndexingStatus.NONE,
                Optional.empty());
        Load load = new Load(server.port());
        Builds builds = new Builds(written)) {
      List<Kill> kills = new ArrayList<>();
      for (Node node : managerFirst()) {
        kills.add(kill(node, load));
      }
      load.stop();
      builds.stop();
      report(kills, load, builds);
      assertThat(load.failed.get()).as("searches without an answer").isZero();
      assertThat(load.wrong).as("answers with other totals than before").isEmpty();
      assertThat(builds.lost.get()).as("talks lost").isZero();
      assertThat(builds.done.get()).as("builds").isPositive();
    }
    assertThat(kept()).isEqualTo(talksById());
    assertOnlyTheLastTwoIndexesAreThere();
  }

  @Test
  void allNodesAreKilled_andSearchComesBackByItself() throws Exception {
    Map<String, Integer> totals = totals();
    for (Node node : nodes) {
      node.kill();
    }

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(this::totals)
        .withMessageContaining("search comes back by itself");

    for (Node node : nodes) {
      node.startAgain();
    }
    long started = System.nanoTime();
    while (!isAnswered()) {
      Thread.onSpinWait();
      assertThat(since(started)).isLessThan(LONGEST_AWAY);
    }
    System.out.printf("all nodes killed: search came back after %.1f s%n", seconds(started));
    assertThat(totals()).isEqualTo(totals);
    awaitGreen();
    assertThat(kept()).isEqualTo(talksById());
  }

  @Test
  void theManagerHangs_andNoAnswerIsWrong() throws Exception {
    Map<String, Integer> totals = totals();
    Node manager = managerFirst().getFirst();
    manager.hang();
    int answered = 0;
    long slowest = 0;
    for (String query : QUERIES) {
      long started = System.nanoTime();
      try {
        assertThat(engine.search(SearchRequest.of(query)).total()).isEqualTo(totals.get(query));
        answered++;
      } catch (EngineException e) {
        assertThat(e).hasMessageContaining("search comes back by itself");
      }
      slowest = Math.max(slowest, System.nanoTime() - started);
    }
    System.out.printf(
        "the manager hung: %d of %d searches were answered, the slowest after %.1f s%n",
        answered, QUERIES.size(), slowest / 1e9);
    manager.goOn();
    for (Node node : nodes) {
      node.awaitHealth("wait_for_nodes=" + NODES);
    }
    // The cluster gives up to make copies where searches that hung kept files open meanwhile.
    cluster.post("/_cluster/reroute?retry_failed=true", new JsonObject());
    awaitGreen();
    assertThat(totals()).isEqualTo(totals);
  }

  @Test
  void whereAShardHasNoCopyLeft_searchIsAwayAndComesBackByItself() throws Exception {
    ClusterIndex apart =
        new ClusterIndex(index.nodes(), "apart", OptionalInt.of(NODES), OptionalInt.of(0));
    build(apart);
    SearchRequest request = SearchRequest.of(QUERIES.getFirst());
    try (SearchEngine searching = open(apart)) {
      int total = searching.search(request).total();

      nodes.getFirst().kill();
      assertThatExceptionOfType(EngineException.Away.class)
          .isThrownBy(() -> searching.search(request))
          .withMessageContaining("2 of the 3 shards of the index answer")
          .withMessageContaining("search comes back by itself");

      nodes.getFirst().startAgain();
      awaitGreen();
      assertThat(searching.search(request).total()).isEqualTo(total);
    }
  }

  private boolean isAnswered() {
    try {
      totals();
      return true;
    } catch (EngineException e) {
      return false;
    }
  }

  private Map<String, Integer> totals() {
    Map<String, Integer> totals = new HashMap<>();
    for (String query : QUERIES) {
      totals.put(query, engine.search(SearchRequest.of(query)).total());
    }
    return totals;
  }

  private static SearchEngine open(ClusterIndex index) {
    return ClusterEngine.open(
        index, TestIndex.VOCABULARY, TestIndex.ANALYZERS, Duration.ofSeconds(5));
  }

  /// Writes all talks anew.
  private static void build(ClusterIndex index) {
    try (IndexWriting writing =
        ClusterIndexWriting.open(index, TestIndex.VOCABULARY, TestIndex.ANALYZERS, true)) {
      talks.forEach(writing::put);
      writing.commit("");
    }
  }

  private Map<String, AnnotatedTalk> kept() {
    Map<String, AnnotatedTalk> kept = new HashMap<>();
    engine.forEach(SearchRequest.of(""), talk -> kept.put(talk.talk().id().value(), talk));
    return kept;
  }

  private static Map<String, AnnotatedTalk> talksById() {
    Map<String, AnnotatedTalk> byId = new HashMap<>();
    talks.forEach(talk -> byId.put(talk.talk().id().value(), talk));
    return byId;
  }

  private void assertOnlyTheLastTwoIndexesAreThere() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonElement each : list("/_cat/indices/" + NAME + "-*?format=json&h=index")) {
      names.add(each.getAsJsonObject().get("index").getAsString());
    }
    List<JsonElement> aliases = list("/_cat/aliases/" + NAME + "?format=json&h=index");
    assertThat(aliases).hasSize(1);
    assertThat(names)
        .hasSizeLessThanOrEqualTo(4)
        .contains(aliases.getFirst().getAsJsonObject().get("index").getAsString());
  }

  private List<JsonElement> list(String path) throws IOException {
    return cluster.get(path).getAsJsonArray("list").asList();
  }

  /// Each node that is manager when its turn comes, or none is: the first one is.
  private List<Node> managerFirst() throws IOException {
    String manager = manager();
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort((a, b) -> Boolean.compare(b.name().equals(manager), a.name().equals(manager)));
    return sorted;
  }

  private String manager() throws IOException {
    return list("/_cat/cluster_manager?format=json&h=node")
        .getFirst()
        .getAsJsonObject()
        .get("node")
        .getAsString();
  }

  private static void awaitGreen() throws IOException, InterruptedException {
    for (Node node : nodes) {
      node.awaitHealth("wait_for_status=green&wait_for_nodes=" + NODES);
    }
  }

  /// What was seen while a node was away.
  private record Kill(
      String node,
      boolean manager,
      int requests,
      int again,
      int failed,
      double slowest,
      double firstAnswer,
      double green) {}

  private Kill kill(Node node, Load load) throws IOException, InterruptedException {
    boolean manager = node.name().equals(manager());
    load.begin();
    node.kill();
    long killed = System.nanoTime();
    load.awaitAnswer(killed);
    double firstAnswer = seconds(killed);
    node.startAgain();
    awaitGreen();
    return new Kill(
        node.name(),
        manager,
        load.requests.get(),
        load.again.get(),
        load.failed.get(),
        load.slowest.get() / 1e9,
        firstAnswer,
        seconds(killed));
  }

  private static double seconds(long since) {
    return since(since).toMillis() / 1000.0;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static void report(List<Kill> kills, Load load, Builds builds) {
    System.out.println(
        "killed  manager  requests  again  failed  slowest s  first answer s  green s");
    int failed = 0;
    for (Kill kill : kills) {
      System.out.printf(
          "%-6s  %-7s  %8d  %5d  %6d  %9.1f  %14.1f  %7.1f%n",
          kill.node,
          kill.manager ? "yes" : "no",
          kill.requests,
          kill.again,
          kill.failed - failed,
          kill.slowest,
          kill.firstAnswer,
          kill.green);
      failed = kill.failed;
    }
    System.out.printf(
        "%d builds of %d talks; talks lost: %d; wrong totals: %d%n",
        builds.done.get(), TALKS, builds.lost.get(), load.wrong.size());
  }

  /// Runs tasks until it is told to stop.
  private static final class Running {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopping;

    interface Task {
      void run() throws Exception;
    }

    void repeat(Task task) {
      running.add(
          threads.submit(() -> {
            while (!stopping) {
              task.run();
            }
            return null;
          }));
    }

    void stop() throws InterruptedException, ExecutionException {
      stopping = true;
      for (Future<?> each : running) {
        each.get();
      }
    }

    void end() {
      stopping = true;
      threads.close();
    }
  }

  /// Clients that search all the time.
  private static final class Load implements AutoCloseable {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    /// When the newest search that was answered began.
    private final AtomicLong answered = new AtomicLong(System.nanoTime());

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Running running = new Running();
    private final int port;

    Load(int port) throws IOException, InterruptedException {
      this.port = port;
      for (String query : QUERIES) {
        totals.put(query, Objects.requireNonNull(total(query), query));
      }
      for (int i = 0; i < CLIENTS; i++) {
        AtomicInteger next = new AtomicInteger(i);
        running.repeat(() -> search(QUERIES.get(next.getAndIncrement() % QUERIES.size())));
      }
    }

    void begin() {
      requests.set(0);
      again.set(0);
      slowest.set(0);
    }

    private void search(String query) throws InterruptedException {
      long started = System.nanoTime();
      requests.incrementAndGet();
      Integer total = null;
      try {
        total = total(query);
        if (total == null) {
          again.incrementAndGet();
          total = total(query);
        }
      } catch (IOException e) {
        System.out.println("no answer: " + e);
      }
      slowest.accumulateAndGet(System.nanoTime() - started, Math::max);
      if (total == null) {
        failed.incrementAndGet();
      } else if (total.equals(totals.get(query))) {
        answered.accumulateAndGet(started, (a, b) -> a - b > 0 ? a : b);
      } else {
        synchronized (wrong) {
          wrong.add(query + ": " + total + " instead of " + totals.get(query));
        }
      }
    }

    /// How many talks were found, if all of the index was searched.
    private @Nullable Integer total(String query) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:"
                              + port
                              + "/api/search?facets=company,technology&q="
                              + URLEncoder.encode(query, UTF_8)))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        System.out.println(answer.statusCode() + " " + answer.body());
        return null;
      }
      JsonObject found = JsonParser.parseString(answer.body()).getAsJsonObject();
      if (found.has("partial") && found.get("partial").getAsBoolean()) {
        System.out.println("partial");
        return null;
      }
      return found.get("total").getAsInt();
    }

    /// Waits for the answer to a search that began after this moment.
    void awaitAnswer(long moment) {
      while (answered.get() - moment < 0) {
        Thread.onSpinWait();
        assertThat(since(moment)).isLessThan(LONGEST_AWAY);
      }
    }

    void stop() throws InterruptedException, ExecutionException {
      running.stop();
    }

    @Override
    public void close() {
      running.end();
      client.close();
    }
  }

  /// A run of writing that builds the same index again and again.
  private final class Builds implements AutoCloseable {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Running running = new Running();

    /// @param written the hash of the content of each talk
    Builds(Map<String, Long> written) {
      running.repeat(() -> {
        build(index);
        Map<String, Long> there = ContentHashes.of(cluster, NAME);
        written.forEach((id, hash) -> {
          if (!hash.equals(there.get(id))) {
            lost.incrementAndGet();
          }
        });
        done.incrementAndGet();
      });
    }

    void stop() throws InterruptedException, ExecutionException {
      running.stop();
    }

    @Override
    public void close() {
      running.end();
    }
  }
}
