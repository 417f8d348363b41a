package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.SimilarContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterSimilarIT extends SimilarContract {
  private final NamedIndex index;

  ClusterSimilarIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
