package org.talksearch.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusState;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// What it takes to annotate talks, against SmartCN cutting the same texts into words. Both take
/// turns, round by round, on one thread; prints the medians for 1,000 talks.
///
///     mvn test -Dtest=AnnotationCostTrial -Dtrial.corpus=FILE [-Dtrial.rounds=5]
class AnnotationCostTrial {

  @Test
  void sideBySide() throws IOException {
    List<Talk> talks =
        Corpus.at(Path.of(System.getProperty("trial.corpus", "corpus")))
            .read(CorpusState.NONE, (_, _) -> {})
            .entries(Parsed.class)
            .stream()
            .map(Parsed::talk)
            .toList();
    Vocabulary vocabulary = Vocabulary.bundled();
    Annotator annotator = new Annotator(vocabulary, new TalkAnalyzers(vocabulary));
    Analyzer smart = new SmartChineseAnalyzer();
    int rounds = Integer.getInteger("trial.rounds", 5);
    List<Double> ours = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    // The first round is Java's to warm up.
    for (int round = 0; round <= rounds; round++) {
      double tokenization = milliseconds(() -> talks.forEach(talk -> cut(talk, smart)));
      double annotation = milliseconds(() -> talks.forEach(annotator::annotate));
      if (round > 0) {
        alone.add(tokenization);
        ours.add(annotation);
      }
    }
    double perThousand = 1_000.0 / talks.size();
    System.out.printf("%d talks, medians of %d rounds, for 1,000 talks%n", talks.size(), rounds);
    System.out.printf("SmartCN tokenization %8.1f ms%n", median(alone) * perThousand);
    System.out.printf("annotation           %8.1f ms%n", median(ours) * perThousand);
    System.out.printf("ratio                %8.2f%n", median(ours) / median(alone));
  }

  private static void cut(Talk talk, Analyzer analyzer) {
    for (TextField field : TextField.values()) {
      try (TokenStream tokens = analyzer.tokenStream("text", talk.text(field))) {
        tokens.reset();
        while (tokens.incrementToken()) {
          // Each token is made when it is asked for.
        }
        tokens.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static double milliseconds(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e6;
  }

  private static double median(List<Double> figures) {
    Collections.sort(figures);
    return figures.get(figures.size() / 2);
  }
}
