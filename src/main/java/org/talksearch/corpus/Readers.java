package org.talksearch.corpus;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The readers of one corpus, and what its mappings say of its files.
///
/// @param all in the order in which they are asked
record Readers(List<TalkReader> all, List<Mapping> mappings) {

  /// Those that stand there, after the one for what the mappings describe.
  static Readers of(List<TalkReader> readers, List<Mapping> mappings) {
    return new Readers(
        mappings.isEmpty()
            ? readers
            : Stream.concat(Stream.of(new MappedReader(mappings)), readers.stream()).toList(),
        mappings);
  }

  /// What the talks of a file have in common, where they do not say otherwise.
  Map<TalkField, String> constants(SourceFile file) {
    MappedSource source = Mapping.source(mappings, file.path());
    return source == null ? Map.of() : source.constants();
  }
}
