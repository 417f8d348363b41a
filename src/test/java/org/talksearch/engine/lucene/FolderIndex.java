package org.talksearch.engine.lucene;

import java.nio.file.Path;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.vocabulary.Vocabulary;

/// An index of the embedded engine.
record FolderIndex(Path folder) implements TestIndex {
  @Override
  public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    return LuceneIndexWriting.open(folder, vocabulary, analyzers, full);
  }

  @Override
  public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return LuceneEngine.open(folder, vocabulary, analyzers);
  }
}
