package org.talksearch.query;

import java.util.Arrays;
import java.util.Optional;

/// The order of hits. Ties are broken by talk id, so that equal requests give equal pages.
public enum Sort {
  /// Best first.
  RELEVANCE("relevance"),
  /// By date or year, latest first; talks of unknown year last.
  NEWEST("newest"),
  /// By date or year, earliest first; talks of unknown year last.
  OLDEST("oldest");

  private final String key;

  Sort(String key) {
    this.key = key;
  }

  /// The order's name in URLs and JSON.
  public String key() {
    return key;
  }

  /// The order of that name.
  public static Optional<Sort> named(String key) {
    return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
  }
}
