package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Vocabulary;

/// The cluster has exactly the terms and positions that our analyzers give.
@WithNode
class TokenFieldsIT {
  private static final long SEED = 20150828;
  private static final int TEXTS = 300;
  private static final String INDEX = "tokens";
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(Vocabulary.bundled());

  private final ClusterClient client;

  private final URI node;

  TokenFieldsIT(URI node) {
    this.node = node;
    client = new ClusterClient(List.of(node), ClusterClient.SEARCHING);
  }

  private record Placed(String term, int position) {}

  @BeforeEach
  void makeIndex() throws IOException {
    client.put("/" + INDEX, IndexMapping.body(ClusterIndex.of(List.of(node), INDEX)));
  }

  @AfterEach
  void removeIndex() throws IOException {
    client.delete("/" + INDEX);
    client.close();
  }

  @Test
  void termsAndPositions_areThoseOfOurAnalyzers() throws IOException {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(RandomText.withExpanding(random, 1 + random.nextInt(40)));
    }
    BundledCorpus.talks().forEach(talk -> texts.add(talk.title() + "\n" + talk.abstractText()));
    for (String text : texts) {
      check(ANALYZERS.wordsOf(text), text);
      check(ANALYZERS.gramsOf(text), text);
    }
  }

  @Test
  void marksThatStandInATerm_areNoMarks() throws IOException {
    List<AnalyzedToken> tokens =
        List.of(
            new AnalyzedToken("a\ue000b", 0, 0, 0),
            new AnalyzedToken("\u2400", 0, 0, 2),
            new AnalyzedToken("\ue001", 0, 0, 2),
            new AnalyzedToken("two words", 0, 0, 3));

    assertThat(inCluster(tokens))
        .extracting(Placed::position)
        .as("%s", inCluster(tokens))
        .containsExactly(0, 2, 2, 3);
    assertThat(inCluster(tokens)).extracting(Placed::term).doesNotHaveDuplicates();
  }

  private void check(List<AnalyzedToken> tokens, String text) throws IOException {
    List<Placed> ours =
        tokens.stream()
            .map(token -> new Placed(TokenText.term(token.term()), token.position()))
            .toList();
    assertThat(inCluster(tokens)).as("seed %s: “%s”", SEED, text).containsExactlyElementsOf(ours);
  }

  private List<Placed> inCluster(List<AnalyzedToken> tokens) throws IOException {
    JsonObject analyzed =
        client.post(
            "/" + INDEX + "/_analyze",
            Json.object("field", "title.words", "text", TokenText.of(tokens)));
    List<Placed> placed = new ArrayList<>();
    for (JsonElement each : analyzed.getAsJsonArray("tokens")) {
      JsonObject token = each.getAsJsonObject();
      placed.add(new Placed(token.get("token").getAsString(), token.get("position").getAsInt()));
    }
    placed.sort(Comparator.comparingInt(Placed::position));
    return placed;
  }
}
