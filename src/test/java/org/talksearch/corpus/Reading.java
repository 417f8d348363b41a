package org.talksearch.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.talksearch.talk.Talk;

/// What came of reading one file.
record Reading(
    List<Talk> talks, List<CorpusEntry.Rejected> rejected, List<CorpusEntry.LeftOut> leftOut) {

  static Reading of(String name, byte[] bytes) {
    return of(name, bytes, List.of());
  }

  /// @param mappings may describe the file
  static Reading of(String name, byte[] bytes, List<Mapping> mappings) {
    ParsedFile parsed = Corpus.read(name, bytes, Readers.of(Corpus.READERS, mappings));
    return new Reading(parsed.talks(), parsed.rejected(), parsed.leftOut());
  }

  static Reading of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Everything in a folder or file, nothing of which is known yet.
  static List<CorpusEntry> at(Path corpus) throws IOException {
    return Corpus.at(corpus).read(CorpusState.NONE, (_, _) -> {}).entries();
  }

  void add(CorpusEntry entry) {
    switch (entry) {
      case CorpusEntry.Parsed(Talk talk) -> talks.add(talk);
      case CorpusEntry.Kept kept -> throw new AssertionError(kept);
      case CorpusEntry.Rejected trouble -> rejected.add(trouble);
      case CorpusEntry.LeftOut other -> leftOut.add(other);
    }
  }

  /// The only talk.
  Talk talk() {
    if (talks.size() != 1) {
      throw new AssertionError("not one talk, but " + talks);
    }
    return talks.getFirst();
  }

  List<String> titles() {
    return talks.stream().map(Talk::title).toList();
  }

  List<Integer> lines() {
    return talks.stream().map(talk -> talk.origin().line()).toList();
  }

  List<String> rejectedLines() {
    return rejected.stream()
        .map(trouble -> trouble.origin().line() + " " + trouble.what())
        .toList();
  }

  List<String> leftOutLines() {
    return leftOut.stream().map(other -> other.origin().line() + " " + other.what()).toList();
  }
}
