package org.talksearch.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.SearchEngine;
import org.talksearch.indexing.IndexingStatus;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
  private static final String PASSWORD = "correct horse";

  private Path keyStore;
  private SearchEngine engine;
  private HttpServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    keyStore = folder.resolve("keys.p12");
    makeKeyStore(keyStore);
    TestTalks.indexIn(folder.resolve("index"));
    engine = TestTalks.engineOn(folder.resolve("index"));
    server = serve(keyStore);
  }

  private HttpServer serve(Path store) throws IOException {
    return HttpServer.start(
        ServerSettings.at(ServerSettings.LOOPBACK, 0).with(Tls.of(store, PASSWORD.toCharArray())),
        engine,
        () -> IndexingStatus.NONE,
        Optional.empty());
  }

  private static void makeKeyStore(Path file) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
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
  }

  @AfterAll
  void stop() {
    server.close();
    engine.close();
  }

  private static Certificate certificateIn(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store.getCertificate(store.aliases().nextElement());
  }

  private HttpClient client(Version version) throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder().sslContext(trusting(keyStore)).version(version).build();
  }

  private static SSLContext trusting(Path... files) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (Path file : files) {
      trusted.setCertificateEntry(file.getFileName().toString(), certificateIn(file));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private HttpRequest request(String target) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + target))
        .build();
  }

  @Test
  void connectionsAreEncryptedAndSpeakTheNewerProtocol() throws Exception {
    try (HttpClient client = client(Version.HTTP_2)) {
      HttpResponse<String> search =
          client.send(request("/api/search?q=%E4%BA%AC%E4%B8%9C+docker"), BodyHandlers.ofString());
      assertThat(search.version()).isEqualTo(Version.HTTP_2);
      assertThat(search.statusCode()).isEqualTo(200);
      assertThat(search.body()).contains("\"query\":\"京东 docker\"");
      assertThat(search.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      assertThat(search.headers().firstValue("X-Request-Id")).isPresent();
      HttpResponse<String> plugin =
          client.send(request("/opensearch.xml"), BodyHandlers.ofString());
      assertThat(plugin.body()).contains("\"https://127.0.0.1:" + server.port() + "/?q=");
      assertThat(client.send(request("/nowhere"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void manyRequestsShareAConnection() throws Exception {
    try (HttpClient client = client(Version.HTTP_2)) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, 60)
              .mapToObj(
                  i -> client.sendAsync(request("/api/search?q=docker"), BodyHandlers.ofString()))
              .toList();
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
    }
  }

  @Test
  void theOlderProtocolIsSpokenToo() throws Exception {
    try (HttpClient client = client(Version.HTTP_1_1)) {
      HttpResponse<String> live = client.send(request("/health/live"), BodyHandlers.ofString());
      assertThat(live.version()).isEqualTo(Version.HTTP_1_1);
      assertThat(live.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aNewCertificateIsShownToNewConnections(@TempDir Path folder) throws Exception {
    Path served = Files.copy(keyStore, folder.resolve("served.p12"));
    Path renewed = folder.resolve("renewed.p12");
    makeKeyStore(renewed);
    SSLContext both = trusting(keyStore, renewed);
    try (HttpServer other = serve(served);
        SSLSocket before = connect(other, both)) {
      assertThat(shown(before)).isEqualTo(certificateIn(keyStore));

      Files.writeString(served, "half-written");
      assertThat(shownBy(other, both)).isEqualTo(certificateIn(keyStore));
      Files.delete(served);
      assertThat(shownBy(other, both)).isEqualTo(certificateIn(keyStore));

      Files.copy(renewed, served);
      assertThat(shownBy(other, both)).isEqualTo(certificateIn(renewed));
      before.getOutputStream().write("GET /health/live HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(before.getInputStream().readAllBytes(), US_ASCII)).contains(" 200 OK");
    }
  }

  private static Certificate shownBy(HttpServer server, SSLContext trusting) throws IOException {
    try (SSLSocket socket = connect(server, trusting)) {
      return shown(socket);
    }
  }

  private static SSLSocket connect(HttpServer server, SSLContext trusting) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            trusting.getSocketFactory().createSocket(ServerSettings.LOOPBACK, server.port());
    socket.startHandshake();
    return socket;
  }

  private static Certificate shown(SSLSocket socket) throws IOException {
    return socket.getSession().getPeerCertificates()[0];
  }

  @Test
  void withoutEncryptionNothingIsPromised(@TempDir Path index) {
    try (TestServer plain = TestServer.withTalks(index)) {
      assertThat(plain.get("/").header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void aKeyStoreThatCannotBeUsedIsToldClearly(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> Tls.of(keyStore, "wrong".toCharArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("password");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    Path nothing = folder.resolve("nothing.p12");
    try (var out = Files.newOutputStream(nothing)) {
      empty.store(out, PASSWORD.toCharArray());
    }
    assertThatThrownBy(() -> Tls.of(nothing, PASSWORD.toCharArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no private key");
    Path text = Files.writeString(folder.resolve("text.p12"), "no key store");
    assertThatThrownBy(() -> Tls.of(text, PASSWORD.toCharArray())).isInstanceOf(IOException.class);
  }
}
