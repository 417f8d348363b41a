package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.engine.EngineException;
import org.talksearch.query.RequestTooLargeException;

class ProblemsTest {
  private static final String SECRET = "/srv/secret/index is broken";

  static Stream<Arguments> failures() {
    IOException cause = new IOException(SECRET);
    return Stream.of(
        Arguments.of(new EngineException.Missing(SECRET), 503, "no-index", true),
        Arguments.of(new EngineException.Busy(SECRET, cause), 503, "index-busy", true),
        Arguments.of(new EngineException.TooSlow(SECRET), 503, "search-too-slow", true),
        Arguments.of(new EngineException.Damaged(SECRET, cause), 503, "index-damaged", true),
        Arguments.of(new EngineException.Away(SECRET, cause), 503, "cluster-away", true),
        Arguments.of(new EngineException.Failed(SECRET, cause), 503, "index-failed", true),
        Arguments.of(new IllegalStateException(SECRET), 500, "internal-error", false),
        Arguments.of(new StackOverflowError(SECRET), 500, "internal-error", false));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsAnswerAndKeepsItsReasonForTheLog(
      Throwable failure, int status, String kind, boolean retry) {
    Answer answer = Problems.answerTo(failure, "GET /api/search");
    JsonObject problem = body(answer);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    assertThat(problem.get("type").getAsString()).isEqualTo("urn:talksearch:problem:" + kind);
    assertThat(answer.headers().containsKey("Retry-After")).isEqualTo(retry);
    assertThat(answer.content().contentType()).startsWith("application/problem+json");
    assertThat(problem.toString()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void aLimitIsToldInItsOwnWords() {
    Answer answer = Problems.answerTo(new RequestTooLargeException("Too many. Use less."), "GET /");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(body(answer).get("detail").getAsString()).isEqualTo("Too many. Use less.");
  }

  /// A problem of each kind, from whatever makes one.
  private static List<Problem> everyKind() throws ReflectiveOperationException {
    List<Problem> problems = new ArrayList<>();
    for (Method method : Problem.class.getDeclaredMethods()) {
      if (method.getReturnType() == Problem.class && !Modifier.isPrivate(method.getModifiers())) {
        Object[] arguments = new Object[method.getParameterCount()];
        Arrays.fill(arguments, "");
        problems.add((Problem) method.invoke(null, arguments));
      }
    }
    return problems;
  }

  @Test
  void theTableOfProblemsHasEveryKindWithItsStatusAndNoOther() throws Exception {
    String docs = Files.readString(Path.of("src/docs/http-api.md"));
    List<String> listed =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|")
            .matcher(docs)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            everyKind().stream()
                .map(problem ->
                    problem.type().substring(Problem.TYPE.length()) + " " + problem.status())
                .distinct() // there may be several reasons for one kind
                .toList());
  }

  private static JsonObject body(Answer answer) {
    return JsonParser.parseString(
            StandardCharsets.UTF_8.decode(answer.content().bytes()).toString())
        .getAsJsonObject();
  }
}
