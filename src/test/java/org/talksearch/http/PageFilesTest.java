package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The programs and styles that the build joins, as the pages ask for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFilesTest {
  private static final Path SOURCES = Path.of("src/main/resources/ui");

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path index) {
    server = TestServer.withoutIndex(index);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs/api", "/embed"})
  void aPageAsksForOneProgramAndOneFileOfStyles(String target) {
    Document page = Jsoup.parse(server.get(target).body());
    assertThat(page.select("script[type=module]")).hasSize(1);
    assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
    for (String file : page.select("script[src]").eachAttr("src")) {
      assertThat(server.get(file).mediaType()).isEqualTo("text/javascript");
    }
    assertThat(server.get(page.expectFirst("link[rel=stylesheet]").attr("href")).mediaType())
        .isEqualTo("text/css");
  }

  @ParameterizedTest
  @CsvSource({"app, draw.js", "reference, operation-view.js", "embed-box, marked-text.js"})
  void aProgramIsWholeAndLeadsToItsSources(String name, String module) {
    String program = server.get("/ui/" + name + ".bundle.js").body();
    assertThat(program)
        .doesNotContainPattern("\\bimport\\s*[{*'\"(]")
        .contains("SPDX-License-Identifier: BSD-3-Clause")
        .endsWith("//# sourceMappingURL=" + name + ".bundle.js.map\n");
    List<String> sources =
        JsonParser.parseString(server.get("/ui/" + name + ".bundle.js.map").body())
            .getAsJsonObject()
            .getAsJsonArray("sources")
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .filter(source -> !source.startsWith("lit/"))
            .toList();
    assertThat(sources).contains(name + ".js", module);
    assertThat(sources).allMatch(source -> server.get("/ui/" + source).status() == 200);
  }

  @Test
  void everyFileOfStylesIsPartOfSomePage() throws IOException {
    String joined =
        String.join(
            "\n",
            List.of("index", "reference", "embed").stream()
                .map(page -> server.get("/ui/" + page + ".bundle.css").body())
                .toList());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCES, "*.css")) {
      for (Path file : files) {
        assertThat(joined).as(file.toString()).contains(Files.readString(file));
      }
    }
  }
}
