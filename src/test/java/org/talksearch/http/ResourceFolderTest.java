package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceFolderTest {
  private final ResourceFolder folder = new ResourceFolder("openapi/");

  @Test
  void givesOutAFileWithItsTypeAndAValidatorOfItsBytes() {
    ResourceFolder.ResourceFile file = folder.file("openapi.json").orElseThrow();
    assertThat(file.content().contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(StandardCharsets.UTF_8.decode(file.content().bytes()).toString()).startsWith("{");
    assertThat(file.tag().getTag()).hasSize(32);
    assertThat(folder.file("openapi.json").orElseThrow()).isSameAs(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "missing.json",
        "../openapi/openapi.json",
        "./openapi.json",
        "/openapi.json",
        "x/../openapi.json",
        "x//openapi.json",
        "..\\openapi\\openapi.json",
        "openapi.json/",
        "../org/talksearch/version.properties",
        "../org/talksearch/http/Route.class",
        ".hidden.json"
      })
  void givesOutNothingElse(String path) {
    assertThat(folder.file(path)).isEmpty();
  }

  @Test
  void aPathOfThousandsOfSegmentsIsNone() {
    assertThat(folder.file("a/".repeat(3000) + "a.json")).isEmpty();
  }

  @Test
  void doesNotListFolders() {
    assertThat(new ResourceFolder("").file("openapi")).isEmpty();
  }
}
