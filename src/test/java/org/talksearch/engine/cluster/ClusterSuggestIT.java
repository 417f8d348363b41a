package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.SuggestContract;
import org.talksearch.engine.TestIndex;

@WithNode
class ClusterSuggestIT extends SuggestContract {
  private final NamedIndex index;

  ClusterSuggestIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
