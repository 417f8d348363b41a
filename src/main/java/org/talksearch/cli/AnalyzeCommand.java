package org.talksearch.cli;

import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.vocabulary.Vocabulary;
import org.talksearch.vocabulary.VocabularyTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "analyze",
    description = {
      "Show what becomes of a text: the tokens of each field with positions and offsets,",
      "what it names, its pinyin, and how it is cut if it is a query. It takes no index."
    })
final class AnalyzeCommand implements Runnable {
  private final Terminal terminal;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Joined by spaces.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus",
      description = "The folder whose own vocabulary counts too. Default: ${DEFAULT-VALUE}")
  private Path corpus;

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Vocabulary vocabulary = Vocabulary.besides(corpus);
    for (VocabularyTrouble trouble : vocabulary.troubles()) {
      terminal.err().println(trouble.told());
    }
    TextAnalysis analysis =
        TextAnalysis.of(String.join(" ", words), vocabulary, new TalkAnalyzers(vocabulary));
    terminal
        .out()
        .println(
            json ? new GsonBuilder().disableHtmlEscaping().create().toJson(analysis) : analysis);
  }
}
