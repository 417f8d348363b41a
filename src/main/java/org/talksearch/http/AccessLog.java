package org.talksearch.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A line of the log for each request, without its query, which is nobody's business.
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("access");

  private AccessLog() {}

  static void write(FinishedVisit visit) {
    LOG.atInfo()
        .addKeyValue("method", visit.method())
        .addKeyValue("path", visit.path())
        .addKeyValue("status", visit.status())
        .addKeyValue("ms", visit.took().toMillis())
        .addKeyValue("bytes", visit.bytes())
        .addKeyValue("request", visit.id())
        .addKeyValue("client", visit.client())
        .log(
            "{} {} {}, {} ms, {} bytes, to {} (request {})",
            visit.method(),
            visit.path(),
            visit.status(),
            visit.took().toMillis(),
            visit.bytes(),
            visit.client(),
            visit.id());
  }
}
