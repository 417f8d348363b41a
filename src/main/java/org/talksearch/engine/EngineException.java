package org.talksearch.engine;

/// Why an index cannot be read or written. The message says what, why, and what to do.
public abstract sealed class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private EngineException(String message) {
    super(message);
  }

  private EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  /// There is no index yet, or it is of a form that this program does not read: one has to be built
  /// first.
  public static final class Missing extends EngineException {
    private static final long serialVersionUID = 1;

    public Missing(String message) {
      super(message);
    }
  }

  /// The index is damaged: it has to be built anew from the corpus.
  public static final class Damaged extends EngineException {
    private static final long serialVersionUID = 1;

    public Damaged(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// Another run is writing the index.
  public static final class Busy extends EngineException {
    private static final long serialVersionUID = 1;

    public Busy(String message) {
      super(message);
    }

    public Busy(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The cluster that holds the index does not answer, or lacks a part of the index. What was asked
  /// may be asked again: it comes back by itself.
  public static final class Away extends EngineException {
    private static final long serialVersionUID = 1;

    public Away(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// Reading or writing failed: the disk is full, a file may not be read.
  public static final class Failed extends EngineException {
    private static final long serialVersionUID = 1;

    public Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// Deciding which talks match took longer than it may; a part of them would be no answer.
  public static final class TooSlow extends EngineException {
    private static final long serialVersionUID = 1;

    public TooSlow(String message) {
      super(message);
    }
  }
}
