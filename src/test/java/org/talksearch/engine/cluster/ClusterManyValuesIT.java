package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.ManyValuesContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterManyValuesIT extends ManyValuesContract {
  private final NamedIndex index;

  ClusterManyValuesIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
