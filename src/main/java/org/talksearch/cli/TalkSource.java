package org.talksearch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Where the talks are, for a command that takes no index.
final class TalkSource {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus",
      description = "The folder, or the file, that holds the talks. Default: ${DEFAULT-VALUE}")
  private Path corpus;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "Tells which field is what in sources with unusual names; may be repeated.",
        "talksearch.yaml in the corpus folder is always taken."
      })
  private List<Path> mappings = List.of();

  KnownTalks talks() throws IOException {
    return KnownTalks.in(corpus, mappings);
  }
}
