package org.talksearch.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Clients that send or read only now and then are left, however long they would go on. Would they
/// not, these tests would not end.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientTest {
  private static final String HEAD = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofHours(1);
  private static final int PAUSE_MILLIS = 20;

  private TestServer server;

  private TestServer server(Path index, Timeouts timeouts) {
    return TestServer.with(
        ServerSettings.at(ServerSettings.LOOPBACK, 0).with(Limits.DEFAULT.with(timeouts)),
        index,
        UnaryOperator.identity());
  }

  @BeforeAll
  void start(@TempDir Path index) {
    server = server(index, new Timeouts(SHORT, SHORT, LONG.dividedBy(40), LONG));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /// Sends a byte after each pause until the server ends the connection.
  ///
  /// @return what the server has sent until then
  private String drip(String beginning) throws IOException {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(PAUSE_MILLIS);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[8_192];
      out.write(beginning.getBytes(US_ASCII));
      while (true) {
        try {
          int read = in.read(bytes);
          if (read < 0) {
            return answer.toString();
          }
          answer.append(new String(bytes, 0, read, US_ASCII));
        } catch (SocketTimeoutException e) {
          out.write('a');
        }
      }
    } catch (IOException e) {
      return answer.toString();
    }
  }

  @Test
  void aHeadThatNeverEndsEndsTheConnection() throws IOException {
    assertThat(drip(HEAD + "X-Slow: ")).isEmpty();
  }

  @Test
  void aBodyThatNeverEndsEndsTheConnection() throws IOException {
    assertThat(drip(HEAD + "Content-Length: 60000\r\n\r\n")).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void whoDoesNotReadIsLeft() throws IOException {
    byte[] request = (HEAD + "\r\n").getBytes(US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      while (true) {
        out.write(request);
      }
    } catch (IOException e) {
      assertThat(server.get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void whoSaysNothingIsLeft(@TempDir Path index) throws IOException {
    try (TestServer hasty = server(index, new Timeouts(LONG, LONG, SHORT, LONG));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }
}
