package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.Axis;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.cluster.StandIn.Answer;
import org.talksearch.engine.cluster.StandIn.Answering;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// What is counted before the time is up is said to be a part, whichever of the counts it is.
@WithNode
class ClusterTimeLimitIT {
  private static final SearchRequest REQUEST = SearchRequest.of("docker");
  private static final Axis ROWS = Axis.of(Facet.COMPANY, 5);
  private static final Axis COLUMNS = Axis.of(Facet.TECHNOLOGY, 5);

  private final NamedIndex index;

  ClusterTimeLimitIT(URI node) {
    index = NamedIndex.fresh(node);
    index.index(List.of(talk("a").titled("Docker 在京东").build()));
  }

  @Test
  void countsOfValues() throws IOException {
    try (StandIn slow = StandIn.of(outOfTime("\"counts\":"));
        SearchEngine engine = engine(slow)) {
      assertThat(engine.matrix(REQUEST, ROWS, COLUMNS).partial()).isTrue();
      assertThat(engine.timeline(REQUEST, Optional.of(ROWS)).partial()).isTrue();
      assertThat(engine.findValues(REQUEST, Facet.COMPANY, "", 5).partial()).isTrue();
      assertThat(engine.profile("docker", 5).orElseThrow().partial()).isTrue();
    }
  }

  @Test
  void theHitsOfAProfile() throws IOException {
    try (StandIn slow = StandIn.of(outOfTime("\"post_filter\":"));
        SearchEngine engine = engine(slow)) {
      assertThat(engine.profile("docker", 5).orElseThrow().partial()).isTrue();
      assertThat(engine.timeline(REQUEST, Optional.of(ROWS)).partial()).isFalse();
    }
  }

  /// As the node, but its time is up with what is asked so.
  private Answering outOfTime(String asked) {
    Answering node = StandIn.as(index.node());
    return (request, body) -> {
      Answer answer = node.to(request, body);
      return body.contains(asked)
          ? new Answer(
              answer.status(), answer.body().replace("\"timed_out\":false", "\"timed_out\":true"))
          : answer;
    };
  }

  private SearchEngine engine(StandIn node) {
    ClusterIndex place =
        new ClusterIndex(List.of(node.url()), index.name(), OptionalInt.of(1), OptionalInt.empty());
    return ClusterEngine.open(
        place, TestIndex.VOCABULARY, TestIndex.ANALYZERS, Duration.ofMinutes(1));
  }
}
