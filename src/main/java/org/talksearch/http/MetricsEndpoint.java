package org.talksearch.http;

import java.nio.charset.StandardCharsets;

/// The state of the server as Prometheus reads it.
record MetricsEndpoint(Metrics metrics) implements Endpoint {
  private static final String MEDIA_TYPE = "text/plain; version=0.0.4";

  @Override
  public Answer answer(Request request) {
    return Answer.of(200, Content.of(MEDIA_TYPE, metrics.text().getBytes(StandardCharsets.UTF_8)));
  }
}
