package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The examples of the page on sources are read as it says.
class SourcesDocumentationTest {
  private static final Path PAGE = Path.of("src", "docs", "sources.md");

  /// A line that says what the fenced block below it gives.
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`([^`\\n]+)` gives (\\d+) talks?:\\n\\n```\\w+\\n(.*?)^```$");

  @TestFactory
  Stream<DynamicTest> exampleGivesItsTalks() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(PAGE))
        .results()
        .map(example ->
            dynamicTest(
                example.group(1),
                () -> {
                  Reading reading = Reading.of(example.group(1), example.group(3));
                  assertThat(reading.titles()).hasSize(Integer.parseInt(example.group(2)));
                  assertThat(reading.rejected()).isEmpty();
                }));
  }

  @Test
  void pageNamesEveryFormat() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Corpus.READERS).allSatisfy(reader -> assertThat(page).contains(reader.format()));
  }
}
