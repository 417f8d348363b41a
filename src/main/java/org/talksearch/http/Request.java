package org.talksearch.http;

import java.util.Map;
import org.talksearch.export.Words;

/// What an endpoint is asked.
///
/// @param variables the parts of the path that its route names, decoded
/// @param parameters the parameters that its route takes
/// @param site where the client reaches this server
/// @param words of the language that the client wants most
record Request(
    Map<String, String> variables, Parameters parameters, SiteAddress site, Words words) {

  /// The part of the path that the route names so.
  ///
  /// @throws IllegalArgumentException if the route has no such part
  String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no variable {" + name + "}.");
    }
    return value;
  }
}
