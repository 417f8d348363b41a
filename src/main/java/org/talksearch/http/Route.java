package org.talksearch.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of the routing table.
///
/// @param method of HTTP; a route for GET answers HEAD as well
/// @param template its path: `{name}` stands for one segment that is not empty, `{name...}` at the
///   end for the rest
/// @param parameters what may stand in the query string; empty for a file, which does not look at
///   it
/// @param searches whether the index is asked, so that the limits of searches hold
/// @param token what a client must show; empty where all are let in
/// @param pages what shows problems to its readers; empty where only programs ask
record Route(
    String method,
    String template,
    Optional<List<Parameter>> parameters,
    Searches searches,
    Optional<AdminToken> token,
    Optional<Pages> pages,
    Endpoint endpoint) {
  private static final String REST = "...}";

  /// Which requests ask the index.
  enum Searches {
    ALWAYS,
    /// All, and the answer is sent while it is worked out, as fast as its client reads.
    STREAMED,
    /// Those that give a parameter.
    IF_ASKED,
    NEVER
  }

  /// A route that asks the index, and refuses parameters which it does not know.
  static Route api(String template, List<Parameter> parameters, Endpoint endpoint) {
    return answered(template, Optional.of(parameters), Searches.ALWAYS, endpoint);
  }

  /// The same, whose answers are sent while they are worked out.
  static Route streamed(String template, List<Parameter> parameters, Endpoint endpoint) {
    return answered(template, Optional.of(parameters), Searches.STREAMED, endpoint);
  }

  /// A route that tells of the server itself, and refuses parameters.
  static Route server(String template, Endpoint endpoint) {
    return answered(template, Optional.of(List.of()), Searches.NEVER, endpoint);
  }

  /// A route for who has the token.
  static Route admin(
      String method,
      String template,
      List<Parameter> parameters,
      AdminToken token,
      Endpoint endpoint) {
    return new Route(
        method,
        template,
        Optional.of(parameters),
        Searches.NEVER,
        Optional.of(token),
        Optional.empty(),
        endpoint);
  }

  /// A route that this server was not set up for: it says so to all.
  static Route refused(String method, String template, Endpoint refusal) {
    return new Route(
        method,
        template,
        Optional.empty(),
        Searches.NEVER,
        Optional.empty(),
        Optional.empty(),
        refusal);
  }

  /// A route that does not look at the query string.
  static Route file(String template, Endpoint endpoint) {
    return answered(template, Optional.empty(), Searches.NEVER, endpoint);
  }

  /// A route that people read, in their own language. It passes over parameters which it does not
  /// know: some are for the page's own program, others were put there by whoever linked to it.
  static Route page(
      String template,
      List<Parameter> parameters,
      Searches searches,
      Pages pages,
      Endpoint endpoint) {
    return new Route(
        "GET",
        template,
        Optional.of(parameters),
        searches,
        Optional.empty(),
        Optional.of(pages),
        endpoint);
  }

  private static Route answered(
      String template, Optional<List<Parameter>> parameters, Searches searches, Endpoint endpoint) {
    return new Route(
        "GET", template, parameters, searches, Optional.empty(), Optional.empty(), endpoint);
  }

  /// @throws ProblemException if the query string holds what this route does not take
  Parameters parametersOf(String rawQuery) {
    return parameters
        .map(accepted ->
            pages.isPresent()
                ? Parameters.known(rawQuery, accepted)
                : Parameters.parse(rawQuery, accepted))
        .orElse(Parameters.NONE);
  }

  /// Whether a request with this query string asks the index.
  boolean asksIndex(String rawQuery) {
    return switch (searches) {
      case ALWAYS, STREAMED -> true;
      case NEVER -> false;
      case IF_ASKED -> isAsked(rawQuery);
    };
  }

  private boolean isAsked(String rawQuery) {
    try {
      return !parametersOf(rawQuery).isEmpty();
    } catch (ProblemException e) {
      return false; // to be refused
    }
  }

  /// The methods it answers.
  List<String> methods() {
    return method.equals("GET") ? List.of("GET", "HEAD") : List.of(method);
  }

  /// The values of the template's variables, if the path is one of this route's.
  ///
  /// @param path the segments after each `/`, decoded
  Optional<Map<String, String>> match(List<String> path) {
    String[] wanted = template.substring(1).split("/", -1);
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      String segment = wanted[i];
      if (i >= path.size()) {
        return Optional.empty();
      }
      if (segment.endsWith(REST)) {
        variables.put(
            segment.substring(1, segment.length() - REST.length()),
            String.join("/", path.subList(i, path.size())));
        return Optional.of(variables);
      }
      if (segment.startsWith("{") && !path.get(i).isEmpty()) {
        variables.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return wanted.length == path.size() ? Optional.of(variables) : Optional.empty();
  }
}
