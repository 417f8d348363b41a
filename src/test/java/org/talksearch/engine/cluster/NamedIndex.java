package org.talksearch.engine.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineDifference;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.vocabulary.Vocabulary;

/// An index on a node.
record NamedIndex(URI node, String name) implements TestIndex {
  private static final AtomicInteger MADE = new AtomicInteger();

  /// One that no other test has.
  static NamedIndex fresh(URI node) {
    return new NamedIndex(node, "test-" + MADE.incrementAndGet());
  }

  @Override
  public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    return ClusterIndexWriting.open(List.of(node), name, vocabulary, analyzers, full);
  }

  @Override
  public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return ClusterEngine.open(List.of(node), name, vocabulary, analyzers, Duration.ofMinutes(1));
  }

  @Override
  public Set<EngineDifference> differences() {
    return EnumSet.allOf(EngineDifference.class);
  }
}
