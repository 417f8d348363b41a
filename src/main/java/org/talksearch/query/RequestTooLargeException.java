package org.talksearch.query;

/// A request is beyond a size limit: the only way in which a query can be refused. The message says
/// which limit, and what to do.
public final class RequestTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RequestTooLargeException(String message) {
    super(message);
  }
}
