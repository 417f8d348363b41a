package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Suggestions and similar talks, asked of a real server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestTest {
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withTalks(index);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aCompletionSaysWhatItIsAndWhatToSearchFor() {
    assertThat(suggestions("jing'd", 1))
        .containsExactly(
            """
            {"kind":"company","text":"京东","spans":[{"start":0,"end":2}],"talks":1}\
            """);
  }

  @Test
  void aTitleSaysWhichTalkItOpens() {
    assertThat(suggestions("网易的", 8))
        .contains(
            """
            {"kind":"talk","text":"网易的 Docker 实践","spans":[{"start":0,"end":3}],\
            "talk":"netease-docker"}\
            """);
  }

  @Test
  void nothingTyped_isNothingSuggested() {
    assertThat(server.get("/api/suggest").body()).isEqualTo("{\"query\":\"\",\"suggestions\":[]}");
    assertThat(suggestions(" ' ", 8)).isEmpty();
    assertThat(suggestions("京".repeat(513), 8)).isEmpty();
  }

  @Test
  void similarTalksAreHitsWithoutTheTalkItself() {
    JsonObject answer = server.get("/api/talks/talk%2Fjd/similar").json();
    assertThat(answer.getAsJsonArray("hits"))
        .extracting(hit -> hit.getAsJsonObject().get("id").getAsString())
        .contains("netease-docker")
        .doesNotContain("talk/jd");
  }

  private List<String> suggestions(String typed, int size) {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return server
        .get("/api/suggest?q=" + query + "&size=" + size)
        .json()
        .getAsJsonArray("suggestions")
        .asList()
        .stream()
        .map(JsonElement::toString)
        .toList();
  }
}
