package org.talksearch.http;

/// A parameter that a route takes in its query string.
///
/// @param repeatable whether it may stand there more than once
record Parameter(String name, boolean repeatable) {

  static Parameter single(String name) {
    return new Parameter(name, false);
  }

  static Parameter repeatable(String name) {
    return new Parameter(name, true);
  }
}
