package org.talksearch.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.query.Expression.All;
import org.talksearch.query.Expression.Any;
import org.talksearch.query.Expression.Filter;
import org.talksearch.query.Expression.Not;
import org.talksearch.query.Expression.Phrase;
import org.talksearch.query.Expression.Prefix;
import org.talksearch.query.Expression.Words;

class QueryParserTest {
  private static final long SEED = 20150830;
  private static final String SEPARATOR = " => ";
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "”",
          "「",
          "」",
          "-",
          "*",
          ":",
          "：",
          " ",
          "\u3000",
          "\t",
          "OR",
          "..",
          "+",
          "#",
          "company",
          "公司",
          "year",
          "年份",
          "标签",
          "2015",
          "docker",
          "C++",
          "京东",
          "容器",
          "é",
          "\ud83d\ude00",
          "\ud840",
          "\udc00",
          "\u0000");

  @ParameterizedTest
  @MethodSource("expressions")
  void takesQueriesApart(String query, String expression) {
    assertThat(print(QueryParser.parse(query))).isEqualTo(expression);
  }

  static Stream<Arguments> expressions() throws IOException {
    try (InputStream in = QueryParserTest.class.getResourceAsStream("/query/expressions.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
              .lines()
              .filter(line -> line.contains(SEPARATOR))
              .map(line -> line.split(SEPARATOR, 2))
              .map(sides -> Arguments.of(sides[0].strip(), sides[1].strip()))
              .toList()
              .stream();
    }
  }

  @Test
  void everyTalkIsWantedWhenNothingIsTyped() {
    assertThat(print(QueryParser.parse(""))).isEqualTo("all()");
    assertThat(print(QueryParser.parse(" \t\n\u3000\u00a0"))).isEqualTo("all()");
  }

  @Test
  void whiteSpaceOfAnyKindSeparates() {
    assertThat(print(QueryParser.parse("　京东　docker\u00a0618\n"))).isEqualTo("[京东 docker 618]");
    assertThat(print(QueryParser.parse("a　OR　-b"))).isEqualTo("any([a], not [b])");
    assertThat(print(QueryParser.parse("-　a　-"))).isEqualTo("[- a -]");
    assertThat(print(QueryParser.parse("公司：　京东"))).isEqualTo("[公司： 京东]");
  }

  @Test
  void aQueryHas512CharactersAtMost() {
    assertThat(print(QueryParser.parse("x".repeat(512)))).hasSize(514);
    assertThatExceptionOfType(RequestTooLargeException.class)
        .isThrownBy(() -> QueryParser.parse("x".repeat(513)))
        .withMessage("A query of 513 characters is too long. Use 512 at most.");
  }

  @Test
  void aQueryHas32ChunksAtMost() {
    assertThat(QueryParser.parse("-x ".repeat(32))).isInstanceOf(All.class);
    assertThat(QueryParser.parse("x OR ".repeat(31) + "x")).isInstanceOf(Any.class);
    for (String chunk : List.of("x ", "-x ", "\"x y\" ", "tag:x ", "x* ", "x OR ")) {
      assertThatExceptionOfType(RequestTooLargeException.class)
          .as(chunk)
          .isThrownBy(() -> QueryParser.parse(chunk.repeat(33)))
          .withMessageContaining("more than 32 chunks");
    }
  }

  @Test
  void refusesNothingButWhatIsTooLarge() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String query = randomQuery(random);
      try {
        assertThat(print(QueryParser.parse(query)))
            .as("query %s of seed %s", i, SEED)
            .doesNotContain("[]")
            .isNotEmpty();
      } catch (RequestTooLargeException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("query " + i + " of seed " + SEED + ": “" + query + "”", e);
      }
    }
    assertThat(refused).as("queries beyond a limit").isBetween(1, 5_000);
  }

  private static String randomQuery(Random random) {
    StringBuilder query = new StringBuilder();
    int pieces = random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      query.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        query.append(' ');
      }
    }
    return query.toString();
  }

  @TestFactory
  Stream<DynamicTest> theDocumentationSaysHowItsExamplesAreTakenApart() throws IOException {
    return Files.readAllLines(Path.of("src", "docs", "query-syntax.md")).stream()
        .filter(line -> line.startsWith("    ") && line.contains(SEPARATOR))
        .map(line -> line.strip().split(SEPARATOR))
        .map(example ->
            dynamicTest(
                example[0],
                () -> assertThat(print(QueryParser.parse(example[0]))).isEqualTo(example[1])));
  }

  private static String print(Expression expression) {
    return switch (expression) {
      case All(List<Expression> parts) -> "all(" + print(parts) + ")";
      case Any(List<Expression> parts) -> "any(" + print(parts) + ")";
      case Not(Expression part) -> "not " + print(part);
      case Words(String text) -> "[" + text + "]";
      case Phrase(String text) -> "\"" + text + "\"";
      case Prefix(String text) -> "[" + text + "]*";
      case Filter(Facet facet, _, String value) -> facet.key() + "=[" + value + "]";
    };
  }

  private static String print(List<Expression> parts) {
    return parts.stream().map(QueryParserTest::print).collect(Collectors.joining(", "));
  }
}
