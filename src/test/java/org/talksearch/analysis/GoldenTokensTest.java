package org.talksearch.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.talksearch.vocabulary.Vocabulary;

/// The tokens of telling texts, as `tokens.txt` has them.
///
/// After a change that is meant, run with `-Dgolden.write=true` and read the difference.
class GoldenTokensTest {
  private static final Path FILE = Path.of("src/test/resources/analysis/tokens.txt");
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(Vocabulary.bundled());
  private static final String INDENT = "    ";

  @Test
  void areWhatTheFileSays() throws IOException {
    List<String> written = Files.readAllLines(FILE, UTF_8);
    List<String> now = new ArrayList<>();
    for (String line : written) {
      if (!line.startsWith(INDENT)) {
        now.add(line);
        if (!line.isEmpty() && !line.startsWith("# ")) {
          now.addAll(tokens(line.translateEscapes()));
        }
      }
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.write(FILE, now, UTF_8);
    } else {
      assertThat(now).containsExactlyElementsOf(written);
    }
  }

  private static List<String> tokens(String text) {
    return List.of(
        print("words", ANALYZERS.words(), text),
        print("grams", ANALYZERS.grams(), text),
        print("query", ANALYZERS.gramQuery(), text));
  }

  private static String print(String name, Analyzer analyzer, String text) {
    StringBuilder line = new StringBuilder(INDENT).append(name);
    for (Token token : Tokens.of(analyzer, text)) {
      line.append(' ')
          .append("_ ".repeat(Math.max(0, token.increment() - 1)))
          .append(token.increment() == 0 ? "=" : "")
          .append(token.term())
          .append(',')
          .append(token.start())
          .append('-')
          .append(token.end());
    }
    return line.toString();
  }
}
