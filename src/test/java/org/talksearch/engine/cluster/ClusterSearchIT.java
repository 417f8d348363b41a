package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchEngineContract;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.TestIndex;
import org.talksearch.query.SearchRequest;
import org.talksearch.testing.Talks;

@WithNode
class ClusterSearchIT extends SearchEngineContract {
  private final NamedIndex index;

  ClusterSearchIT(URI node) {
    index = NamedIndex.fresh(node);
  }

  @Override
  protected TestIndex index() {
    return index;
  }

  @Test
  void theLastPageOfTheLargestWindow_hasAsManyHitsAsOthers() {
    int size = SearchRequest.LARGEST_SIZE;
    index.index(
        IntStream.rangeClosed(0, SearchRequest.LARGEST_WINDOW)
            .mapToObj(i -> Talks.talk("t" + i).build())
            .toList());

    try (SearchEngine engine = index.engine()) {
      SearchResult last =
          engine.search(SearchRequest.of("").page(SearchRequest.LARGEST_WINDOW - size, size));
      assertThat(last.hits()).hasSize(size);
      assertThat(engine.search(SearchRequest.of("").after(last.next().orElseThrow())).hits())
          .hasSize(1);
    }
  }
}
