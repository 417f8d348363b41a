package org.talksearch.engine.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Response;

/// Asks a cluster again where the answer is long in coming, the next node each time, and takes the
/// first answer: a node may hang, and nothing tells that from a slow one. So it asks two more times
/// at most: a cluster that is slow has enough to do.
record FirstAnswer(OpenSearchGenericClient client) {
  private static final int MOST_FURTHER = 2;

  /// @param again the further requests
  /// @param second after which it asks again, each time
  /// @param longest after which it gives up
  Response to(Request request, Request again, Duration second, Duration longest)
      throws IOException {
    long deadline = System.nanoTime() + longest.toNanos();
    CompletableFuture<Response> answer = new CompletableFuture<>();
    AtomicInteger pending = new AtomicInteger();
    Request next = request;
    try {
      for (int further = 0; ; further++) {
        ask(next, answer, pending);
        long left = deadline - System.nanoTime();
        long wait = further < MOST_FURTHER ? Math.min(second.toNanos(), left) : left;
        try {
          return answer.get(wait, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (further == MOST_FURTHER || System.nanoTime() - deadline >= 0) {
            throw new SocketTimeoutException("no answer for " + longest.toSeconds() + " s");
          }
          next = again;
        }
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

  /// @param answer completed by the first one that there is, or by a failure when none is pending
  private void ask(Request request, CompletableFuture<Response> answer, AtomicInteger pending) {
    pending.incrementAndGet();
    var _ =
        client
            .executeAsync(request)
            .whenComplete((answered, failure) -> {
              if (failure == null) {
                answer.complete(answered);
              } else if (pending.decrementAndGet() == 0) {
                answer.completeExceptionally(
                    failure instanceof CompletionException wrapped
                        ? Objects.requireNonNull(wrapped.getCause())
                        : failure);
              }
            });
  }
}
