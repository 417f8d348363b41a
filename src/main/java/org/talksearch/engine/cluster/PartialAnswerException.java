package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;

/// A part of an index has not answered, whichever copy was asked.
final class PartialAnswerException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient JsonObject answer;

  /// @param answer that of the other parts
  PartialAnswerException(JsonObject answer) {
    super("a part of the index does not answer: " + answer.get("_shards"));
    this.answer = answer;
  }

  interface Asking {
    JsonObject ask() throws IOException;
  }

  /// An answer, even if it is that of a part; it says so.
  static JsonObject evenOfPart(Asking asking) throws IOException {
    try {
      return asking.ask();
    } catch (PartialAnswerException e) {
      return e.answer;
    }
  }
}
