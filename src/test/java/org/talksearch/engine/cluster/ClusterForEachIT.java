package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.ForEachContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterForEachIT extends ForEachContract {
  private final NamedIndex index;

  ClusterForEachIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
