package org.talksearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.talksearch.export.Words;
import org.talksearch.http.UrlText.MalformedException;

/// Finds the route of a request and sends its endpoint's answer, or the problem that it ended in.
final class Router implements HttpHandler {
  /// Stands for the answer that the client has; only its headers are sent.
  private static final Answer UNCHANGED = Answer.json(new byte[0]);

  private final List<Route> routes;
  private final SearchQueue searches;
  private final SearchQueue exports;
  private final RateLimiter limiter;
  private final Validators validators;
  private final int largestBody;
  private final String basePath;

  /// What a request asks for.
  ///
  /// @param route whose it is; none if no route takes it
  /// @param answer works out the answer, which takes its time
  private record Task(Optional<Route> route, Supplier<Answer> answer) {
    boolean isSearch(HttpServerExchange exchange) {
      return route.map(one -> one.asksIndex(exchange.getQueryString())).orElse(false);
    }

    boolean isStreamed() {
      return route.filter(one -> one.searches() == Route.Searches.STREAMED).isPresent();
    }

    /// What shows problems to the readers of this answer, if it has any.
    Optional<Pages> pages() {
      return route.flatMap(Route::pages);
    }
  }

  /// @param routes of several that match, the first one answers
  /// @param searches works on what asks the index
  /// @param exports works on those of them whose answers are sent meanwhile
  /// @param limiter keeps those who ask the index to their rate
  /// @param validators of the answers from the index
  /// @param largestBody of a request, in bytes
  /// @param basePath what every path begins with; empty for nothing
  Router(
      List<Route> routes,
      SearchQueue searches,
      SearchQueue exports,
      RateLimiter limiter,
      Validators validators,
      int largestBody,
      String basePath) {
    this.routes = List.copyOf(routes);
    this.searches = searches;
    this.exports = exports;
    this.limiter = limiter;
    this.validators = validators;
    this.largestBody = largestBody;
    this.basePath = basePath;
  }

  /// Only finds the route, on a thread that looks after all connections.
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Task task = task(exchange);
    task.route().ifPresent(Visit.of(exchange)::take);
    HttpHandler work = working -> answer(working, task);
    if (!task.isSearch(exchange)) {
      exchange.dispatch(work);
    } else if (!limiter.admits(exchange, Visit.of(exchange).caller().client())) {
      send(exchange, task, Problems.tooMany());
    } else if (task.isStreamed()) {
      if (!exports.offer(exchange, work)) {
        send(exchange, task, Problems.exportsBusy());
      }
    } else if (!searches.offer(exchange, work)) {
      send(exchange, task, Problems.busy());
    }
  }

  private Task task(HttpServerExchange exchange) {
    long body = exchange.getRequestContentLength();
    if (body > largestBody) {
      exchange.setPersistent(false); // it is not read
      return new Task(
          Optional.empty(),
          Problem.tooLarge(
                  "The body has %d bytes. No more than %d are taken.".formatted(body, largestBody))
              ::answer);
    }
    String method = exchange.getRequestMethod().toString();
    String rawPath = Visit.of(exchange).path();
    if (!basePath.isEmpty() && rawPath.equals(basePath)) {
      return new Task(Optional.empty(), () -> redirect(exchange));
    }
    if (!rawPath.startsWith(basePath + "/")) {
      return new Task(Optional.empty(), Problem.notFound()::answer);
    }
    Set<String> allowed = new TreeSet<>();
    try {
      List<String> path = segments(rawPath.substring(basePath.length()));
      for (Route route : routes) {
        Optional<Map<String, String>> variables = route.match(path);
        if (variables.isEmpty()) {
          continue;
        }
        if (route.methods().contains(method)) {
          return new Task(Optional.of(route), () -> answerOf(route, variables.get(), exchange));
        }
        allowed.addAll(route.methods());
      }
    } catch (ProblemException unreadable) {
      return new Task(Optional.empty(), unreadable.problem()::answer);
    }
    return new Task(
        Optional.empty(),
        () -> allowed.isEmpty() ? Problem.notFound().answer() : notAllowed(method, allowed));
  }

  private static void answer(HttpServerExchange exchange, Task task) {
    Visit.of(exchange).begin();
    send(exchange, task, answerTo(exchange, task));
  }

  /// Sends an answer; a problem as a page, if a person has asked for one.
  private static void send(HttpServerExchange exchange, Task task, Answer answer) {
    Optional<Pages> pages = task.pages();
    if (pages.isEmpty()) {
      Transmission.send(exchange, answer);
      return;
    }
    Optional<Content> told =
        answer
            .problem()
            .filter(_ -> Reader.takesHtml(exchange))
            .map(problem -> pages.get().problem(Reader.words(exchange), problem));
    Transmission.send(
        exchange, told.map(answer::toldAs).orElse(answer).with("Vary", Reader.TOLD_APART_BY));
  }

  private static Answer answerTo(HttpServerExchange exchange, Task task) {
    try {
      return task.answer().get();
    } catch (Throwable failure) {
      return Problems.answerTo(failure, Visit.of(exchange).told(exchange));
    }
  }

  private Answer answerOf(Route route, Map<String, String> variables, HttpServerExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (!route.token().map(token -> token.isShownBy(authorization)).orElse(true)) {
      return Problem.unauthorized().answer().with("WWW-Authenticate", "Bearer");
    }
    Words words = Reader.words(exchange);
    String query = exchange.getQueryString();
    Request request =
        new Request(
            variables, route.parametersOf(query), Visit.of(exchange).caller().site(), words);
    if (!route.asksIndex(query)) {
      return route.endpoint().answer(request);
    }
    ETag validator =
        validators.of(exchange, route.pages().isPresent() ? words.language().tag() : "");
    return Validators.named(exchange, validator)
        ? UNCHANGED.validated(validator)
        : route.endpoint().answer(request).validated(validator);
  }

  private Answer redirect(HttpServerExchange exchange) {
    String query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
    return Answer.redirect(basePath + "/" + query);
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
