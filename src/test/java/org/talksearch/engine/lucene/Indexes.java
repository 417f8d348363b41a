package org.talksearch.engine.lucene;

import java.nio.file.Path;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// Builds real indexes of a few talks, with the bundled vocabulary.
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
    try (LuceneIndexWriting writing = writing(folder)) {
      talks.forEach(talk -> writing.put(ANNOTATOR.annotate(talk)));
      return writing.commit("");
    }
  }

  static LuceneEngine engine(Path folder) {
    return LuceneEngine.open(folder, VOCABULARY, ANALYZERS);
  }

  /// An engine that has answered once: the first search waits for what is read then, which a busy
  /// machine may not have done within a search's time limit.
  static LuceneEngine warmEngine(Path folder) {
    LuceneEngine engine = engine(folder);
    engine.search(SearchRequest.of("容器 docker"));
    return engine;
  }
}
