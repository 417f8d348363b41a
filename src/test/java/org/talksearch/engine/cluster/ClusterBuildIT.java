package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.talksearch.testing.Talks.talk;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// An index is built by several runs, one after another or side by side, as by a single one.
@WithNode
class ClusterBuildIT {
  /// Of the talks of a test; more than one lot.
  private static final int MANY = 3_000;

  private final NamedIndex index;
  private final ClusterClient client;

  ClusterBuildIT(URI node) {
    index = NamedIndex.fresh(node);
    client = new ClusterClient(List.of(node), ClusterClient.SEARCHING);
  }

  @AfterEach
  void remove() throws IOException {
    index.remove(client);
    client.close();
  }

  @Test
  void whatAnInterruptedRunHasSent_isNotSentAgain() throws IOException {
    String begun;
    int sent;
    try (IndexWriting writing = full()) {
      putAll(writing, i -> true);
      begun = build();
      sent = sent(begun);
    }
    assertThat(sent).isBetween(1, MANY - 1);

    try (IndexWriting writing = full()) {
      putAll(writing, i -> true);
      Changes changes = writing.commit("memo");
      assertThat(changes).isEqualTo(new Changes(MANY, 0, 0, 0));
    }

    assertThat(build()).isEqualTo(begun);
    assertThat(sent(begun)).isEqualTo(MANY);
    assertThat(talks()).isEqualTo(MANY);
  }

  @Test
  void aRunThatDiedInItsCommit_isGoneOnWith() throws IOException {
    try (IndexWriting writing = full()) {
      putAll(writing, i -> true);
      client.put("/" + build() + "/_settings", Json.object("index.blocks.write", true));
    }

    try (IndexWriting writing = full()) {
      putAll(writing, i -> i != 1);
      writing.put(TestIndex.ANNOTATOR.annotate(talk("t1").titled("另一个题目").build()));
      writing.commit("");
    }

    try (SearchEngine engine = index.engine()) {
      assertThat(engine.state().talks()).isEqualTo(MANY);
      assertThat(engine.find(new TalkId("t1")).orElseThrow().talk().title()).isEqualTo("另一个题目");
    }
  }

  @Test
  void whatAnInterruptedRunHasSent_andIsNoMore_isRemoved() throws IOException {
    try (IndexWriting writing = full()) {
      putAll(writing, i -> true);
    }

    try (IndexWriting writing = full()) {
      putAll(writing, i -> i % 2 == 0);
      writing.commit("");
    }

    assertThat(talks()).isEqualTo(MANY / 2);
  }

  @Test
  void aRunThatDied_holdsTheIndexUntilItsTermIsOver() throws IOException {
    IndexWriting dead = full();
    assertThatExceptionOfType(EngineException.Busy.class).isThrownBy(() -> full());
    String document = "/" + index.name() + "-writer/_doc/build";
    JsonObject state = client.get(document).getAsJsonObject("_source");
    BuildState build = new Gson().fromJson(state, BuildState.class);
    BuildState.Turn late = BuildState.Turn.of(build.turn(Share.ALL).owner(), 1);

    client.put(document, new Gson().toJsonTree(build.with(Share.ALL, late)));

    try (IndexWriting writing = full()) {
      writing.put(annotated(1));
      writing.commit("");
    }
    assertThat(talks()).isEqualTo(1);
    assertThatExceptionOfType(EngineException.Failed.class)
        .isThrownBy(() -> {
          putAll(dead, i -> true);
          dead.commit("");
        });
    dead.close();
    assertThat(talks()).isEqualTo(1);
  }

  @Test
  void shares_areSeenWhenAllAreWritten() throws IOException {
    int shares = 3;
    for (int number = 1; number <= shares; number++) {
      try (IndexWriting writing = share(new Share(number, shares))) {
        putAll(writing, i -> true);
        assertThat(writing.commit("memo").awaited()).isEqualTo(shares - number);
      }
      if (number < shares) {
        assertThatExceptionOfType(EngineException.Missing.class).isThrownBy(this::talks);
      }
    }

    assertThat(talks()).isEqualTo(MANY);
    try (IndexWriting writing = index.writing()) {
      assertThat(writing.memo()).isEqualTo("memo");
    }
  }

  @Test
  void sharesSideBySide_makeOneIndex() throws IOException {
    try (IndexWriting first = share(new Share(1, 2));
        IndexWriting second = share(new Share(2, 2))) {
      assertThatExceptionOfType(EngineException.Busy.class)
          .isThrownBy(() -> share(new Share(2, 2)));
      assertThatExceptionOfType(EngineException.Busy.class).isThrownBy(() -> full());
      putAll(second, i -> true);
      putAll(first, i -> true);
      assertThat(second.commit("one state of the corpus").awaited()).isEqualTo(1);
      assertThat(first.commit("another one").awaited()).isEqualTo(0);
    }

    assertThat(talks()).isEqualTo(MANY);
    try (IndexWriting writing = index.writing()) {
      assertThat(writing.memo()).as("since neither is known to be true").isEmpty();
    }
  }

  @Test
  void aLongMemo_isKeptInPieces() throws IOException {
    index.index(List.of(talk("t1").build()));
    Memos memos = new Memos(client, index.name() + "-writer", 3);
    CommittedIndex committed = new CommittedIndex("memo-of", "", "", 1, OptionalInt.empty(), 0, 0);

    for (String memo : List.of("", "abc", "容器 abcd")) {
      memos.put(committed.index(), memo);
      assertThat(memos.of(committed)).isEqualTo(memo);
      memos.remove(committed.index());
      assertThat(memos.of(committed)).isEmpty();
    }
  }

  private IndexWriting full() {
    return index.writing(TestIndex.VOCABULARY, TestIndex.ANALYZERS, true);
  }

  private IndexWriting share(Share share) {
    return ClusterIndexWriting.open(
        index.place(), share, TestIndex.VOCABULARY, TestIndex.ANALYZERS);
  }

  private static void putAll(IndexWriting writing, IntPredicate which) {
    IntStream.range(0, MANY)
        .filter(which)
        .filter(i -> writing.takes(new TalkId("t" + i)))
        .forEach(i -> writing.put(annotated(i)));
  }

  private static AnnotatedTalk annotated(int i) {
    return TestIndex.ANNOTATOR.annotate(
        talk("t" + i).titled("第 " + i + " 场").about("容器平台的建设与实践，".repeat(20)).build());
  }

  private int talks() {
    try (SearchEngine engine = index.engine()) {
      return engine.state().talks();
    }
  }

  /// The only index of these talks that there is.
  private String build() throws IOException {
    List<String> all =
        index.indexes(client).stream().filter(name -> !name.endsWith("writer")).toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /// How many documents were ever written to an index.
  private int sent(String built) throws IOException {
    return client
        .get("/" + built + "/_stats/indexing")
        .getAsJsonObject("_all")
        .getAsJsonObject("primaries")
        .getAsJsonObject("indexing")
        .get("index_total")
        .getAsInt();
  }
}
