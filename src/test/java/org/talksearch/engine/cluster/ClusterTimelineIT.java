package org.talksearch.engine.cluster;

import java.net.URI;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.TimelineContract;

@WithNode
class ClusterTimelineIT extends TimelineContract {
  private final NamedIndex index;

  ClusterTimelineIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }
}
