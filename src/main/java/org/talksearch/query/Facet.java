package org.talksearch.query;

import java.util.Arrays;
import java.util.Optional;

/// A property that talks are filtered and counted by.
public enum Facet {
  /// Values are companies' ids; a request may use any of their names.
  COMPANY("company"),
  /// Values are technologies' ids; a request may use any of their names.
  TECHNOLOGY("technology"),
  /// Values are ids of the categories that technologies stand in.
  CATEGORY("category"),
  /// Values are years, `2015`; a request may use a [YearRange].
  YEAR("year"),
  /// Values are events' names.
  EVENT("event"),
  /// Values are speakers' names.
  SPEAKER("speaker"),
  /// Values are BCP 47 tags; `zh` in a request stands for `zh-Hans` and `zh-Hant`.
  LANG("lang"),
  /// Values are `talk` and `notes`.
  KIND("kind"),
  /// Values are tags as the sources have them.
  TAG("tag");

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  /// The facet's name in URLs, JSON, queries and the index.
  public String key() {
    return key;
  }

  /// The facet of that name.
  public static Optional<Facet> named(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
  }
}
