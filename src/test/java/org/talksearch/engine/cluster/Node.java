package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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
import java.util.stream.IntStream;

/// A node of OpenSearch in a process of its own, with folders of its own. It ends with this
/// process, however that ends. It can be killed, and started again with what it has on the disk.
final class Node implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /// Soon there, and small.
  private static final List<String> SMALL =
      List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

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

  private final Address address;
  private final Path folder;
  private final ProcessBuilder starting;
  private Process process;

  /// What a node is called, and where it listens.
  ///
  /// @param port for HTTP
  /// @param transportPort for other nodes
  private record Address(String name, int port, int transportPort) {
    static Address free(String name) {
      return new Address(name, freePort(), freePort());
    }
  }

  private Node(Address address, String cluster, List<String> java)
      throws IOException, InterruptedException {
    this.address = address;
    Path home = Distribution.unpacked();
    this.folder = Files.createTempDirectory("opensearch");
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String name : List.of("data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.copy(home.resolve("config/log4j2.properties"), config.resolve("log4j2.properties"));
    Files.writeString(config.resolve("jvm.options"), jvmOptions(java, home, folder));
    Files.writeString(config.resolve("opensearch.yml"), settings(folder, address) + cluster);
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
    command.addAll(List.of(home.resolve("bin/opensearch").toString(), "-p", pidFile().toString()));
    starting =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(folder.resolve("output.log").toFile()));
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
    process = starting.start();
  }

  /// Starts a node that is a cluster by itself, and waits until it answers.
  static Node start() throws IOException, InterruptedException {
    return start(SMALL);
  }

  /// Starts a node that runs as one does that is in use.
  ///
  /// @param heap such as `1g`
  static Node start(String heap) throws IOException, InterruptedException {
    return start(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseG1GC"));
  }

  private static Node start(List<String> java) throws IOException, InterruptedException {
    Node node = new Node(Address.free("one"), "discovery.type: single-node\n", java);
    try {
      node.awaitHealth("wait_for_status=yellow");
      return node;
    } catch (IOException | InterruptedException | RuntimeException e) {
      node.close();
      throw e;
    }
  }

  /// Starts nodes of one cluster, and waits until all of them have met.
  static List<Node> startTogether(int count) throws IOException, InterruptedException {
    List<Address> addresses =
        IntStream.rangeClosed(1, count).mapToObj(i -> Address.free("n" + i)).toList();
    String cluster =
        """
        discovery.seed_hosts: %s
        cluster.initial_cluster_manager_nodes: %s
        cluster.fault_detection.follower_check.timeout: 3s
        cluster.fault_detection.follower_check.retry_count: 2
        cluster.fault_detection.leader_check.timeout: 3s
        cluster.fault_detection.leader_check.retry_count: 2
        """
            .formatted(
                addresses.stream().map(each -> "127.0.0.1:" + each.transportPort).toList(),
                addresses.stream().map(Address::name).toList());
    List<Node> nodes = new ArrayList<>();
    try {
      for (Address address : addresses) {
        nodes.add(new Node(address, cluster, SMALL));
      }
      for (Node node : nodes) {
        node.awaitHealth("wait_for_nodes=" + count);
      }
      return nodes;
    } catch (IOException | InterruptedException | RuntimeException e) {
      for (Node node : nodes) {
        node.close();
      }
      throw e;
    }
  }

  String name() {
    return address.name;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + address.port);
  }

  private Path pidFile() {
    return folder.resolve("tmp/pid");
  }

  /// The server's own process.
  private ProcessHandle server() throws IOException {
    long pid = Long.parseLong(Files.readString(pidFile()).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /// Ends it at once, as a loss of power does.
  void kill() throws IOException, InterruptedException {
    server().destroyForcibly();
    process.waitFor();
  }

  /// Lets it answer nothing, though it listens, until it is told to go on.
  void hang() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(server().pid())).start().waitFor();
  }

  /// Starts it again after it was killed; does not wait until it answers.
  void startAgain() throws IOException {
    process = starting.start();
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

  /// Waits until the cluster, asked by way of this node, is well.
  ///
  /// @param wanted what well means, as `_cluster/health` is told
  void awaitHealth(String wanted) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest health =
          HttpRequest.newBuilder(url().resolve("/_cluster/health?timeout=5s&" + wanted)).build();
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

  private static String settings(Path folder, Address address) {
    return """
    cluster.name: talksearch-tests
    node.name: %s
    path.data: %s
    path.logs: %s
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    cluster.routing.allocation.disk.threshold_enabled: false
    action.auto_create_index: false
    indices.query.bool.max_clause_count: 65536
    """
        .formatted(
            address.name,
            folder.resolve("data"),
            folder.resolve("logs"),
            address.port,
            address.transportPort);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
