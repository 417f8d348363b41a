package org.talksearch.talk;

/// A part of a talk that holds running text; the order is that of importance.
public enum TextField {
  TITLE("title"),
  ALTERNATE_TITLE("alternateTitle"),
  ABSTRACT("abstract"),
  ALTERNATE_ABSTRACT("alternateAbstract"),
  NOTES("notes"),
  /// The tags, one a line.
  TAGS("tags"),
  /// The speakers, one a line: name, affiliation and role, with a space between.
  SPEAKERS("speakers");

  private final String key;

  TextField(String key) {
    this.key = key;
  }

  /// The field's name in JSON and in the index.
  public String key() {
    return key;
  }
}
