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
import java.nio.channels.ClosedSelectorException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.engine.EngineException;

/// Sends requests to the nodes of a cluster, in turn; the next one where one does not answer. Safe
/// for use by many threads.
///
/// What fails for a reason that may pass (no connection, too busy, a node that has just gone) is
/// sent again, after a while that doubles and is partly chance, so that many clients do not come
/// back at once. So every request has to be one that may arrive twice.
final class ClusterClient implements AutoCloseable {
  /// How long it is waited for.
  ///
  /// @param trying for how long a request is sent again and again before it fails
  /// @param second after which another node is asked, too, each time; a search is given at least
  ///   `work`
  /// @param answer after which nothing is expected from any node
  /// @param silence after which a node is taken for one that is away, and left alone for a while
  /// @param work how much longer a search may take the cluster, in both
  record Patience(
      Duration trying, Duration second, Duration answer, Duration silence, Duration work) {
    Patience andFor(Duration searching) {
      return new Patience(trying, second, answer, silence, searching);
    }
  }

  /// That of a search: people are waiting, too. A node that hangs makes others silent until the
  /// cluster leaves it out, which takes it half a minute; only then is it the node itself.
  static final Patience SEARCHING =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(12),
          Duration.ofSeconds(40),
          Duration.ZERO);

  /// That of writing: longer than a cluster takes to replace the node that manages it. A cluster
  /// that is slow to write is not asked twice at a time.
  static final Patience WRITING =
      new Patience(
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(2),
          Duration.ZERO);

  private static final Logger LOG = LoggerFactory.getLogger(ClusterClient.class);
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(2);
  private static final int CONNECTIONS = 100;

  private static final String JSON = "application/json; charset=utf-8";
  private static final int OK = 200;
  private static final int FIRST_ERROR = 300;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_FAILURE = 500;

  private final List<URI> nodes;
  private final Patience patience;
  private final OpenSearchTransport transport;
  private final FirstAnswer client;

  /// Whether the last request that was over got no answer from any node. Others do not wait for
  /// what is known to be away.
  private volatile boolean away;

  /// Whether the last search that was over got no answer from a shard.
  private volatile boolean partAway;

  /// @param nodes addresses of one or more nodes, or of what stands before them; `user:password@`
  ///   in the first one signs in at all of them, and a path in it is that of all of them
  ClusterClient(List<URI> nodes, Patience patience) {
    this.nodes = List.copyOf(nodes);
    this.patience = patience;
    this.transport = transport(this.nodes, Timeout.of(patience.silence.plus(patience.work)));
    this.client = new FirstAnswer(new OpenSearchGenericClient(transport));
  }

  private static OpenSearchTransport transport(List<URI> nodes, Timeout silence) {
    HttpHost[] hosts =
        nodes.stream()
            .map(node -> new HttpHost(node.getScheme(), node.getHost(), node.getPort()))
            .toArray(HttpHost[]::new);
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setRequestConfigCallback(
                config -> config.setConnectionRequestTimeout(silence).setResponseTimeout(silence))
            .setHttpClientConfigCallback(config ->
                config
                    .setConnectionManager(connections(hosts.length, silence))
                    .setIoReactorExceptionCallback(ClusterClient::threadEnded));
    String prefix = nodes.getFirst().getPath();
    if (prefix != null && prefix.length() > 1) {
      builder.setPathPrefix(prefix);
    }
    String user = nodes.getFirst().getUserInfo();
    if (user != null) {
      String signed = Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + signed)});
    }
    return builder.build();
  }

  /// More at a time than a server has threads that search; by itself the client has ten to a node.
  private static AsyncClientConnectionManager connections(int nodes, Timeout silence) {
    try {
      return PoolingAsyncClientConnectionManagerBuilder.create()
          .setMaxConnPerRoute(CONNECTIONS)
          .setMaxConnTotal(nodes * CONNECTIONS)
          .setDefaultConnectionConfig(
              ConnectionConfig.custom()
                  .setConnectTimeout(CONNECT_TIMEOUT)
                  .setSocketTimeout(silence)
                  .build())
          // Java's own check of names alone is asked for too late by the client, and not made.
          .setTlsStrategy(
              ClientTlsStrategyBuilder.create()
                  .setSslContext(SSLContext.getDefault())
                  .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                  .buildAsync())
          .build();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no default for encrypted connections", e);
    }
  }

  /// Closing the client while an answer is awaited closes what its threads wait on, below them.
  private static void threadEnded(Exception e) {
    if (!(e instanceof ClosedSelectorException)) {
      LOG.error("a thread that sends requests to the cluster ended", e);
    }
  }

  JsonObject get(String path) throws IOException {
    return send("GET", path, path, null);
  }

  JsonObject post(String path, JsonElement body) throws IOException {
    return send("POST", path, path, body.toString());
  }

  JsonObject put(String path, JsonElement body) throws IOException {
    return send("PUT", path, path, body.toString());
  }

  /// Makes what may be there: another run, or this very request, whose answer was lost, may have
  /// made it.
  void putOnce(String path, JsonElement body) throws IOException {
    try {
      put(path, body);
    } catch (RefusedException e) {
      if (!e.isAlreadyThere()) {
        throw e;
      }
    }
  }

  JsonObject delete(String path) throws IOException {
    return send("DELETE", path, path, null);
  }

  /// Removes what may be there, or not.
  void deleteAny(String path) throws IOException {
    try {
      delete(path);
    } catch (RefusedException e) {
      if (e.status() != RefusedException.NOT_FOUND) {
        throw e;
      }
    }
  }

  /// What a search finds.
  ///
  /// @throws IOException if a shard does not answer, whichever copy is asked
  JsonObject search(String index, JsonObject body) throws IOException {
    return ofWhole("/" + index + "/_search", "", body.toString()).getFirst();
  }

  /// What each of these searches finds.
  ///
  /// @throws IOException if a shard does not answer, whichever copy is asked
  List<JsonObject> search(String index, List<JsonObject> bodies) throws IOException {
    if (bodies.isEmpty()) {
      return List.of();
    }
    StringBuilder lines = new StringBuilder();
    for (JsonObject body : bodies) {
      lines.append("{}\n").append(body).append('\n');
    }
    return ofWhole("/" + index + "/_msearch", "", lines.toString());
  }

  /// What a search finds, best first: scores are those of one index, though each shard counts its
  /// own words, and equal searches ask the same copies of the shards, whose scores may differ a
  /// little.
  ///
  /// @throws IOException if a shard does not answer, whichever copy is asked
  JsonObject searchByScore(String index, JsonObject body) throws IOException {
    String copies = Integer.toHexString(body.get("query").hashCode());
    return ofWhole(
            "/" + index + "/_search?search_type=dfs_query_then_fetch",
            "&preference=" + copies,
            body.toString())
        .getFirst();
  }

  /// How many documents there are to be found.
  ///
  /// @throws IOException if a shard does not answer, whichever copy is asked
  int count(String index) throws IOException {
    return ofWhole("/" + index + "/_count", "", "{}").getFirst().get("count").getAsInt();
  }

  /// Makes what was written to be found, in every copy that there is.
  ///
  /// @throws IOException if a copy does not answer
  void refresh(String index) throws IOException {
    for (Attempts attempts = attempts(); ; attempts.awaitNext()) {
      JsonObject shards =
          post("/" + index + "/_refresh", new JsonObject()).getAsJsonObject("_shards");
      if (shards.get("failed").getAsInt() == 0) {
        return;
      }
      if (attempts.areOver()) {
        throw new IOException("a part of the index was not refreshed: " + shards);
      }
    }
  }

  /// What all shards have answered, to one search or to several. A copy of a shard that has just
  /// gone fails what it was asked; asked again, the cluster asks another one.
  ///
  /// @param first what is added to the path when it is asked for the first time
  private List<JsonObject> ofWhole(String path, String first, String body) throws IOException {
    Attempts attempts = new Attempts(partAway ? Duration.ZERO : patience.trying);
    String asked = path + first;
    while (true) {
      List<JsonObject> answers = answers(send("POST", asked, path, body), path);
      Optional<JsonObject> ofPart = answers.stream().filter(each -> !isOfWhole(each)).findFirst();
      if (ofPart.isEmpty()) {
        partAway = false;
        return answers;
      }
      if (attempts.areOver()) {
        partAway = true;
        throw new IOException(missing(ofPart.get()));
      }
      attempts.awaitNext();
      asked = path;
    }
  }

  /// That to one search, or those to several.
  ///
  /// @throws RefusedException if one of several was refused
  private static List<JsonObject> answers(JsonObject answer, String path) throws RefusedException {
    if (!answer.has("responses")) {
      return List.of(answer);
    }
    List<JsonObject> answers = new ArrayList<>();
    for (JsonElement each : answer.getAsJsonArray("responses")) {
      JsonObject response = each.getAsJsonObject();
      int status = response.get("status").getAsInt();
      Answer one = new Answer(path, status, each.toString());
      if (status >= FIRST_ERROR && !one.isPassing()) {
        throw new RefusedException(status, one.said());
      }
      answers.add(response);
    }
    return answers;
  }

  /// Whether all shards have answered. One that has no copy left is not told as failed.
  private static boolean isOfWhole(JsonObject answer) {
    JsonObject shards = answer.getAsJsonObject("_shards");
    return shards != null && shards.get("successful").getAsInt() == shards.get("total").getAsInt();
  }

  private static String missing(JsonObject answer) {
    JsonObject shards = answer.getAsJsonObject("_shards");
    if (shards == null) {
      return Answer.reason(answer.get("error"));
    }
    String answering =
        "%d of the %d shards of the index answer"
            .formatted(shards.get("successful").getAsInt(), shards.get("total").getAsInt());
    JsonElement failures = shards.get("failures");
    return failures == null
        ? answering
        : answering
            + "; "
            + Answer.reason(failures.getAsJsonArray().get(0).getAsJsonObject().get("reason"));
  }

  /// Sends lines of JSON, each ended by a newline.
  JsonObject postLines(String path, String lines) throws IOException {
    return send("POST", path, path, lines);
  }

  /// @param again the path if it has to be asked a second time
  private JsonObject send(String method, String path, String again, @Nullable String body)
      throws IOException {
    Attempts attempts = new Attempts(away ? Duration.ZERO : patience.trying);
    String asked = path;
    while (true) {
      try {
        Answer answer = answer(method, asked, again, body);
        away = false;
        return answer.read();
      } catch (RefusedException | SSLHandshakeException | SSLPeerUnverifiedException e) {
        throw e;
      } catch (InterruptedIOException e) {
        if (Thread.currentThread().isInterrupted() || attempts.areOver()) {
          throw e;
        }
      } catch (IOException e) {
        if (attempts.areOver()) {
          away = true;
          throw e;
        }
      }
      attempts.awaitNext();
      asked = again;
    }
  }

  /// For trying again what the cluster has to be able to do before long.
  Attempts attempts() {
    return new Attempts(patience.trying);
  }

  /// What a node said.
  private record Answer(String request, int status, String body) {
    /// Whether it may be another one before long: a node is too busy, or goes, or what it asked
    /// another one for is lost. That a query has too many parts is a failure, too, to some
    /// versions, and stays.
    boolean isPassing() {
      return status == TOO_MANY_REQUESTS
          || (status >= FIRST_FAILURE && !RefusedException.TOO_MANY_PARTS.matcher(body).find());
    }

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
        return error == null ? what : what + ", " + reason(error);
      } catch (JsonParseException | IllegalStateException e) {
        return what;
      }
    }

    /// @param error of a node, or of what stands before it, which may have any form
    private static String reason(@Nullable JsonElement error) {
      if (error == null || !error.isJsonObject()) {
        return String.valueOf(error);
      }
      JsonElement causes = error.getAsJsonObject().get("root_cause");
      if (causes != null && causes.isJsonArray() && !causes.getAsJsonArray().isEmpty()) {
        return reason(causes.getAsJsonArray().get(0));
      }
      JsonObject cause = error.getAsJsonObject();
      return cause.has("type") && cause.get("type").isJsonPrimitive()
          ? cause.get("type").getAsString() + ": " + cause.get("reason")
          : cause.toString();
    }
  }

  /// @throws IOException if there is no answer, or one that says to try again
  private Answer answer(String method, String path, String again, @Nullable String body)
      throws IOException {
    String request = method + " " + path;
    Duration work = method.equals("GET") ? Duration.ZERO : patience.work;
    Duration second = work.compareTo(patience.second) > 0 ? work : patience.second;
    Answer answer;
    try (Response response =
        client.to(
            request(method, path, body),
            request(method, again, body),
            second,
            patience.answer.plus(work))) {
      answer =
          new Answer(
              request, response.getStatus(), response.getBody().map(Body::bodyAsString).orElse(""));
    } catch (ResponseException e) {
      answer = answer(request, e);
    } catch (TransportException e) {
      // So it says that user or password are wrong, or may not do this.
      if (!(e.getCause() instanceof ResponseException response)) {
        throw e;
      }
      answer = answer(request, response);
    }
    if (answer.isPassing()) {
      throw new IOException(answer.said());
    }
    return answer;
  }

  /// Of an error, the client tells the body below the first line of the message alone.
  private static Answer answer(String request, ResponseException e) {
    String[] message = Objects.requireNonNull(e.getMessage()).split("\n", 2);
    return new Answer(request, e.status(), message.length > 1 ? message[1] : "");
  }

  private static Request request(String method, String path, @Nullable String body) {
    return Requests.create(
        method,
        path,
        List.of(),
        Map.of(),
        body == null ? null : Body.from(body.getBytes(UTF_8), JSON));
  }

  /// Whether it is not known who answers.
  static boolean isUntrusted(IOException e) {
    return e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException;
  }

  /// Tells people that a request had no answer.
  EngineException away(IOException e) {
    if (isUntrusted(e)) {
      return new EngineException.Failed(
          "The cluster at "
              + this
              + " is not known to be the right one ("
              + e.getMessage()
              + "). Call it as its certificate does, and let Java trust that: “Security” in"
              + " operations.md says how.",
          e);
    }
    return new EngineException.Away(
        "The cluster at "
            + this
            + " does not answer as it should ("
            + e.getMessage()
            + "). Check that its nodes run; search comes back by itself when it does.",
        e);
  }

  @Override
  public String toString() {
    return nodes.stream()
        .map(node -> node.getPort() < 0 ? node.getHost() : node.getHost() + ":" + node.getPort())
        .toList()
        .toString();
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
