package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/// Ends the connection of a client that takes too long to send its request or to read its answer,
/// though it sends or reads a byte now and then.
///
/// @param longest from the end of the request's head to the end of the answer
record Deadline(Duration longest, HttpHandler next) implements HttpHandler {

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    XnioExecutor.Key end =
        exchange
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(exchange.getConnection()),
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
    exchange.addExchangeCompleteListener((ended, others) -> {
      end.remove();
      others.proceed();
    });
    next.handleRequest(exchange);
  }
}
