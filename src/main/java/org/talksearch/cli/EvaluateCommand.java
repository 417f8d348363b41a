package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.SearchEngine;
import org.talksearch.evaluation.Evaluation;
import org.talksearch.evaluation.Measures;
import org.talksearch.evaluation.Qrels;
import org.talksearch.evaluation.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description = {
      "Measure the ranking by topics and judgements: nDCG@10, MRR@10, P@5, recall@50, judged@10.",
      "The files are those of TREC."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String ROW = "%-12s%10s%10s%10s%12s%12s%n";

  private final Terminal terminal;
  @Mixin private Folders folders;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      required = true,
      description = "The queries, one a line: id, tab, query.")
  private Path topics;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "The judgements, one a line: topic, 0, talk, grade from 0 to 3.")
  private Path qrels;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Where to write the first 100 hits of each topic, as a TREC run.")
  private @Nullable Path run;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var asked = parsed(topics, Topic::parse);
    Qrels judged = parsed(qrels, Qrels::parse);
    try (SearchEngine engine = folders.wire().engineWithIndex(terminal)) {
      Evaluation evaluation = Evaluation.of(engine, asked, judged);
      if (run != null) {
        ReplacedFile.write(
            run,
            out -> {
              BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
              evaluation.writeRun(writer);
              writer.flush();
              return evaluation.rankings().size();
            });
      }
      print(evaluation);
    } catch (IllegalStateException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
    return ExitCode.OK;
  }

  private void print(Evaluation evaluation) {
    terminal.out().printf(ROW, "Topic", "nDCG@10", "MRR@10", "P@5", "recall@50", "judged@10");
    evaluation.measures().forEach(this::printRow);
    printRow("Mean of " + evaluation.measures().size(), evaluation.mean());
  }

  private void printRow(String name, Measures measures) {
    terminal
        .out()
        .printf(
            ROW,
            name,
            figure(measures.ndcg10()),
            figure(measures.mrr10()),
            figure(measures.precision5()),
            figure(measures.recall50()),
            figure(measures.judged10()));
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static <T> T parsed(Path file, Function<String, T> parser) throws IOException {
    try {
      return parser.apply(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new CommandException(file + " is not in UTF-8. Save it as UTF-8.", e);
    } catch (IllegalArgumentException e) {
      throw new CommandException(file + ": " + e.getMessage(), e);
    }
  }
}
