package org.talksearch.export;

/// Talks cannot be written as asked for. The message says what, why, and what to do.
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExportException(String message) {
    super(message);
  }
}
