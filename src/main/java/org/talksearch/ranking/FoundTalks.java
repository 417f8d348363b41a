package org.talksearch.ranking;

import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit;
import org.talksearch.query.Explain;
import org.talksearch.ranking.QueryTranslator.Translated;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.vocabulary.Vocabulary;

/// Makes hits of the talks that a query found: cuts passages of them, and tells why they were
/// found.
public final class FoundTalks {
  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;
  private final Translated query;
  private final Explain explain;
  private final Marker marker;

  public FoundTalks(
      Vocabulary vocabulary, TalkAnalyzers analyzers, Translated query, Explain explain) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    this.query = query;
    this.explain = explain;
    this.marker = new Marker(query.markedWithParts());
  }

  /// A talk as a hit.
  ///
  /// @param scoring how the score came about; empty unless asked for
  public Hit hit(AnnotatedTalk talk, double score, String scoring) {
    List<Mark> marks = marker.marks(talk);
    return new Hit(
        talk,
        score,
        new Passages(talk.talk(), marks).snippets(),
        explain == Explain.NOTHING
            ? List.of()
            : new Explanations(vocabulary, analyzers, talk, marks).of(query.marked()),
        scoring);
  }
}
