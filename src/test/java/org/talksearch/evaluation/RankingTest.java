package org.talksearch.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.query.SearchRequest;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.vocabulary.Vocabulary;

/// Thirty things that people would type to find talks of the bundled corpus. The first hits of each
/// stand in a file of its own, so that a change of the ranking is a change that can be read.
///
/// `mvn test -Dtest=RankingTest -Dgolden.write=true` writes the files anew; read the difference
/// before you keep it.
class RankingTest {
  private static final Path TOPICS = Path.of("src/test/resources/ranking/topics.tsv");
  private static final Path GOLDEN = Path.of("src/test/resources/ranking/topics");
  private static final int SHOWN = 5;

  @TempDir private static Path folder;
  private static SearchEngine engine;

  @BeforeAll
  static void index() {
    Vocabulary vocabulary = Vocabulary.bundled();
    TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
    Annotator annotator = new Annotator(vocabulary, analyzers);
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(folder, vocabulary, analyzers, false)) {
      BundledCorpus.talks().forEach(talk -> writing.put(annotator.annotate(talk)));
      writing.commit("");
    }
    engine = LuceneEngine.open(folder, vocabulary, analyzers);
    // The first search waits for dictionaries, maybe longer than its time limit.
    engine.search(SearchRequest.of("容器 docker"));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static List<Topic> topics() throws IOException {
    return Topic.parse(Files.readString(TOPICS, UTF_8));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theFirstHits_areThoseOfItsFile(Topic topic) throws IOException {
    Path file = GOLDEN.resolve(topic.id() + ".txt");
    String now = print(topic);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, now, UTF_8);
    }

    assertThat(now).isEqualTo(Files.readString(file, UTF_8));
  }

  @Test
  void noFileIsWithoutATopic() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              topics().stream().map(topic -> topic.id() + ".txt").toList());
    }
  }

  /// The query, how many talks match and how much of it each of them has, then rank and title.
  private static String print(Topic topic) {
    SearchResult result = engine.search(SearchRequest.of(topic.query()));
    assertThat(result.partial()).as("ran out of time").isFalse();
    StringBuilder text = new StringBuilder(topic.query()).append('\n');
    text.append(result.total())
        .append(" talks, each with at least ")
        .append(result.understanding().required())
        .append("%\n");
    int rank = 0;
    for (Hit hit : result.hits().subList(0, Math.min(SHOWN, result.hits().size()))) {
      rank++;
      text.append(rank).append("  ").append(hit.talk().talk().title()).append('\n');
    }
    return text.toString();
  }
}
