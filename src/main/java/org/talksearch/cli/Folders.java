package org.talksearch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.talksearch.corpus.Mapping;
import picocli.CommandLine.Mixin;
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
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "Tells which field is what in sources with unusual names; may be repeated.",
        "talksearch.yaml in the corpus folder is always taken."
      })
  private List<Path> mappings = List.of();

  @Mixin private EngineOptions engine;

  Path corpus() {
    return corpus;
  }

  /// Where the index is.
  IndexPlace index() {
    return engine.place();
  }

  /// Read anew at each call.
  List<Mapping> mappings() {
    return Wiring.mappings(mappings);
  }

  /// A message as everybody may read it: folders by their names, without where on this machine they
  /// are.
  String withoutPlaces(String message) {
    String told = message;
    Stream<Path> folder =
        index() instanceof IndexPlace.Folder(Path path) ? Stream.of(path) : Stream.empty();
    for (Path place :
        Stream.concat(Stream.concat(Stream.of(corpus), folder), mappings.stream()).toList()) {
      Path whole = place.toAbsolutePath();
      Path name = whole.normalize().getFileName();
      if (name != null) {
        told = told.replace(whole.normalize().toString(), name.toString());
        told = told.replace(whole.toString(), name.toString());
        told = place.getNameCount() == 1 ? told : told.replace(place.toString(), name.toString());
      }
    }
    return told;
  }

  Wiring wire() {
    return wire(index());
  }

  /// @param index what [#index] told, laid out in some way
  Wiring wire(IndexPlace index) {
    return new Wiring(corpus, index, mappings);
  }
}
