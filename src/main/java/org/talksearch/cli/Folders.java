package org.talksearch.cli;

import java.nio.file.Path;
import java.util.List;
import org.talksearch.corpus.Mapping;
import picocli.CommandLine.Option;

/// Where the talks and the index are.
final class Folders {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus",
      description = "The folder, or the file, that holds the talks. Default: ${DEFAULT-VALUE}")
  private Path corpus;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "The folder that holds the index. Default: ${DEFAULT-VALUE}")
  private Path index;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "Tells which field is what in sources with unusual names; may be repeated.",
        "talksearch.yaml in the corpus folder is always taken."
      })
  private List<Path> mappings = List.of();

  Path corpus() {
    return corpus;
  }

  Path index() {
    return index;
  }

  /// Read anew at each call.
  List<Mapping> mappings() {
    return Wiring.mappings(mappings);
  }

  Wiring wire() {
    return new Wiring(corpus, index, mappings);
  }
}
