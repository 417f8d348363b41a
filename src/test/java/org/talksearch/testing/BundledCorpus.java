package org.talksearch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusState;
import org.talksearch.talk.Talk;

/// The corpus that comes with the program.
public final class BundledCorpus {
  private static final Path FOLDER = Path.of("corpus");

  private BundledCorpus() {}

  /// Its talks, in the order they are read.
  public static List<Talk> talks() {
    List<Talk> talks = new ArrayList<>();
    try {
      for (CorpusEntry entry : Corpus.at(FOLDER).read(CorpusState.NONE, (_, _) -> {}).entries()) {
        if (entry instanceof Parsed(Talk talk)) {
          talks.add(talk);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return talks;
  }
}
