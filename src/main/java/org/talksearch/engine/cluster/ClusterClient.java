package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.talksearch.engine.EngineException;

/// Sends requests to the nodes of a cluster, in turn; the next one where one does not answer. Safe
/// for use by many threads.
///
/// What fails for a reason that may pass (no connection, too busy, a node that has just gone) is
/// sent again, after a while that doubles and is partly chance, so that many clients do not come
/// back at once. So every request has to be one that may arrive twice.
final class ClusterClient implements AutoCloseable {
  /// For how long a search waits for a cluster that is away: people are waiting, too.
  static final Duration SEARCHING = Duration.ofSeconds(5);

  /// For how long writing does: longer than a cluster takes to replace the node that manages it.
  static final Duration WRITING = Duration.ofMinutes(2);

  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 5_000;
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER_TIMEOUT = Timeout.ofMinutes(2);

  private static final String JSON = "application/json; charset=utf-8";
  private static final int OK = 200;
  private static final int FIRST_ERROR = 300;

  private final List<URI> nodes;
  private final Duration patience;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  /// Whether the last request that was over got no answer from any node. Others do not wait for
  /// what is known to be away.
  private volatile boolean away;

  /// @param nodes addresses of one or more nodes, or of what stands before them; `user:password@`
  ///   in the first one signs in at all of them
  /// @param patience for how long a request is sent again and again before it fails
  ClusterClient(List<URI> nodes, Duration patience) {
    this.nodes = List.copyOf(nodes);
    this.patience = patience;
    this.transport = transport(this.nodes);
    this.client = new OpenSearchGenericClient(transport);
  }

  private static OpenSearchTransport transport(List<URI> nodes) {
    HttpHost[] hosts =
        nodes.stream()
            .map(node -> new HttpHost(node.getScheme(), node.getHost(), node.getPort()))
            .toArray(HttpHost[]::new);
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setConnectionConfigCallback(config ->
                config.setConnectTimeout(CONNECT_TIMEOUT).setSocketTimeout(ANSWER_TIMEOUT))
            .setRequestConfigCallback(config -> config.setResponseTimeout(ANSWER_TIMEOUT));
    String user = nodes.getFirst().getUserInfo();
    if (user != null) {
      String signed = Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + signed)});
    }
    return builder.build();
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

  /// What a search finds, best first: scores are those of one index, though each shard counts its
  /// own words, and equal searches ask the same copies of the shards, whose scores may differ a
  /// little.
  JsonObject searchByScore(String index, JsonObject body) throws IOException {
    String copies = Integer.toHexString(body.get("query").hashCode());
    return post(
        "/" + index + "/_search?search_type=dfs_query_then_fetch&preference=" + copies, body);
  }

  /// Sends lines of JSON, each ended by a newline.
  JsonObject postLines(String path, String lines) throws IOException {
    return send("POST", path, lines);
  }

  private JsonObject send(String method, String path, @Nullable String body) throws IOException {
    long deadline = System.nanoTime() + (away ? 0 : patience.toNanos());
    for (int tried = 1; ; tried++) {
      try {
        Answer answer = answer(method, path, body);
        away = false;
        return answer.read();
      } catch (RefusedException e) {
        throw e;
      } catch (InterruptedIOException e) {
        if (Thread.currentThread().isInterrupted() || isOver(deadline)) {
          throw e;
        }
      } catch (IOException e) {
        if (isOver(deadline)) {
          away = true;
          throw e;
        }
      }
      waitAfter(tried);
    }
  }

  private static boolean isOver(long deadline) {
    return System.nanoTime() - deadline >= 0;
  }

  /// What a node said.
  private record Answer(String request, int status, String body) {
    /// @throws RefusedException if it is an error
    JsonObject read() throws IOException {
      if (status < OK || status >= FIRST_ERROR) {
        throw new RefusedException(status, said());
      }
      try {
        JsonElement read = JsonParser.parseString(body);
        return read.isJsonObject() ? read.getAsJsonObject() : Json.object("list", read);
      } catch (JsonParseException e) {
        throw new IOException("The answer is no JSON: " + body, e);
      }
    }

    /// The reason that it gives.
    String said() {
      String what = request + ": HTTP " + status;
      try {
        JsonElement error = JsonParser.parseString(body).getAsJsonObject().get("error");
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
  }

  /// @throws IOException if there is no answer, or one that says to try again
  private Answer answer(String method, String path, @Nullable String body) throws IOException {
    String request = method + " " + path;
    Answer answer;
    try (Response response =
        client.execute(
            Requests.create(
                method,
                path,
                List.of(),
                Map.of(),
                body == null ? null : Body.from(body.getBytes(UTF_8), JSON)))) {
      answer =
          new Answer(
              request, response.getStatus(), response.getBody().map(Body::bodyAsString).orElse(""));
    } catch (ResponseException e) {
      // Of these, the client tells the body below the first line of the message alone.
      String[] message = Objects.requireNonNull(e.getMessage()).split("\n", 2);
      answer = new Answer(request, e.status(), message.length > 1 ? message[1] : "");
    }
    if (PASSING.contains(answer.status)) {
      throw new IOException(answer.said());
    }
    return answer;
  }

  private static void waitAfter(int tried) throws IOException {
    long millis = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(tried, Byte.SIZE));
    try {
      Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted while waiting for the cluster");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /// Tells people that a request had no answer.
  EngineException.Away away(IOException e) {
    return new EngineException.Away(
        "The cluster at "
            + this
            + " does not answer as it should ("
            + e.getMessage()
            + "). Check that it runs; search comes back by itself when it does.",
        e);
  }

  @Override
  public String toString() {
    return nodes.stream().map(node -> node.getHost() + ":" + node.getPort()).toList().toString();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing connections failed", e);
    }
  }
}
