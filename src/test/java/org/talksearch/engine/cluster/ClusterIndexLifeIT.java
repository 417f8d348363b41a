package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.IndexLifeContract;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;

/// What is true of the life of an index on a cluster, beside what is of every index.
@WithNode
class ClusterIndexLifeIT extends IndexLifeContract {
  private final NamedIndex index;
  private final ClusterClient client;

  ClusterIndexLifeIT(URI node) {
    index = NamedIndex.fresh(node);
    client = new ClusterClient(List.of(node), ClusterClient.SEARCHING);
  }

  @Override
  protected TestIndex index() {
    return index;
  }

  @Override
  protected int races() {
    return 3;
  }

  @AfterEach
  void remove() throws IOException {
    index.remove(client);
    client.close();
  }

  @Test
  void whatAnInterruptedRunLeft_isRemovedByTheNext() throws IOException {
    index.index(List.of(MESOS));
    String committed = index.indexes(client).getFirst();
    client.put("/" + index.name() + "-1", IndexMapping.body(index.place()));

    index.writing().close();

    assertThat(index.indexes(client)).contains(committed).doesNotContain(index.name() + "-1");
  }

  @Test
  void theIndexBefore_staysUntilTheNextCommit() throws IOException {
    index.index(List.of(MESOS));
    String first = index.indexes(client).getFirst();
    index.index(List.of(SWARM));
    assertThat(index.indexes(client)).contains(first);

    index.index(List.of(MESOS, SWARM));

    assertThat(index.indexes(client)).doesNotContain(first);
  }

  @Test
  void indexesWhoseNamesBeginAlike_areLeftAlone() throws IOException {
    NamedIndex other = new NamedIndex(index.node(), index.name() + "-2", 1);
    index.index(List.of(MESOS));
    other.index(List.of(SWARM));
    index.index(List.of(MESOS, SWARM));
    index.index(List.of(MESOS));

    try (SearchEngine engine = other.engine()) {
      assertThat(total(engine, "swarm")).isEqualTo(1);
    }
  }

  @Test
  void manyTalks_areWrittenInSeveralLots() {
    int many = 3_000;
    try (IndexWriting writing = index.writing()) {
      for (int i = 0; i < many; i++) {
        writing.put(
            TestIndex.ANNOTATOR.annotate(
                talk("t" + i).titled("第 " + i + " 场").about("容器平台的建设与实践，".repeat(20)).build()));
      }
      writing.commit("");
    }

    try (SearchEngine engine = index.engine()) {
      assertThat(engine.state().talks()).isEqualTo(many);
    }
  }
}
