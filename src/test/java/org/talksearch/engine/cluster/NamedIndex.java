package org.talksearch.engine.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.talksearch.analysis.TalkAnalyzers;
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

  /// Where it is, in one shard.
  ClusterIndex place() {
    return ClusterIndex.of(List.of(node), name);
  }

  @Override
  public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    return ClusterIndexWriting.open(place(), vocabulary, analyzers, full);
  }

  @Override
  public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return ClusterEngine.open(place(), vocabulary, analyzers, Duration.ofMinutes(1));
  }
}
