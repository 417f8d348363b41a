package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One worker, one place to wait.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchQueueTest {
  private final SearchQueue queue = SearchQueue.ofSearches(new SearchLimits(1, 1, 1));
  private final CountDownLatch unread = new CountDownLatch(3);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Undertow undertow =
      Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(this::handle).build();

  @BeforeEach
  void start() {
    undertow.start();
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    undertow.stop();
    queue.close();
  }

  private void handle(HttpServerExchange exchange) {
    boolean taken =
        exchange.getRequestPath().equals("/unread")
            ? queue.offer(exchange, this::leaveUnread)
            : queue.offer(exchange, next -> next.getResponseSender().send("read"));
    assertThat(taken).isTrue();
  }

  /// As if the answer were on its way to a client that does not read it.
  private void leaveUnread(HttpServerExchange exchange) {
    exchange.dispatch(unread::countDown);
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    int port = ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void whoDoesNotReadTheAnswerHoldsNoPlace() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      var _ = get("/unread");
      while (unread.getCount() > 2 - i) {
        Thread.onSpinWait();
      }
    }
    unread.await();
    assertThat(get("/").join().body()).isEqualTo("read");
    assertThat(queue.refused()).isZero();
  }
}
