package org.talksearch.engine.cluster;

import static org.talksearch.engine.TestIndex.ANALYZERS;
import static org.talksearch.engine.TestIndex.ANNOTATOR;
import static org.talksearch.engine.TestIndex.VOCABULARY;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.query.SearchRequest;
import org.talksearch.testing.CorpusTalks;
import org.talksearch.testing.GeneratedTalks;

/// What an engine needs for so many generated talks, and how fast it answers what the page asks:
/// the first ten hits with all facets of the page and the reasons, and suggestions. Prints a line
/// for each size, after it the slowest searches, and the time that searches of each kind keep a
/// processor of this process busy, which tells engines apart on a busy machine, too.
///
///     mvn test -Dtest=SizingTrial -Djacoco.skip=true -DenableAssertions=false
///         -Dsizing.corpus=talks.jsonl -Dsizing.talks=7000,100000
///         [-Dsizing.engine=embedded|node|URL] [-Dsizing.queries=300] [-Dsizing.heap=1g]
///         [-Dsizing.keep=FOLDER]
///
/// With assertions, Lucene's own take most of the time.
///
/// `node` is a node of OpenSearch that the trial starts, with the heap given. An index that is kept
/// in a folder or on a cluster is not written again.
class SizingTrial {
  private static final long SEED = 20150828;
  private static final int QUERIES = Integer.getInteger("sizing.queries", 300);
  private static final int SUGGESTIONS = 8;
  private static final List<Integer> CLIENTS = List.of(1, 4);
  private static final int SLOWEST = 5;
  private static final double MEBI = 1 << 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir private static Path temporary;

  /// An engine that is measured.
  private interface Measured extends AutoCloseable {
    IndexWriting writing();

    SearchEngine engine();

    long bytesOnDisk() throws IOException;

    /// Heap in use and memory of the process, as people read it.
    String memory() throws IOException;

    @Override
    void close() throws IOException;
  }

  @Test
  void measure() throws Exception {
    GeneratedTalks talks =
        GeneratedTalks.like(
            CorpusTalks.at(Path.of(System.getProperty("sizing.corpus", "corpus"))), SEED);
    for (String size : System.getProperty("sizing.talks", "7000").split(",", -1)) {
      try (Measured measured = measured(size)) {
        measure(Integer.parseInt(size), talks, measured);
      }
    }
  }

  private static Measured measured(String size) throws IOException, InterruptedException {
    String engine = System.getProperty("sizing.engine", "embedded");
    return switch (engine) {
      case "embedded" ->
          new Embedded(
              Path.of(System.getProperty("sizing.keep", temporary.toString())).resolve(size));
      case "node" -> {
        Node node = Node.start(System.getProperty("sizing.heap", "1g"));
        yield new OnCluster(node.url(), "sizing" + size, Optional.of(node));
      }
      default -> new OnCluster(URI.create(engine), "sizing" + size, Optional.empty());
    };
  }

  private static void measure(int size, GeneratedTalks talks, Measured measured) throws Exception {
    StringBuilder line = new StringBuilder("%,d talks: ".formatted(size));
    if (measured.bytesOnDisk() == 0) {
      double seconds = seconds(() -> write(size, talks, measured));
      line.append("indexed in %.1f s, %.0f/s; ".formatted(seconds, size / seconds));
    }
    line.append("%.0f MiB on disk; ".formatted(measured.bytesOnDisk() / MEBI));
    try (SearchEngine engine = measured.engine()) {
      SizingQueries warmUp = new SizingQueries(talks, size, SEED + 1);
      SizingQueries asked = new SizingQueries(talks, size, SEED);
      line.append(
          "first answer after %.1f s, first suggestions after %.1f s more; "
              .formatted(
                  seconds(() -> engine.search(SearchRequest.of("容器 docker"))),
                  seconds(() -> engine.suggest("ku", SUGGESTIONS))));
      warmUp.requests(QUERIES).forEach(engine::search);
      warmUp.typed(QUERIES).forEach(typed -> engine.suggest(typed, SUGGESTIONS));
      List<SearchRequest> requests = asked.requests(QUERIES);
      List<String> typed = asked.typed(QUERIES);
      double[] alone = {};
      for (int clients : CLIENTS) {
        double[] searches = millis(requests, clients, engine::search);
        double[] suggestions = millis(typed, clients, text -> engine.suggest(text, SUGGESTIONS));
        alone = clients == 1 ? searches : alone;
        line.append(
            "%d client(s): search %s ms, suggest %s ms; "
                .formatted(clients, percentiles(searches), percentiles(suggestions)));
      }
      System.out.println(line.append(measured.memory()));
      printSlowest(requests, alone);
      for (SizingQueries.Kind kind : SizingQueries.Kind.values()) {
        List<SearchRequest> ofKind =
            requests.stream().filter(request -> asked.isOf(kind, request)).toList();
        double[] processor = new double[ofKind.size()];
        for (int i = 0; i < processor.length; i++) {
          long started = THREADS.getCurrentThreadCpuTime();
          engine.search(ofKind.get(i));
          processor[i] = (THREADS.getCurrentThreadCpuTime() - started) / 1e6;
        }
        System.out.printf("  %-12s %s ms of processor time here%n", kind, percentiles(processor));
      }
    }
  }

  private static void write(int size, GeneratedTalks talks, Measured measured) {
    try (IndexWriting writing = measured.writing()) {
      talks.first(size).forEach(talk -> writing.put(ANNOTATOR.annotate(talk)));
      writing.commit("");
    }
  }

  private static double seconds(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e9;
  }

  /// What each took, in the order given.
  private static <T> double[] millis(List<T> questions, int clients, Consumer<T> ask)
      throws Exception {
    double[] millis = new double[questions.size()];
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        work.add(() -> {
          for (int i = first; i < millis.length; i += clients) {
            T question = questions.get(i);
            millis[i] = 1000 * seconds(() -> ask.accept(question));
          }
          return null;
        });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    return millis;
  }

  private static String percentiles(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? "-"
        : "p50 %.1f p99 %.1f"
            .formatted(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
  }

  private static void printSlowest(List<SearchRequest> requests, double[] millis) {
    Stream.iterate(0, i -> i < millis.length, i -> i + 1)
        .sorted((one, other) -> Double.compare(millis[other], millis[one]))
        .limit(SLOWEST)
        .forEach(i ->
            System.out.printf(
                "  %.1f ms: “%s” %s%n",
                millis[i], requests.get(i).query(), requests.get(i).filters()));
  }

  private record Embedded(Path folder) implements Measured {
    @Override
    public IndexWriting writing() {
      return LuceneIndexWriting.open(folder, VOCABULARY, ANALYZERS, true);
    }

    @Override
    public SearchEngine engine() {
      return LuceneEngine.open(folder, VOCABULARY, ANALYZERS);
    }

    @Override
    public long bytesOnDisk() throws IOException {
      if (!Files.exists(folder)) {
        return 0;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    }

    @Override
    public String memory() throws IOException {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return "%.0f MiB of heap in use, %.0f MiB resident"
          .formatted(
              (runtime.totalMemory() - runtime.freeMemory()) / MEBI,
              Node.residentBytes(ProcessHandle.current()) / MEBI);
    }

    @Override
    public void close() {}
  }

  /// @param url of one of its nodes
  /// @param node that ends with the trial, if any
  private record OnCluster(URI url, String index, Optional<Node> node) implements Measured {
    @Override
    public IndexWriting writing() {
      return ClusterIndexWriting.open(
          ClusterIndex.of(List.of(url), index), VOCABULARY, ANALYZERS, true);
    }

    @Override
    public SearchEngine engine() {
      return ClusterEngine.open(
          ClusterIndex.of(List.of(url), index), VOCABULARY, ANALYZERS, Duration.ofMinutes(5));
    }

    @Override
    public long bytesOnDisk() throws IOException {
      try (ClusterClient client = new ClusterClient(List.of(url), ClusterClient.WRITING)) {
        JsonObject store =
            client
                .get("/" + index + "-*/_stats/store")
                .getAsJsonObject("_all")
                .getAsJsonObject("primaries")
                .getAsJsonObject("store");
        return store == null ? 0 : store.get("size_in_bytes").getAsLong();
      }
    }

    @Override
    public String memory() throws IOException {
      String resident =
          node.isEmpty() ? "" : ", %.0f MiB resident".formatted(node.get().residentBytes() / MEBI);
      return "%.0f MiB of its heap in use".formatted(heapInUse() / MEBI) + resident;
    }

    private long heapInUse() throws IOException {
      try (ClusterClient client = new ClusterClient(List.of(url), ClusterClient.WRITING)) {
        long bytes = 0;
        for (JsonElement each :
            client.get("/_nodes/stats/jvm").getAsJsonObject("nodes").asMap().values()) {
          bytes +=
              each.getAsJsonObject()
                  .getAsJsonObject("jvm")
                  .getAsJsonObject("mem")
                  .get("heap_used_in_bytes")
                  .getAsLong();
        }
        return bytes;
      }
    }

    @Override
    public void close() throws IOException {
      if (node.isPresent()) {
        node.get().close();
      }
    }
  }
}
