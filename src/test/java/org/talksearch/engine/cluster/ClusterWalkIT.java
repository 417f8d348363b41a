package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.WalkContract;

@WithNode
class ClusterWalkIT extends WalkContract {
  private final NamedIndex index;

  ClusterWalkIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }

  /// A commit takes its time here.
  @Override
  protected int walks() {
    return 1;
  }
}
