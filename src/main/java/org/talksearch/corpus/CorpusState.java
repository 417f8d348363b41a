package org.talksearch.corpus;

/// What a reading knows of a corpus, so that the next one need not parse what has not changed.
public final class CorpusState {
  /// Nothing is known.
  public static final CorpusState NONE = new CorpusState();

  private CorpusState() {}

  /// The state that [#text()] gave; [#NONE] if the text is none of this program's.
  public static CorpusState parse(String text) {
    return NONE;
  }

  /// Itself as text.
  public String text() {
    return "";
  }
}
