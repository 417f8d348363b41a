package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {

  @Test
  void aTemplateWithoutVariablesMatchesItselfOnly() {
    assertThat(match("/api/search", "api", "search")).contains(Map.of());
    assertThat(match("/api/search", "api")).isEmpty();
    assertThat(match("/api/search", "api", "search", "")).isEmpty();
    assertThat(match("/", "")).contains(Map.of());
    assertThat(match("/", "", "")).isEmpty();
  }

  @Test
  void aVariableTakesOneSegmentWhateverItHolds() {
    assertThat(match("/talks/{id}", "talks", "a/b c")).contains(Map.of("id", "a/b c"));
    assertThat(match("/talks/{id}", "talks", "a", "b")).isEmpty();
    assertThat(match("/talks/{id}", "talks")).isEmpty();
    assertThat(match("/talks/{id}", "talks", "")).isEmpty();
  }

  @Test
  void aRestTakesEverySegmentThatIsLeft() {
    assertThat(match("/ui/{file...}", "ui", "strings", "en.json"))
        .contains(Map.of("file", "strings/en.json"));
    assertThat(match("/ui/{file...}", "ui")).isEmpty();
  }

  private static Optional<Map<String, String>> match(String template, String... path) {
    return Route.file(template, new LiveEndpoint()).match(List.of(path));
  }
}
