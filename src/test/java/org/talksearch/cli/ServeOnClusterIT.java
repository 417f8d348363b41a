package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.cluster.WithNode;

/// A server before a cluster that is not always there.
@WithNode
class ServeOnClusterIT {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Test
  void aClusterThatComesLater_isSearchedThen(URI node) throws Exception {
    int port = freePort();
    try (ServerProcess server =
        ServerProcess.startWaiting(
            ServerProcess.command(
                Path.of("corpus"),
                Path.of("later"),
                "--engine",
                "cluster",
                "--engine-url",
                "http://127.0.0.1:" + port))) {
      HttpResponse<String> away = server.search("docker");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.body()).contains("urn:talksearch:problem:cluster-away");
      assertThat(away.headers().firstValue("Retry-After")).isPresent();

      try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
        Thread.ofVirtual().start(() -> forward(socket, node));
        HttpResponse<String> back = server.search("docker");
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (back.statusCode() != 200 && System.nanoTime() < deadline) {
          back = server.search("docker");
        }
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("\"hits\"");
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Lets the node answer at another port, until that is closed.
  private static void forward(ServerSocket from, URI node) {
    try {
      while (true) {
        Socket near = from.accept();
        Socket far = new Socket(node.getHost(), node.getPort());
        Thread.ofVirtual().start(() -> copy(near, far));
        Thread.ofVirtual().start(() -> copy(far, near));
      }
    } catch (IOException e) {
      return; // the test is over
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      return; // one of the two has ended
    }
  }
}
