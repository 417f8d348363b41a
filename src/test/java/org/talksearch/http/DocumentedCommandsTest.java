package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingReport;

/// Runs what the docs tell people to type, over the bundled corpus: every line with `curl` to a
/// server of theirs, by a shell and the real curl.
///
/// Quotes, `$(…)` and Chinese in an address mean what shell and curl take them for, and no other
/// client sends an address just as it is written. Only the port is another one, and a job has the
/// id of one that was begun here. Where there is no curl the lines are not run; under CI that
/// fails.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DocumentedCommandsTest {
  private static final Path API = Path.of("src/docs/http-api.md");
  private static final List<Path> DOCS =
      List.of(API, Path.of("src/docs/operations.md"), Path.of("README.md"));

  private static final String SERVER = "http://127.0.0.1:8080";

  /// A line of a code block, with what the docs show of the answer; or code within a sentence.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^ {4}(curl .*)\\n(?:\\n((?: {4}\\{.*\\n(?: {5}.*\\n)*)))?|`(curl [^`]+)`");

  private static final Pattern ADDRESS = Pattern.compile(SERVER + "([^?' ]*)");
  private static final Pattern METHOD = Pattern.compile(" -X ([A-Z]+)");
  private static final Pattern JOB = Pattern.compile("(?<=/api/reindex/)[^?' ]+");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// The one that the docs show.
  private static final String TOKEN = "correct-horse-battery";

  private static final IndexingReport REPORT =
      new IndexingReport(
          3,
          0,
          new Changes(0, 0, 0, 3),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          List.of(),
          Duration.ofMillis(5));

  private final IndexUpkeep upkeep =
      new IndexUpkeep((full, listener, patience) -> REPORT, reason -> {}, String::valueOf);
  private TestServer server;
  private Contract contract;
  private String job;

  /// @param line what is typed
  /// @param shown the problem that the docs show as its answer, if they do
  record Command(String line, Optional<String> shown) {
    static Command of(MatchResult found) {
      return new Command(
          found.group(1) == null ? found.group(3) : found.group(1),
          Optional.ofNullable(found.group(2)));
    }

    String method() {
      Matcher method = METHOD.matcher(line);
      return method.find() ? method.group(1) : line.contains(" -I ") ? "HEAD" : "GET";
    }

    List<String> segments() {
      Matcher address = ADDRESS.matcher(line);
      assertThat(address.find()).as(line).isTrue();
      String path = address.group(1).isEmpty() ? "/" : address.group(1);
      return Arrays.asList(path.substring(1).split("/", -1));
    }

    /// Whether what curl prints is the body of the answer and nothing else.
    boolean printsBody() {
      return !method().equals("HEAD") && !line.contains(" -i ");
    }

    @Override
    public String toString() {
      return line;
    }
  }

  private record Printed(
      int exitValue, String status, String mediaType, String body, String error) {}

  @BeforeAll
  void start(@TempDir Path index) {
    ServerSettings settings =
        ServerSettings.at(ServerSettings.LOOPBACK, 0)
            .with(new AllowedOrigins(Set.of("https://example.org")));
    server =
        TestServer.withBundledCorpus(
            settings, new Administration(new AdminToken(TOKEN), upkeep), index);
    contract = new Contract(server.get("/openapi.json").body());
    job = upkeep.begin(false).orElseThrow().id();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static List<Command> commands() throws IOException {
    List<Command> commands = new ArrayList<>();
    for (Path file : DOCS) {
      COMMAND
          .matcher(Files.readString(file))
          .results()
          .map(Command::of)
          .filter(command -> command.line().contains(SERVER))
          .forEach(commands::add);
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyLineAnswersAsTheDocsSay(Command command, @TempDir Path folder) throws Exception {
    needCurl();
    upkeep.run(Patience.NONE); // when this ends, the job of an earlier line has ended as well
    Printed printed = run(command, folder);

    assertThat(printed.exitValue()).as(printed.error()).isZero();
    if (command.shown().isPresent()) {
      JsonObject shown = JsonParser.parseString(command.shown().get()).getAsJsonObject();
      assertThat(JsonParser.parseString(printed.body())).isEqualTo(shown);
      assertThat(printed.status()).isEqualTo(shown.get("status").getAsString());
    } else {
      assertThat(printed.status()).as(printed.body()).matches("[23]..");
    }
    if (command.printsBody()) {
      assertKeepsToTheContract(command, printed);
    }
  }

  private void assertKeepsToTheContract(Command command, Printed printed) {
    String body =
        printed.mediaType().endsWith("json") ? printed.body() : new Gson().toJson(printed.body());
    Route route = route(command).orElseThrow();
    assertThat(
            contract.violations(
                route.method() + " " + route.template(),
                Integer.parseInt(printed.status()),
                printed.mediaType(),
                body))
        .isEmpty();
    if (route.template().equals("/api/search") && printed.status().equals("200")) {
      JsonObject answer = JsonParser.parseString(printed.body()).getAsJsonObject();
      assertThat(answer.get("total")).as("a search that the docs show finds something").isNotNull();
    }
  }

  private Printed run(Command command, Path folder) throws Exception {
    Path body = folder.resolve("body");
    Path error = folder.resolve("error");
    Path script = folder.resolve("script");
    Files.writeString(folder.resolve("admin-token"), TOKEN + "\n");
    Files.writeString(
        script,
        JOB.matcher(command.line())
            .replaceAll(job)
            .replace(SERVER, "http://127.0.0.1:" + server.port())
            .replaceFirst(
                "curl ",
                "curl -q -sS --noproxy '*' --max-time 60 -o body -w '%{http_code}"
                    + " %{content_type}' "));
    Process shell =
        new ProcessBuilder("sh", script.toString())
            .directory(folder.toFile())
            .redirectError(error.toFile())
            .start();
    String[] told = new String(shell.getInputStream().readAllBytes(), UTF_8).split("[ ;]", 3);
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Printed(
        shell.exitValue(),
        told[0],
        told.length > 1 ? told[1] : "",
        Files.exists(body) ? Files.readString(body) : "",
        Files.readString(error));
  }

  private static void needCurl() throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("curl", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("curl, without which the lines of the docs cannot be run").isTrue();
    }
    Assumptions.assumeTrue(there, "curl is not installed: the lines of the docs are not run");
  }

  private Optional<Route> route(Command command) {
    String method = command.method().equals("HEAD") ? "GET" : command.method();
    return routes()
        .filter(route -> route.method().equals(method))
        .filter(route -> route.match(command.segments()).isPresent())
        .findFirst();
  }

  /// All that are part of the contract.
  private Stream<Route> routes() {
    return server.routes().stream().filter(route -> !route.template().startsWith("/ui/"));
  }

  @Test
  void everyRouteIsShownByALine() throws IOException {
    Stream<Route> shown = commands().stream().flatMap(command -> route(command).stream());
    assertThat(names(shown)).containsAll(names(routes()));
  }

  @Test
  void theTableHasEveryRouteAndNoOther() throws IOException {
    List<String> listed = new ArrayList<>();
    Files.readAllLines(API).stream()
        .filter(line -> line.matches("\\| `[A-Z]+[ `].*"))
        .forEach(line -> listed.addAll(routesOf(line)));
    listed.remove("GET /ui/…");
    assertThat(new TreeSet<>(listed)).isEqualTo(new TreeSet<>(names(routes())));
  }

  /// What a row of the table names: a method without a path has that of the next one.
  private static List<String> routesOf(String row) {
    List<String> routes = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    for (MatchResult code : CODE.matcher(row.split("\\|", -1)[1]).results().toList()) {
      String[] methodAndPath = code.group(1).split(" ", 2);
      methods.add(methodAndPath[0]);
      if (methodAndPath.length == 2) {
        methods.forEach(method -> routes.add(method + " " + methodAndPath[1]));
        methods.clear();
      }
    }
    return routes;
  }

  private static List<String> names(Stream<Route> routes) {
    return routes.map(route -> route.method() + " " + route.template()).toList();
  }
}
