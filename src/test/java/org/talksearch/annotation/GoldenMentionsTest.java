package org.talksearch.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.vocabulary.Vocabulary;

/// What the talks of the bundled corpus name is what a file says, which people have read.
///
/// `mvn test -Dtest=GoldenMentionsTest -Dgolden.write=true` writes it anew: read the difference.
class GoldenMentionsTest {
  private static final Path FILE =
      Path.of("src", "test", "resources", "annotation", "mentions.txt");

  @Test
  void everyTalkNamesWhatItsFileSays() throws IOException {
    Vocabulary vocabulary = Vocabulary.bundled();
    Annotator annotator = new Annotator(vocabulary, new TalkAnalyzers(vocabulary));
    StringBuilder text = new StringBuilder();
    BundledCorpus.talks().forEach(talk -> print(annotator.annotate(talk), text));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text, UTF_8);
    }

    assertThat(text.toString()).isEqualTo(Files.readString(FILE, UTF_8));
  }

  private static void print(AnnotatedTalk annotated, StringBuilder text) {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    for (Mention mention : annotated.mentions()) {
      String id =
          switch (mention.entity()) {
            case Company company ->
                (company.known() ? "company " : "other company ") + company.id();
            case Technology technology -> "technology " + technology.id();
            case Person person -> "";
            case Term term -> "";
          };
      if (!id.isEmpty()) {
        forms.computeIfAbsent(id, each -> new LinkedHashSet<>()).add(annotated.text(mention));
      }
    }
    text.append(annotated.talk().title()).append('\n');
    forms.forEach((id, names) ->
        text.append("    ").append(id).append(": ").append(String.join(", ", names)).append('\n'));
  }
}
