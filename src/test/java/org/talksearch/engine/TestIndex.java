package org.talksearch.engine;

import java.util.List;
import java.util.Set;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// An index of some engine, empty at first, for tests that hold for every engine.
public interface TestIndex {
  Vocabulary VOCABULARY = Vocabulary.bundled();
  TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);
  Annotator ANNOTATOR = new Annotator(VOCABULARY, ANALYZERS);

  /// Begins a run of writing.
  IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full);

  /// Opens it for searches without a time limit.
  SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers);

  /// In what the engine that opens it may differ from the embedded one.
  default Set<EngineDifference> differences() {
    return Set.of();
  }

  /// Begins a run of writing with the bundled vocabulary.
  default IndexWriting writing() {
    return writing(VOCABULARY, ANALYZERS, false);
  }

  default SearchEngine engine() {
    return engine(VOCABULARY, ANALYZERS);
  }

  /// Makes these talks the whole of the index.
  default Changes index(List<Talk> talks) {
    return index(writing(), talks, ANNOTATOR);
  }

  /// An engine on an index of these talks, with another vocabulary than the bundled one.
  default SearchEngine engine(List<Talk> talks, Vocabulary vocabulary) {
    TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
    index(writing(vocabulary, analyzers, false), talks, new Annotator(vocabulary, analyzers));
    return engine(vocabulary, analyzers);
  }

  private static Changes index(IndexWriting opened, List<Talk> talks, Annotator annotator) {
    try (IndexWriting writing = opened) {
      talks.forEach(talk -> writing.put(annotator.annotate(talk)));
      return writing.commit("");
    }
  }
}
