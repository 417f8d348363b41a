package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.talksearch.testing.Talks.talk;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.EngineException;
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
  void theIndexBefore_staysThoughARunFindsNothingToDo() throws IOException {
    index.index(List.of(MESOS));
    String first = index.indexes(client).getFirst();
    index.index(List.of(SWARM));

    index.index(List.of(SWARM));

    assertThat(index.indexes(client)).contains(first);
  }

  @Test
  void indexesOfOtherPrograms_areLeftAlone() throws IOException {
    String other = index.name() + "-2024";
    client.put("/" + other, new JsonObject());
    index.index(List.of(MESOS));
    index.index(List.of(SWARM));
    index.index(List.of(MESOS, SWARM));

    assertThat(index.indexes(client)).contains(other);
  }

  @Test
  void aNameThatIsAnIndexOfAnotherProgram_isRefusedAtOnce() throws IOException {
    client.put("/" + index.name(), new JsonObject());
    try {
      assertThatExceptionOfType(EngineException.Failed.class)
          .isThrownBy(index::writing)
          .withMessageContaining("choose another");
    } finally {
      client.delete("/" + index.name());
    }
  }

  @Test
  void shardsAndReplicas_stayAsTheyWereAskedForOnce() throws IOException {
    ClusterIndex place = index.place();
    write(new ClusterIndex(place.nodes(), place.name(), OptionalInt.of(2), OptionalInt.of(0)));
    write(ClusterIndex.of(place.nodes(), place.name()));

    JsonObject settings = client.get("/" + index.name() + "/_settings?flat_settings=true");
    assertThat(settings.size()).isEqualTo(1);
    assertThat(settings.toString())
        .contains("\"index.number_of_shards\":\"2\"", "\"index.number_of_replicas\":\"0\"")
        .doesNotContain("auto_expand_replicas\":\"0-1");
  }

  private static void write(ClusterIndex place) {
    try (IndexWriting writing =
        ClusterIndexWriting.open(place, TestIndex.VOCABULARY, TestIndex.ANALYZERS, true)) {
      writing.put(TestIndex.ANNOTATOR.annotate(MESOS));
      writing.commit("");
    }
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
