package org.talksearch.engine.cluster;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineDifference;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.vocabulary.Vocabulary;

/// An index on a node.
record NamedIndex(URI node, String name, int shards) implements TestIndex {
  private static final AtomicInteger MADE = new AtomicInteger();

  /// One that no other test has.
  static NamedIndex fresh(URI node) {
    return fresh(node, 1);
  }

  /// One that no other test has, taken apart.
  static NamedIndex fresh(URI node, int shards) {
    return new NamedIndex(node, "test-" + MADE.incrementAndGet(), shards);
  }

  /// Where it is.
  ClusterIndex place() {
    return new ClusterIndex(List.of(node), name, OptionalInt.of(shards), OptionalInt.empty());
  }

  /// The indexes that there are of it, by name.
  List<String> indexes(ClusterClient client) throws IOException {
    return client
        .get("/_cat/indices/" + name + "-*?format=json&h=index&s=index")
        .getAsJsonArray("list")
        .asList()
        .stream()
        .map(each -> each.getAsJsonObject().get("index").getAsString())
        .toList();
  }

  /// Removes them. The cluster would complain of too many in the end.
  void remove(ClusterClient client) throws IOException {
    for (String there : indexes(client)) {
      client.delete("/" + there);
    }
  }

  @Override
  public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    return ClusterIndexWriting.open(place(), vocabulary, analyzers, full);
  }

  @Override
  public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return ClusterEngine.open(place(), vocabulary, analyzers, Duration.ofMinutes(1));
  }

  @Override
  public Set<EngineDifference> differences() {
    return EnumSet.allOf(EngineDifference.class);
  }
}
