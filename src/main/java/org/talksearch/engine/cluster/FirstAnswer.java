package org.talksearch.engine.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Response;

/// Asks a cluster once more where the answer is long in coming, and takes the first of both: a node
/// may hang, the one that was asked or one that it asks in turn, and nothing tells that from a slow
/// one.
///
/// @param patience after which it asks once more
record FirstAnswer(OpenSearchGenericClient client, Duration patience) {

  /// @param again the second request
  Response to(Request request, Request again) throws IOException {
    CompletableFuture<Response> first = client.executeAsync(request);
    try {
      try {
        return first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return earlier(first, client.executeAsync(again)).get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted while waiting for an answer");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /// The earlier answer; a failure only if both have failed.
  private static CompletableFuture<Response> earlier(
      CompletableFuture<Response> one, CompletableFuture<Response> other) {
    CompletableFuture<Response> earlier = new CompletableFuture<>();
    AtomicInteger failures = new AtomicInteger();
    for (CompletableFuture<Response> each : List.of(one, other)) {
      var _ =
          each.whenComplete((answer, failure) -> {
            if (failure == null) {
              earlier.complete(answer);
            } else if (failures.incrementAndGet() == 2) {
              earlier.completeExceptionally(failure);
            }
          });
    }
    return earlier;
  }
}
