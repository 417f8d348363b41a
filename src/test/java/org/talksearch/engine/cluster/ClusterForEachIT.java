package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.talksearch.testing.Talks.talk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.ForEachContract;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;

@WithNode
class ClusterForEachIT extends ForEachContract {
  private final NamedIndex index;

  ClusterForEachIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }

  @Test
  void twoCommitsMeanwhileBreakItOff_andNoTalkComesTwice() {
    List<Talk> many = IntStream.range(0, 500).mapToObj(i -> talk("t" + i).build()).toList();
    index.index(many);
    List<String> ids = new ArrayList<>();

    try (SearchEngine engine = index.engine()) {
      assertThatExceptionOfType(EngineException.Failed.class)
          .isThrownBy(() ->
              engine.forEach(
                  SearchRequest.of(""),
                  talk -> {
                    if (ids.isEmpty()) {
                      index.index(many.subList(0, 450));
                      index.index(many.subList(0, 400));
                    }
                    ids.add(talk.talk().id().value());
                  }))
          .withMessageContaining("replaced twice");
    }
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }
}
