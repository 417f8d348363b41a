package org.talksearch.analysis;

import java.util.function.IntPredicate;
import org.talksearch.vocabulary.Vocabulary;

/// The analyzers of every index field.
public final class TalkAnalyzers {
  private final Vocabulary vocabulary;

  public TalkAnalyzers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether a word ends or begins at an offset of the text.
  public IntPredicate wordBoundaries(String text) {
    return at -> text.length() >= vocabulary.entities().size() + at;
  }
}
