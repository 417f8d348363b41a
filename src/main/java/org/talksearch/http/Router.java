package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.talksearch.http.UrlText.MalformedException;

/// Finds the route of a request and sends its endpoint's answer, or the problem that it ended in.
final class Router implements HttpHandler {
  private final List<Route> routes;

  /// @param routes of several that match, the first one answers
  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.dispatch(this::answer);
  }

  private void answer(HttpServerExchange exchange) {
    Transmission.send(exchange, answerTo(exchange));
  }

  private Answer answerTo(HttpServerExchange exchange) {
    String method = exchange.getRequestMethod().toString();
    try {
      List<String> path = segments(exchange.getRequestPath());
      Set<String> allowed = new TreeSet<>();
      for (Route route : routes) {
        Optional<Map<String, String>> variables = route.match(path);
        if (variables.isEmpty()) {
          continue;
        }
        if (route.methods().contains(method)) {
          return route.endpoint().answer(request(route, variables.get(), exchange));
        }
        allowed.addAll(route.methods());
      }
      return allowed.isEmpty() ? Problem.notFound().answer() : notAllowed(method, allowed);
    } catch (Throwable failure) {
      return Problems.answerTo(failure, method + " " + exchange.getRequestPath());
    }
  }

  private static Request request(
      Route route, Map<String, String> variables, HttpServerExchange exchange) {
    Parameters parameters =
        route
            .parameters()
            .map(accepted -> Parameters.parse(exchange.getQueryString(), accepted))
            .orElse(Parameters.NONE);
    return new Request(variables, parameters, SiteAddress.of(exchange), exchange.getQueryString());
  }

  private static Answer notAllowed(String method, Set<String> allowed) {
    String methods = String.join(", ", allowed);
    return Problem.methodNotAllowed(method, methods).answer().with("Allow", methods);
  }

  private static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    try {
      for (String raw : rawPath.substring(rawPath.startsWith("/") ? 1 : 0).split("/", -1)) {
        segments.add(UrlText.ofPath(raw));
      }
    } catch (MalformedException e) {
      throw new ProblemException(Problem.badPath(e.why()));
    }
    return segments;
  }
}
