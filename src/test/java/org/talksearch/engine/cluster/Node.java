package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A node of OpenSearch in a process of its own, with folders of its own. It ends with this
/// process, however that ends.
final class Node implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /// OpenSearch refuses to run as root.
  private static final int NOBODY = 65534;

  /// Ends what it has started when its standard input does: when whoever started it is no more.
  private static final String WITH_PARENT =
      """
      exec 3<&0
      "$@" < /dev/null 3<&- & pid=$!
      (read -r line <&3; kill -9 $pid) 2> /dev/null & reader=$!
      wait $pid
      kill $reader 2> /dev/null
      """;

  private final Path folder;
  private final Process process;
  private final URI url;

  private Node(Path folder, Process process, URI url) {
    this.folder = folder;
    this.process = process;
    this.url = url;
  }

  /// Starts a small node, soon there, and waits until it answers.
  static Node start() throws IOException, InterruptedException {
    return start(List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  /// Starts a node that runs as one does that is in use.
  ///
  /// @param heap such as `1g`
  static Node start(String heap) throws IOException, InterruptedException {
    return start(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseG1GC"));
  }

  private static Node start(List<String> java) throws IOException, InterruptedException {
    Path home = Distribution.unpacked();
    Path folder = Files.createTempDirectory("opensearch");
    int port = freePort();
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String name : List.of("data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.copy(home.resolve("config/log4j2.properties"), config.resolve("log4j2.properties"));
    Files.writeString(config.resolve("jvm.options"), jvmOptions(java, home, folder));
    Files.writeString(config.resolve("opensearch.yml"), settings(folder, port));
    List<String> command = new ArrayList<>(List.of("sh", "-c", WITH_PARENT, "sh"));
    if (Files.getAttribute(folder, "unix:uid").equals(0)) {
      for (Path path :
          List.of(
              folder,
              config,
              folder.resolve("data"),
              folder.resolve("logs"),
              folder.resolve("tmp"))) {
        Files.setAttribute(path, "unix:uid", NOBODY);
      }
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.add(home.resolve("bin/opensearch").toString());
    ProcessBuilder starting =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile());
    starting
        .environment()
        .putAll(
            Map.of(
                "OPENSEARCH_JAVA_HOME",
                System.getProperty("java.home"),
                "OPENSEARCH_PATH_CONF",
                config.toString(),
                "OPENSEARCH_TMPDIR",
                folder.resolve("tmp").toString(),
                "HOME",
                folder.toString()));
    Node node = new Node(folder, starting.start(), URI.create("http://127.0.0.1:" + port));
    try {
      node.awaitReady();
      return node;
    } catch (IOException | InterruptedException | RuntimeException e) {
      node.close();
      throw e;
    }
  }

  URI url() {
    return url;
  }

  /// The memory that its processes have.
  long residentBytes() throws IOException {
    long bytes = 0;
    for (ProcessHandle each : process.descendants().toList()) {
      bytes += residentBytes(each);
    }
    return bytes;
  }

  /// The memory that a process has.
  static long residentBytes(ProcessHandle of) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(of.pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Distribution.delete(folder);
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest health =
          HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
              .build();
      while (!isReady(client, health)) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IOException(
              "OpenSearch did not start:\n"
                  + Files.readString(folder.resolve("output.log"), UTF_8));
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest health)
      throws InterruptedException {
    try {
      return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private static String jvmOptions(List<String> java, Path home, Path folder) {
    return String.join(
        "\n",
        String.join("\n", java),
        "-XX:-AlwaysPreTouch",
        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
        "-XX:ErrorFile=" + folder.resolve("logs/hs_err_pid%p.log"),
        "-javaagent:" + home.resolve("agent/opensearch-agent.jar"),
        "--add-opens=java.base/java.nio=org.apache.arrow.memory.core,ALL-UNNAMED",
        "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
        "");
  }

  private static String settings(Path folder, int port) {
    return """
    cluster.name: talksearch-tests
    node.name: one
    path.data: %s
    path.logs: %s
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    discovery.type: single-node
    cluster.routing.allocation.disk.threshold_enabled: false
    action.auto_create_index: false
    indices.query.bool.max_clause_count: 65536
    """
        .formatted(folder.resolve("data"), folder.resolve("logs"), port, freePort());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
