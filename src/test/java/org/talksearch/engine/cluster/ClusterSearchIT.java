package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.SearchEngineContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterSearchIT extends SearchEngineContract {
  private final NamedIndex index;

  ClusterSearchIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
