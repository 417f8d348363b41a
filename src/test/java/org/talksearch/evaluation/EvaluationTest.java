package org.talksearch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.vocabulary.Vocabulary;

/// Measures a real engine over the bundled corpus, many talks that are alike, and two that are told
/// apart by their ids alone.
class EvaluationTest {
  private static final String TOPICS = "many\tquuxmany\ntwins\tquuxword\nnone\tzzqqxxyy\n";

  @TempDir private static Path folder;
  private static SearchEngine engine;

  @BeforeAll
  static void index() {
    Vocabulary vocabulary = Vocabulary.bundled();
    TalkAnalyzers analyzers = new TalkAnalyzers(vocabulary);
    Annotator annotator = new Annotator(vocabulary, analyzers);
    List<Talk> talks = new ArrayList<>(BundledCorpus.talks());
    for (int i = 0; i < 110; i++) {
      talks.add(talk("many-" + i).titled("quuxmany").build());
    }
    talks.add(talk("twin-b").titled("quuxword").build());
    talks.add(talk("twin-a").titled("quuxword").build());
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(folder, vocabulary, analyzers, false)) {
      talks.forEach(talk -> writing.put(annotator.annotate(talk)));
      writing.commit("");
    }
    engine = LuceneEngine.open(folder, vocabulary, analyzers);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void rankingsHaveTheFirstHundredHits_inTheOrderOfTheTopics() {
    Evaluation evaluation = evaluation("");

    assertThat(evaluation.rankings().keySet())
        .extracting(Topic::id)
        .containsExactly("many", "twins", "none");
    assertThat(evaluation.rankings().values()).extracting(List::size).containsExactly(100, 2, 0);
  }

  @Test
  void talksOfOneScore_comeByTheirIds() {
    Evaluation evaluation = evaluation("twins 0 twin-b 2");

    assertThat(evaluation.rankings().get(new Topic("twins", "quuxword")))
        .extracting(hit -> hit.talk().talk().id().value())
        .containsExactly("twin-a", "twin-b");
    assertThat(evaluation.mean().mrr10()).isEqualTo(0.5);
    assertThat(evaluation.mean().judged10()).isEqualTo(0.5);
  }

  @Test
  void theBundledCorpusIsMeasured() {
    String mesos = "Build Distributed, Fault-Tolerant Infrastructure with Apache Mesos";
    String id =
        BundledCorpus.talks().stream()
            .filter(talk -> talk.title().equals(mesos))
            .map(talk -> talk.id().value())
            .findFirst()
            .orElseThrow();

    Measures measures =
        Evaluation.of(
                engine, Topic.parse("m\tfault tolerant mesos"), Qrels.parse("m 0 " + id + " 3"))
            .mean();

    assertThat(measures.ndcg10()).isEqualTo(1);
    assertThat(measures.mrr10()).isEqualTo(1);
    assertThat(measures.precision5()).isEqualTo(0.2);
    assertThat(measures.recall50()).isEqualTo(1);
  }

  @Test
  void aTopicThatFindsNothing_orWasNotAsked_scoresZero() {
    Evaluation evaluation =
        evaluation("twins 0 twin-a 3\ntwins 0 twin-b 2\nnone 0 twin-a 3\nother 0 twin-a 3");

    assertThat(evaluation.measures().keySet()).containsExactly("none", "other", "twins");
    assertThat(evaluation.measures().get("twins"))
        .isEqualTo(
            new Measures(
                /* ndcg10= */ 1,
                /* mrr10= */ 1,
                /* precision5= */ 0.4,
                /* recall50= */ 1,
                /* judged10= */ 1));
    assertThat(evaluation.measures())
        .extractingByKeys("none", "other")
        .extracting(Measures::ndcg10)
        .containsExactly(0.0, 0.0);
    assertThat(evaluation.mean().ndcg10()).isEqualTo(1 / 3.0);
  }

  @Test
  void aTopicWithoutJudgements_isNotMeasured() {
    assertThat(evaluation("twins 0 twin-a 3").measures().keySet()).containsExactly("twins");
  }

  @Test
  void theRunIsTheRankings() throws IOException {
    StringWriter run = new StringWriter();

    evaluation("").writeRun(run);

    List<String> lines = run.toString().lines().toList();
    assertThat(lines)
        .hasSize(102)
        .allMatch(line -> line.matches("\\w+ Q0 \\S+ \\d+ \\d+\\.\\d{6} talksearch"));
    assertThat(lines.get(0)).startsWith("many Q0 ").contains(" 1 ");
    assertThat(lines.get(99)).startsWith("many Q0 ").contains(" 100 ");
    assertThat(lines.get(100)).startsWith("twins Q0 twin-a 1 ");
    assertThat(lines.get(101)).startsWith("twins Q0 twin-b 2 ");
  }

  private static Evaluation evaluation(String qrels) {
    return Evaluation.of(engine, Topic.parse(TOPICS), Qrels.parse(qrels));
  }
}
