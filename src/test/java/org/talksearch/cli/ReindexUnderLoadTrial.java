package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reindexes a corpus again and again, each time with every talk changed, while eight connections
/// search. Each talk tells the round it was written in: an answer with talks of two rounds, or with
/// more or fewer talks than there are, is of two generations.
///
///     mvn test -Dtest=ReindexUnderLoadTrial [-Dtrial.rounds=20]
class ReindexUnderLoadTrial {
  private static final int TALKS = 300;
  private static final int CONNECTIONS = 8;
  private static final String TOKEN = "under-load-0123456789";

  private final AtomicLong answers = new AtomicLong();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Set<String> rounds = new TreeSet<>();

  @Test
  void noAnswerIsOfTwoGenerations(@TempDir Path folder) throws Exception {
    int last = Integer.getInteger("trial.rounds", 20);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    write(corpus, 0);
    AtomicBoolean over = new AtomicBoolean();
    try (ServerProcess server =
            ServerProcess.start(
                ServerProcess.command(
                    corpus, folder.resolve("index"), "--admin-token-file", token.toString()));
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.execute(() -> {
          while (!over.get()) {
            search(server);
          }
        });
      }
      for (int round = 1; round <= last; round++) {
        write(corpus, round);
        assertThat(server.reindex(TOKEN).statusCode()).isEqualTo(202);
        String expected = "Round " + round + " ";
        while (!server.search("sedimentation").body().contains(expected)) {
          Thread.onSpinWait();
        }
      }
      over.set(true);
    }
    System.out.printf(
        "%d reindexes of %d talks each, %d answers, of %d rounds, %d faults%n",
        last, TALKS, answers.get(), rounds.size(), faults.size());
    faults.stream().limit(10).forEach(System.out::println);
    assertThat(faults).isEmpty();
  }

  private static void write(Path corpus, int round) throws IOException {
    Files.writeString(
        corpus.resolve("talks.jsonl"),
        IntStream.range(0, TALKS)
            .mapToObj(
                """
                {"id":"t%1$d","title":"Round %2$d talk %1$d","abstract":"On sedimentation.","year":2020}
                """
                        .strip()
                        .replace("%2$d", "" + round)
                    ::formatted)
            .collect(Collectors.joining("\n")));
  }

  private void search(ServerProcess server) {
    try {
      var response = server.search("sedimentation");
      answers.incrementAndGet();
      if (response.statusCode() != 200) {
        faults.add(response.statusCode() + " " + response.body());
        return;
      }
      JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
      Set<String> seen = new TreeSet<>();
      for (JsonElement hit : answer.getAsJsonArray("hits")) {
        seen.add(hit.getAsJsonObject().get("title").getAsString().replaceAll(" talk.*", ""));
      }
      synchronized (rounds) {
        rounds.addAll(seen);
      }
      if (seen.size() != 1 || answer.get("total").getAsInt() != TALKS) {
        faults.add(seen + " of " + answer.get("total"));
      }
    } catch (IOException e) {
      faults.add(String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
