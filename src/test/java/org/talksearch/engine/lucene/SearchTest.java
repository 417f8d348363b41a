package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchEngineContract;
import org.talksearch.engine.TestIndex;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;

/// What is true of searches in this process, beside what is of those of every engine.
class SearchTest extends SearchEngineContract {
  @TempDir private static Path folder;

  @Override
  protected TestIndex index() {
    return new FolderIndex(folder);
  }

  @Test
  void aSearchThatMayTakeNoTime_saysThatItIsAPart() {
    try (LuceneEngine hurried =
        LuceneEngine.open(folder, Indexes.VOCABULARY, Indexes.ANALYZERS, Duration.ZERO)) {
      assertThat(hurried.search(SearchRequest.of("docker")).partial()).isTrue();
    }
    try (SearchEngine patient = index().engine()) {
      assertThat(patient.search(SearchRequest.of("docker")).partial()).isFalse();
    }
  }

  @Test
  void whereThereIsNoTimeToDecideWhatMatches_nothingIsAnswered() {
    SearchRequest request = SearchRequest.of("docker");
    try (LuceneEngine hurried =
        LuceneEngine.open(folder, Indexes.VOCABULARY, Indexes.ANALYZERS, Duration.ofMinutes(-1))) {
      assertThatThrownBy(() -> hurried.search(request))
          .isInstanceOf(EngineException.TooSlow.class)
          .hasMessageContaining("fewer words");
      assertThatThrownBy(() -> hurried.timeline(request, Optional.empty()))
          .isInstanceOf(EngineException.TooSlow.class);
    }
  }

  @Test
  void soDoCountsThatMayTakeNoTime() {
    SearchRequest request = SearchRequest.of("docker");
    Axis rows = Axis.of(Facet.COMPANY, 5);
    Axis columns = Axis.of(Facet.TECHNOLOGY, 5);
    try (LuceneEngine hurried =
        LuceneEngine.open(folder, Indexes.VOCABULARY, Indexes.ANALYZERS, Duration.ZERO)) {
      assertThat(hurried.matrix(request, rows, columns).partial()).isTrue();
      assertThat(hurried.timeline(request, Optional.of(rows)).partial()).isTrue();
      assertThat(hurried.profile("docker", 5).orElseThrow().partial()).isTrue();
    }
    try (SearchEngine patient = index().engine()) {
      assertThat(patient.matrix(request, rows, columns).partial()).isFalse();
      assertThat(patient.timeline(request, Optional.of(rows)).partial()).isFalse();
    }
  }
}
