package org.talksearch.query;

import java.util.Arrays;
import java.util.Optional;

/// How much each hit says of why it was found.
public enum Explain {
  NOTHING("false"),
  /// Which parts of the query it has, where, and under which names.
  REASONS("true"),
  /// The reasons, and how its score came about. That takes as long as the search itself.
  SCORE("score");

  private final String key;

  Explain(String key) {
    this.key = key;
  }

  /// Its name in URLs.
  public String key() {
    return key;
  }

  /// The one of that name.
  public static Optional<Explain> named(String key) {
    return Arrays.stream(values()).filter(explain -> explain.key.equals(key)).findFirst();
  }
}
