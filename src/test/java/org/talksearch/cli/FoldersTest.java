package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FoldersTest {

  @ParameterizedTest
  @CsvSource({
    "/srv/secret/index, 'The index in /srv/secret/index is full.', The index in index is full.",
    "/srv/secret/index, '/srv/secret/index/1/write.lock is busy.', index/1/write.lock is busy.",
    "secret/index, 'The index in secret/index is full.', The index in index is full.",
    "secret/index, '{here}/secret/index/1 is full.', index/1 is full.",
    "../secret/x, '{here}/../secret/x/1 is full.', x/1 is full.",
    "index, 'The index in index is full.', The index in index is full.",
    "index, '{here}/index/1 is full.', index/1 is full.",
    "/, 'The index in / is full.', The index in / is full."
  })
  void whatEverybodyMayReadTellsNoPlaceOfThisMachine(String index, String message, String told) {
    Folders folders = CommandLine.populateCommand(new Folders(), "--index", index);
    String here = Path.of("").toAbsolutePath().toString();

    assertThat(folders.withoutPlaces(message.replace("{here}", here))).isEqualTo(told);
  }
}
