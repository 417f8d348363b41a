package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;

/// Lets pages of other origins read the answers (CORS, as the Fetch standard has it). Never with
/// credentials: there are none.
///
/// @param allowed which
record CrossOrigin(AllowedOrigins allowed, HttpHandler next) implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString EXPOSE = new HttpString("Access-Control-Expose-Headers");
  private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
  private static final HttpString ASKED_METHOD = new HttpString("Access-Control-Request-Method");

  /// As long as browsers keep it at most.
  private static final String TWO_HOURS = "7200";

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap answer = exchange.getResponseHeaders();
    if (!allowed.equals(AllowedOrigins.NONE) && !allowed.any()) {
      answer.add(Headers.VARY, Headers.ORIGIN_STRING);
    }
    HeaderMap asked = exchange.getRequestHeaders();
    String origin = asked.getFirst(Headers.ORIGIN);
    if (origin == null || !allowed.contains(origin)) {
      next.handleRequest(exchange);
      return;
    }
    answer.put(ALLOW_ORIGIN, allowed.any() ? AllowedOrigins.ANY : origin);
    if (exchange.getRequestMethod().equals(Methods.OPTIONS) && asked.contains(ASKED_METHOD)) {
      answer.put(ALLOW_METHODS, "GET, HEAD");
      answer.put(ALLOW_HEADERS, "If-None-Match, X-Request-Id");
      answer.put(MAX_AGE, TWO_HOURS);
      exchange.setStatusCode(StatusCodes.NO_CONTENT).endExchange();
      return;
    }
    answer.put(
        EXPOSE, "ETag, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id");
    next.handleRequest(exchange);
  }
}
