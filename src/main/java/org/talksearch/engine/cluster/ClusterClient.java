package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends requests to the nodes of a cluster, the next one where one does not answer. Safe for use
/// by many threads.
///
/// What fails for a reason that may pass (no connection, too busy, a node that has just gone) is
/// sent again, after a while that doubles and is partly chance, so that many clients do not come
/// back at once. So every request has to be one that may arrive twice.
final class ClusterClient implements AutoCloseable {
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final int MOST_TRIES = 6;
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
  private static final int OK = 200;
  private static final int FIRST_ERROR = 300;

  private final List<URI> nodes;
  private final AtomicInteger next = new AtomicInteger();
  private final HttpClient http;

  /// @param nodes addresses of one or more nodes, or of what stands before them; `user:password@`
  ///   in an address signs in
  ClusterClient(List<URI> nodes) {
    this.nodes = List.copyOf(nodes);
    this.http =
        HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT).build();
  }

  JsonObject get(String path) throws IOException {
    return send("GET", path, null);
  }

  JsonObject post(String path, JsonElement body) throws IOException {
    return send("POST", path, body.toString());
  }

  JsonObject put(String path, JsonElement body) throws IOException {
    return send("PUT", path, body.toString());
  }

  JsonObject delete(String path) throws IOException {
    return send("DELETE", path, null);
  }

  /// What a search finds.
  JsonObject search(String index, JsonObject body) throws IOException {
    return post("/" + index + "/_search", body);
  }

  /// Sends lines of JSON, each ended by a newline.
  JsonObject postLines(String path, String lines) throws IOException {
    return send("POST", path, lines);
  }

  private JsonObject send(String method, String path, @Nullable String body) throws IOException {
    for (int tried = 1; ; tried++) {
      URI node = nodes.get(Math.floorMod(next.get(), nodes.size()));
      try {
        HttpResponse<String> answer =
            http.send(request(node, method, path, body), BodyHandlers.ofString(UTF_8));
        if (!PASSING.contains(answer.statusCode())) {
          return read(answer);
        }
        if (tried == MOST_TRIES) {
          throw new IOException(said(answer));
        }
      } catch (RefusedException e) {
        throw e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted(e);
      } catch (IOException e) {
        if (tried == MOST_TRIES) {
          throw e;
        }
      }
      next.incrementAndGet();
      waitFor(tried);
    }
  }

  private static HttpRequest request(URI node, String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    node.getScheme()
                        + "://"
                        + node.getRawAuthority().replaceFirst(".*@", "")
                        + path))
            .timeout(ANSWER_TIMEOUT)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
    String user = node.getUserInfo();
    if (user != null) {
      String signed = Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
      request.header("Authorization", "Basic " + signed);
    }
    return request.build();
  }

  private static JsonObject read(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() < OK || answer.statusCode() >= FIRST_ERROR) {
      throw new RefusedException(answer.statusCode(), said(answer));
    }
    try {
      JsonElement read = JsonParser.parseString(answer.body());
      return read.isJsonObject() ? read.getAsJsonObject() : Json.object("list", read);
    } catch (JsonParseException e) {
      throw new IOException("The answer is no JSON: " + answer.body(), e);
    }
  }

  /// The reason that an answer gives.
  private static String said(HttpResponse<String> answer) {
    String what =
        answer.request().method() + " " + answer.uri().getPath() + ": HTTP " + answer.statusCode();
    try {
      JsonElement error = JsonParser.parseString(answer.body()).getAsJsonObject().get("error");
      return error != null && error.isJsonObject()
          ? what + ", " + reason(error.getAsJsonObject())
          : what;
    } catch (JsonParseException | IllegalStateException e) {
      return what;
    }
  }

  private static String reason(JsonObject error) {
    JsonElement causes = error.get("root_cause");
    boolean caused = causes != null && causes.isJsonArray() && !causes.getAsJsonArray().isEmpty();
    JsonObject cause = caused ? causes.getAsJsonArray().get(0).getAsJsonObject() : error;
    return cause.get("type").getAsString() + ": " + cause.get("reason");
  }

  private static void waitFor(int tried) throws IOException {
    long millis = FIRST_WAIT_MILLIS << tried;
    try {
      Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    InterruptedIOException interrupted =
        new InterruptedIOException("interrupted while waiting for the cluster");
    interrupted.initCause(e);
    return interrupted;
  }

  @Override
  public String toString() {
    return nodes.stream().map(node -> node.getHost() + ":" + node.getPort()).toList().toString();
  }

  @Override
  public void close() {
    http.close();
  }
}
