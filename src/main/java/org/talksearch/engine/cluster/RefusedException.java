package org.talksearch.engine.cluster;

import java.io.IOException;
import java.util.regex.Pattern;

/// A request that the cluster understood, and refused.
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  static final int NOT_FOUND = 404;
  static final int TIMED_OUT = 408;
  static final int CONFLICT = 409;

  /// Where a query has more parts than a node takes.
  static final Pattern TOO_MANY_PARTS = Pattern.compile("too_many_(nested_)?clauses");

  private final int status;

  /// @param status that of the HTTP answer
  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /// Whether what was asked for is not there.
  boolean isMissing() {
    return status == NOT_FOUND;
  }

  /// Whether the query has more parts than a node takes.
  boolean isOfTooManyParts() {
    return TOO_MANY_PARTS.matcher(toString()).find();
  }

  /// Whether what was to be made is there.
  boolean isAlreadyThere() {
    return toString().contains("resource_already_exists");
  }
}
