package org.talksearch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks a real server over the bundled corpus a great many things, some right, most wrong: targets
/// of every route with random and mutated parameters, bytes and heads. No answer may be a failure
/// of the server, every error must be a problem document, none may show the inside of the program,
/// and the memory in use must not grow.
///
///     mvn test -Dtest=FuzzTrial [-Dtrial.requests=200000] [-Dtrial.seed=1]
class FuzzTrial {
  private static final int CLIENTS = 4;
  private static final int CONTINUED = 100;

  /// A `%` that no two hexadecimal digits follow, or a control character in a head.
  private static final Pattern NO_HTTP =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

  /// What a target begins with, how often it is chosen, and whether it asks the index.
  private record Start(String path, int weight, boolean search) {}

  private static final List<Start> STARTS =
      List.of(
          new Start("/api/search", 30, true),
          new Start("/api/suggest", 10, true),
          new Start("/api/matrix", 4, true),
          new Start("/api/timeline", 4, true),
          new Start("/api/facets/company", 4, true),
          new Start("/api/facets/speaker", 2, true),
          new Start("/api/entities/docker", 3, true),
          new Start("/api/entities/none", 1, true),
          new Start("/api/talks/none", 2, true),
          new Start("/api/talks/none/similar", 1, true),
          new Start("/api/export", 2, true),
          new Start("/feed.atom", 3, true),
          new Start("/opensearch/suggestions", 2, true),
          new Start("/", 6, true),
          new Start("/entities/docker", 1, true),
          new Start("/talks/none", 1, true),
          new Start("/api/status", 1, false),
          new Start("/api/reindex", 1, false),
          new Start("/api/reindex/1", 1, false),
          new Start("/metrics", 1, false),
          new Start("/openapi.json", 1, false),
          new Start("/opensearch.xml", 1, false),
          new Start("/robots.txt", 1, false),
          new Start("/sitemap.xml", 1, false),
          new Start("/sitemaps/1.xml", 1, false),
          new Start("/embed", 1, false),
          new Start("/embed.js", 1, false),
          new Start("/docs/api", 1, false),
          new Start("/trends", 1, false),
          new Start("/status", 1, false),
          new Start("/health/live", 1, false),
          new Start("/health/ready", 1, false),
          new Start("/map", 1, false),
          new Start("/ui/app.bundle.js", 1, false),
          new Start("/ui/../pom.xml", 1, false),
          new Start("/nothing", 1, false));

  private static final List<String> NAMES =
      List.of(
          "q",
          "q",
          "q",
          "q",
          "company",
          "technology",
          "category",
          "year",
          "event",
          "speaker",
          "lang",
          "kind",
          "tag",
          "sort",
          "size",
          "page",
          "facets",
          "explain",
          "contains",
          "rows",
          "columns",
          "of",
          "values",
          "rowSize",
          "columnSize",
          "full",
          "cursor",
          "format");

  private static final List<String> VALUES =
      List.of(
          "docker",
          "京东",
          "k8s 调度",
          "\"容器 云\"",
          "-swarm",
          "company:京东",
          "c++",
          "weifuwu",
          "kubernets",
          "怎么做限流",
          "OR",
          "a OR b",
          "(",
          "\"",
          "year:2015..2016",
          "jing'd",
          "10",
          "1",
          "0",
          "-1",
          "100",
          "101",
          "99999999999",
          "newest",
          "relevance",
          "zh",
          "en",
          "zh-Hant",
          "2015",
          "2015..",
          "..",
          "true",
          "score",
          "company,technology",
          "none",
          "netease",
          "container",
          "*",
          "a*",
          "😀",
          "\u2028",
          "京".repeat(300),
          "x".repeat(600),
          "a b ".repeat(40),
          "%",
          "<script>",
          "../../etc/passwd",
          "csv",
          "AAAA");

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS");

  private static final List<String> HEADS =
      List.of(
          "Accept: text/html",
          "Accept-Encoding: gzip;q=0.5, br",
          "Accept-Encoding: ;;;,q=",
          "Accept-Language: zh-TW,zh;q=0.8",
          "Accept-Language: ;q=x,,",
          "If-None-Match: *",
          "If-None-Match: W/\"a\", \"b",
          "If-Modified-Since: yesterday",
          "Origin: https://example.org",
          "Authorization: Bearer x",
          "X-Request-Id: \u0001\u001b[31m",
          "X-Forwarded-For: 1.2.3.4, x",
          "Cookie: a=b; c",
          "Range: bytes=0-1",
          "Content-Type: application/json",
          "Expect: 200-ok");

  private final Map<String, AtomicLong> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final AtomicLong searches = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();

  @Test
  void nothingThatIsAskedBreaksTheServer(@TempDir Path index) throws Exception {
    long requests = Long.getLong("trial.requests", 200_000);
    long seed = Long.getLong("trial.seed", 1);
    List<Long> memory = new ArrayList<>();
    try (TestServer server = TestServer.withBundledCorpus(index);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int part = 0; part < 10; part++) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          Random random = new Random(seed * 1_000 + 10L * part + client);
          work.add(() -> {
            ask(server.port(), random, requests / 10 / CLIENTS);
            return null;
          });
        }
        for (Future<Void> done : clients.invokeAll(work)) {
          done.get();
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        memory.add((runtime.totalMemory() - runtime.freeMemory()) >> 20);
      }
    }
    System.out.println(asked + " requests, seed " + seed + ", " + searches + " reached a search");
    counts.forEach((status, count) -> System.out.println(status + "  " + count));
    System.out.println("memory after each tenth, MiB: " + memory);
    faults.stream().limit(20).forEach(System.out::println);
    assertThat(faults).isEmpty();
    assertThat(searches.get()).isGreaterThan(asked.get() / 2);
    assertThat(memory.getLast()).isLessThan(memory.get(2) * 3 / 2);
  }

  /// Asks one thing after another, on one connection as long as the server keeps it.
  private void ask(int port, Random random, long requests) throws IOException {
    Connection connection = new Connection(port);
    for (long i = 0; i < requests; i++) {
      Start start = start(random);
      String method =
          start.search() || random.nextBoolean()
              ? "GET"
              : METHODS.get(random.nextInt(METHODS.size()));
      if (random.nextInt(20) == 0) {
        method = METHODS.get(random.nextInt(METHODS.size()));
      }
      String target = target(start, random);
      boolean wild = random.nextInt(25) == 0;
      byte[] request = request(method, target, random);
      if (wild) {
        mutate(request, random);
      }
      if (connection.isOver() || i % CONTINUED == 0) {
        connection.close();
        connection = new Connection(port);
      }
      asked.incrementAndGet();
      Reply reply = connection.send(request, method.equals("HEAD"));
      check(reply, wild, new String(request, ISO_8859_1));
      if (reply.status() == 200 && start.search()) {
        searches.incrementAndGet();
      }
      if (wild) {
        connection.close();
        connection = new Connection(port);
      }
    }
    connection.close();
  }

  private static Start start(Random random) {
    int left = random.nextInt(STARTS.stream().mapToInt(Start::weight).sum());
    for (Start start : STARTS) {
      left -= start.weight();
      if (left < 0) {
        return start;
      }
    }
    throw new AssertionError();
  }

  private static String target(Start start, Random random) {
    StringBuilder target = new StringBuilder(start.path());
    boolean plain = start.path().equals("/api/search") || start.path().equals("/");
    int parameters = random.nextInt(plain ? 3 : 2);
    boolean suggests = start.path().contains("sugg");
    if ((plain && random.nextInt(4) > 0) || (suggests && random.nextInt(5) > 0)) {
      target.append("?q=").append(encoded(query(random), random));
    }
    for (int i = 0; i < parameters && random.nextInt(3) == 0; i++) {
      target
          .append(target.indexOf("?") < 0 ? '?' : '&')
          .append(NAMES.get(random.nextInt(NAMES.size())))
          .append('=')
          .append(encoded(VALUES.get(random.nextInt(VALUES.size())), random));
    }
    if (random.nextInt(12) == 0) {
      target.insert(1 + random.nextInt(target.length()), noise(random));
    }
    return target.toString();
  }

  private static String query(Random random) {
    StringBuilder query = new StringBuilder(VALUES.get(random.nextInt(VALUES.size())));
    while (random.nextInt(3) == 0) {
      query.append(' ').append(VALUES.get(random.nextInt(VALUES.size())));
    }
    if (random.nextInt(6) == 0 && !query.isEmpty()) {
      query.setCharAt(random.nextInt(query.length()), (char) random.nextInt(0x3000));
    }
    return query.length() > 500
        ? query.substring(0, random.nextInt(600) % query.length())
        : query.toString();
  }

  private static String noise(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "%00";
      case 1 -> "%E5%BE";
      case 2 -> "%zz";
      case 3 -> "%ff%fe";
      case 4 -> "//..;/";
      case 5 -> "&&==&";
      case 6 -> "%0d%0aX:%20y";
      default -> "京";
    };
  }

  /// Percent-encoded, or now and then only so far that it is no other line.
  private static String encoded(String text, Random random) {
    boolean raw = random.nextInt(10) == 0;
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      int value = b & 0xff;
      boolean plain = Character.isLetterOrDigit(value) && value < 128;
      if (plain || (raw && value > ' ' && value != '#' && value != '&')) {
        encoded.append((char) value);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", value));
      }
    }
    return encoded.toString();
  }

  private static byte[] request(String method, String target, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((method + " ").getBytes(ISO_8859_1));
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      bytes.writeBytes(c < 256 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(UTF_8));
    }
    StringBuilder rest = new StringBuilder(" HTTP/1.1\r\nHost: localhost\r\n");
    while (random.nextInt(3) == 0) {
      rest.append(HEADS.get(random.nextInt(HEADS.size()))).append("\r\n");
    }
    bytes.writeBytes(rest.append("Content-Length: 0\r\n\r\n").toString().getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  /// Some bytes at random places, but the end stays, so that there is something to answer.
  private static void mutate(byte[] request, Random random) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      request[random.nextInt(request.length - 4)] = (byte) random.nextInt(256);
    }
  }

  private void check(Reply reply, boolean wild, String request) {
    int status = reply.status();
    synchronized (counts) {
      counts
          .computeIfAbsent(status < 0 ? "closed" : "" + status, key -> new AtomicLong())
          .incrementAndGet();
    }
    String fault = "";
    if (status < 0) {
      fault = wild ? "" : "no answer";
    } else if (status >= 500 && status != 503) {
      fault = "status " + status;
    } else if (status >= 400
        && !reply.isProblem(request.contains("text/html"))
        && !(status == 400 && isNoHttp(request, wild))) {
      fault = "an error that is no problem document: " + reply.head();
    } else if (reply.body().contains("\tat ") || reply.body().contains("java.lang.")) {
      fault = "a stack trace";
    }
    if (!fault.isEmpty()) {
      synchronized (faults) {
        faults.add(fault + "\n    " + request.replace("\r\n", "\n    "));
      }
    }
  }

  /// Whether a request breaks HTTP itself, so that it is refused before the server knows what it
  /// asks for.
  private static boolean isNoHttp(String request, boolean wild) {
    return wild || NO_HTTP.matcher(request).find();
  }

  /// @param status -1 if there was no answer
  private record Reply(int status, String head, String body) {
    /// @param forPerson whether it was asked for by who takes HTML, and so gets problems as a page
    boolean isProblem(boolean forPerson) {
      return head.contains("application/problem+json") || (forPerson && head.contains("text/html"));
    }
  }

  /// A connection that is used for several requests.
  private static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private boolean over;

    private Connection(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(20_000);
      in = new BufferedInputStream(socket.getInputStream());
    }

    boolean isOver() {
      return over;
    }

    Reply send(byte[] request, boolean head) {
      try {
        socket.getOutputStream().write(request);
        String answer = head();
        if (answer.length() < 12) {
          over = true;
          return new Reply(-1, "", "");
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        String lower = answer.toLowerCase(Locale.ROOT);
        over = lower.contains("connection: close");
        boolean bodiless = head || status == 304 || status == 204;
        return new Reply(status, answer, bodiless ? "" : body(lower));
      } catch (IOException e) {
        over = true;
        return new Reply(-1, "", "");
      }
    }

    private String body(String head) throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (head.contains("transfer-encoding: chunked")) {
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
          body.writeBytes(in.readNBytes(size));
          line();
          size = Integer.parseInt(line(), 16);
        }
        line();
      } else {
        int at = head.indexOf("content-length: ");
        String length = at < 0 ? "0" : head.substring(at + 16, head.indexOf("\r\n", at));
        body.writeBytes(in.readNBytes(Integer.parseInt(length)));
      }
      return body.toString(UTF_8);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        line.append((char) b);
      }
      return line.toString().strip();
    }

    private String head() throws IOException {
      StringBuilder head = new StringBuilder();
      int b = in.read();
      while (b >= 0) {
        head.append((char) b);
        if (b == '\n'
            && head.length() >= 4
            && head.substring(head.length() - 4).equals("\r\n\r\n")) {
          break;
        }
        b = in.read();
      }
      return head.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
