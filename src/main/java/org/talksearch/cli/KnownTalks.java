package org.talksearch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.CorpusState;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.vocabulary.Vocabulary;

/// The talks of a corpus, and the vocabulary that tells what they name.
record KnownTalks(Vocabulary vocabulary, TalkAnalyzers analyzers, List<AnnotatedTalk> talks) {

  /// @throws CommandException if there is no corpus, or a mapping cannot be read
  static KnownTalks in(Path corpus, List<Path> mappings) throws IOException {
    if (!Files.exists(corpus)) {
      throw Wiring.noCorpus(corpus);
    }
    Vocabulary vocabulary = Vocabulary.besides(corpus);
    TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
    Annotator annotator = new Annotator(vocabulary, analyzers);
    try (CorpusReading reading =
        Corpus.at(corpus, Wiring.mappings(mappings))
            .with(Wiring.companions(vocabulary))
            .read(CorpusState.NONE, (_, _) -> {})) {
      List<AnnotatedTalk> talks =
          reading.entries(Parsed.class).parallelStream()
              .map(parsed -> annotator.annotate(parsed.talk()))
              .toList();
      return new KnownTalks(vocabulary, analyzers, talks);
    }
  }
}
