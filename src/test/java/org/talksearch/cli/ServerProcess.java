package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `talksearch serve` in a process of its own, on a free port.
final class ServerProcess implements AutoCloseable {
  private static final String ADDRESS = "Address:  ";
  private static final String SERVED = " is served";
  private static final long LONGEST_SECONDS = 60;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private String address = "";

  private ServerProcess(Process process) {
    this.process = process;
  }

  /// The command that starts it.
  static List<String> command(Path corpus, Path index, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                "org.talksearch.cli.Main",
                "serve",
                "--port",
                "0",
                "--corpus",
                corpus.toString(),
                "--index",
                index.toString()));
    command.addAll(List.of(options));
    return command;
  }

  /// Starts it and waits until it says its address.
  static ServerProcess start(List<String> command) throws IOException {
    ServerProcess server = new ServerProcess(new ProcessBuilder(command).start());
    BufferedReader out = new BufferedReader(new InputStreamReader(server.output(), UTF_8));
    String line = out.readLine();
    while (line != null) {
      server.lines.add(line);
      if (line.startsWith(ADDRESS)) {
        server.address = line.substring(ADDRESS.length());
        return server;
      }
      line = out.readLine();
    }
    String errors = new String(server.process.getErrorStream().readAllBytes(), UTF_8);
    throw new AssertionError("The server ended before it said its address: " + errors);
  }

  /// Starts it and waits until it says that it waits for something, which is its last line.
  static ServerProcess startWaiting(List<String> command) throws IOException {
    ServerProcess server = new ServerProcess(new ProcessBuilder(command).start());
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(server.process.getErrorStream(), UTF_8));
    String line = errors.readLine();
    while (line != null) {
      server.lines.add(line);
      if (line.contains(SERVED)) {
        server.address = line.substring(0, line.indexOf(SERVED));
        Thread.ofVirtual().start(() -> errors.lines().forEach(more -> {}));
        return server;
      }
      line = errors.readLine();
    }
    throw new AssertionError("The server ended before it was served: " + server.lines);
  }

  private InputStream output() {
    return process.getInputStream();
  }

  List<String> lines() {
    return lines;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  String address() {
    return address;
  }

  /// Searches, again if the time limit ended it: a busy machine may need longer for the first
  /// search of a process.
  HttpResponse<String> search(String query) throws IOException, InterruptedException {
    HttpRequest search = request("api/search?q=" + URLEncoder.encode(query, UTF_8)).build();
    HttpResponse<String> answer = send(search);
    while (answer.body().contains("\"partial\":true")) {
      answer = send(search);
    }
    return answer;
  }

  /// What it says of how it is.
  String state() throws IOException, InterruptedException {
    return send(request("api/status").build()).body();
  }

  /// Asks for a reindexing.
  HttpResponse<String> reindex(String token) throws IOException, InterruptedException {
    return send(
        request("api/reindex")
            .POST(BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(address() + target));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  /// Its exit status, once it ends.
  int status() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The server still runs.");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
