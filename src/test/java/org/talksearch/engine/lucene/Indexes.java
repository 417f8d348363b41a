package org.talksearch.engine.lucene;

import java.nio.file.Path;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// Builds real indexes of a few talks, with the bundled vocabulary unless told otherwise.
final class Indexes {
  static final Vocabulary VOCABULARY = Vocabulary.bundled();
  static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);
  static final Annotator ANNOTATOR = new Annotator(VOCABULARY, ANALYZERS);

  private Indexes() {}

  static LuceneIndexWriting writing(Path folder) {
    return LuceneIndexWriting.open(folder, VOCABULARY, ANALYZERS, false);
  }

  /// Makes these talks the whole of the index.
  static Changes index(Path folder, List<Talk> talks) {
    return index(writing(folder), talks, ANNOTATOR);
  }

  private static Changes index(LuceneIndexWriting opened, List<Talk> talks, Annotator annotator) {
    try (LuceneIndexWriting writing = opened) {
      talks.forEach(talk -> writing.put(annotator.annotate(talk)));
      return writing.commit("");
    }
  }

  static LuceneEngine engine(Path folder) {
    return LuceneEngine.open(folder, VOCABULARY, ANALYZERS);
  }

  /// An engine on an index of these talks. It has answered once: the first search waits for what is
  /// read then, which a busy machine may not have done within a search's time limit.
  static LuceneEngine warmEngine(Path folder, List<Talk> talks) {
    index(folder, talks);
    return warm(engine(folder));
  }

  /// The same with another vocabulary than the bundled one.
  static LuceneEngine warmEngine(Path folder, List<Talk> talks, Vocabulary vocabulary) {
    TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
    index(
        LuceneIndexWriting.open(folder, vocabulary, analyzers, false),
        talks,
        new Annotator(vocabulary, analyzers));
    return warm(LuceneEngine.open(folder, vocabulary, analyzers));
  }

  private static LuceneEngine warm(LuceneEngine engine) {
    engine.search(SearchRequest.of("容器 docker"));
    return engine;
  }
}
