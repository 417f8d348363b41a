package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.FindValuesContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterFindValuesIT extends FindValuesContract {
  private final NamedIndex index;

  ClusterFindValuesIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
