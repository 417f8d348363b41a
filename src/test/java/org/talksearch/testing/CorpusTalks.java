package org.talksearch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusState;
import org.talksearch.talk.Talk;

/// The talks of a corpus.
public final class CorpusTalks {
  private CorpusTalks() {}

  /// Those of a folder or a file, in the order they are read.
  public static List<Talk> at(Path corpus) {
    try {
      return Corpus.at(corpus).read(CorpusState.NONE, (_, _) -> {}).entries(Parsed.class).stream()
          .map(Parsed::talk)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
