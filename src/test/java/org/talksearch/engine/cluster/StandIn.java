package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Answers in the place of a node as a test wants it.
final class StandIn implements AutoCloseable {
  /// What is answered.
  record Answer(int status, String body) {}

  /// What to answer to a request.
  interface Answering {
    /// The answer to one request.
    ///
    /// @param request method and path
    Answer to(String request, String body) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private StandIn(Answering answering) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, answering));
    server.start();
  }

  static StandIn of(Answering answering) throws IOException {
    return new StandIn(answering);
  }

  private void answer(HttpExchange exchange, Answering answering) throws IOException {
    try (exchange) {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      requests.add(request);
      Answer answer = answering.to(request, body);
      byte[] bytes = answer.body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What a node answers.
  static Answering as(URI node) {
    HttpClient client = HttpClient.newHttpClient();
    return (request, body) -> {
      String[] asked = request.split(" ", 2);
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(node.resolve(asked[1]))
                  .method(asked[0], BodyPublishers.ofString(body))
                  .header("Content-Type", "application/json")
                  .build(),
              BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    };
  }

  /// What was asked, by method and path.
  List<String> requests() {
    return requests;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
