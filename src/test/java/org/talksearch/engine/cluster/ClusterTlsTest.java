package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.EngineException;

/// A node that shows a certificate for `localhost`.
class ClusterTlsTest {
  private static final String PASSWORD = "correct horse";

  @TempDir Path folder;

  private SSLContext before;
  private SSLContext trusting;
  private HttpsServer node;

  @BeforeEach
  void start() throws Exception {
    KeyStore keys = keys();
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    node = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.setHttpsConfigurator(new HttpsConfigurator(trusting));
    node.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = "{}".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    node.start();
    before = SSLContext.getDefault();
  }

  @AfterEach
  void stop() {
    SSLContext.setDefault(before);
    node.stop(0);
  }

  @Test
  void aNodeThatIsCalledAsItsCertificateSays_isAsked() throws IOException {
    SSLContext.setDefault(trusting);
    try (ClusterClient client = client("localhost")) {
      assertThat(client.get("/").size()).isZero();
    }
  }

  @Test
  void aNodeThatIsCalledOtherwise_isNotAsked() {
    SSLContext.setDefault(trusting);
    assertUntrusted("127.0.0.1");
  }

  @Test
  void aCertificateThatNobodyKnows_isNotTrusted() {
    assertUntrusted("localhost");
  }

  private void assertUntrusted(String host) {
    try (ClusterClient client = client(host)) {
      IOException failure = catchThrowableOfType(IOException.class, () -> client.get("/"));
      assertThatExceptionOfType(EngineException.Failed.class)
          .isThrownBy(() -> {
            throw client.away(failure);
          })
          .withMessageContaining("not known to be the right one");
    }
  }

  private ClusterClient client(String host) {
    URI url = URI.create("https://" + host + ":" + node.getAddress().getPort());
    return new ClusterClient(List.of(url), ClusterClient.SEARCHING);
  }

  private KeyStore keys() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=node",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }
}
