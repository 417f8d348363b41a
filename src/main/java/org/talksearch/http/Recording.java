package org.talksearch.http;

import java.nio.file.Path;
import java.util.Optional;

/// What the server writes down of those who use it.
///
/// @param requests whether each request has a line in the log
/// @param searches the file of the query log; none unless somebody wants it
public record Recording(boolean requests, Optional<Path> searches) {
  /// Nothing is.
  public static final Recording NONE = new Recording(false, Optional.empty());
}
