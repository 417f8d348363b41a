package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.ProfileContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterProfileIT extends ProfileContract {
  private final NamedIndex index;

  ClusterProfileIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
