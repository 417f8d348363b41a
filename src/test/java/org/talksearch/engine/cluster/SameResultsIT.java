package org.talksearch.engine.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.EngineDifference;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.GeneratedTalks;

/// Random queries and filters have the same answers on the cluster as embedded, up to the order of
/// talks whose scores differ by no more than rounding.
///
///     mvn verify -Dit.test=SameResultsIT -Dsame.queries=5000
@WithNode
class SameResultsIT {
  private static final int QUERIES = Integer.getInteger("same.queries", 300);
  private static final int MANY_TALKS = 10_000;
  private static final long SEED = 20150828;

  @TempDir private Path folder;

  /// What is enough in common where chance decides of the last typical words; in several shards,
  /// each of which has few talks to choose by, of more of them.
  private static final double MOST = 0.8;

  private static final double MANY = 0.7;

  @Test
  void fewTalks(URI node) {
    compare(BundledCorpus.talks().stream(), QUERIES, NamedIndex.fresh(node));
  }

  /// Many enough that a search passes over most of what matches, and that words are known by a few
  /// talks only.
  @Test
  void manyTalks(URI node) {
    List<Talk> model = BundledCorpus.spoken();
    compare(
        GeneratedTalks.like(model, SEED).first(MANY_TALKS), QUERIES / 5, NamedIndex.fresh(node));
  }

  /// Words are counted over all shards before talks are scored.
  @Test
  void talksInSeveralShards(URI node) {
    compare(BundledCorpus.talks().stream(), QUERIES / 5, NamedIndex.fresh(node, 3));
  }

  private void compare(Stream<Talk> talks, int queries, NamedIndex index) {
    try (BothEngines engines = BothEngines.of(talks, folder, index)) {
      engines.answerAlike(queries);
      engines.findSimilar(
          !index.differences().contains(EngineDifference.LAST_TYPICAL_WORDS)
              ? 1
              : index.shards() == 1 ? MOST : MANY);
    }
  }
}
