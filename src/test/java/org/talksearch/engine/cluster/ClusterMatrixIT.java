package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.MatrixContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterMatrixIT extends MatrixContract {
  private final NamedIndex index;

  ClusterMatrixIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
