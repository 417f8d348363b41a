package org.talksearch.http;

/// What the server writes down of those who use it.
///
/// @param requests whether each request has a line in the log
public record Recording(boolean requests) {
  /// Nothing is.
  public static final Recording NONE = new Recording(false);
}
