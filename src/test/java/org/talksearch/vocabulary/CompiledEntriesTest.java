package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledEntriesTest {
  private static final Path YAML = Path.of("src/main/resources/vocabulary");
  private static final List<String> FILES =
      List.of("companies.yaml", "technologies.yaml", "people.yaml", "terms.yaml");

  @TempDir private Path folder;

  @Test
  void bundledOnesAreWhatTheYamlSays() throws IOException {
    List<String> texts = new ArrayList<>();
    List<VocabularyFile> files = new ArrayList<>();
    for (String name : FILES) {
      texts.add(Files.readString(YAML.resolve(name)));
      files.add(VocabularyFile.parse(name, texts.getLast()));
    }

    CompiledEntries bundled = CompiledEntries.bundled();

    assertThat(bundled.entries()).isEqualTo(Entries.of(files));
    assertThat(bundled.fingerprint()).isEqualTo(Fingerprint.of(texts));
    assertThat(bundled.entries()).as("read again").isEqualTo(Entries.of(files));
  }

  @Test
  void keepsEveryPartOfAnEntry() throws IOException {
    Entries entries =
        Entries.of(
            List.of(
                VocabularyFile.parse(
                    "kites.yaml",
                    """
                    companies:
                      - id: kite-works
                        zh: 纸鸢工坊
                        en: Kite Works
                        aliases: [纸鸢, 𠮷鸢]
                        exact: [KW]
                        ambiguous: [Kite]
                        near: [风筝, wind]
                        not: [Kite Works Street]
                        kind: community
                        broader: [kite-control]
                        home: https://kites.example
                      - {id: wind, zh: 风, facet: no}
                    technologies:
                      - {id: kite-control, zh: 风筝控制, categories: [kites, lines]}
                    categories:
                      - {id: kites, zh: 风筝, en: Kites}
                      - {id: lines, zh: 线, en: Lines, parent: kites}
                    people:
                      - [示例人, Example Person]
                    terms:
                      - {names: [放风筝, kite flying], broader: [kite-control]}
                    """)));

    CompiledEntries compiled = new CompiledEntries(EntriesWriter.compiled("f1", entries));

    assertThat(compiled.fingerprint()).isEqualTo("f1");
    assertThat(compiled.entries()).isEqualTo(entries);
  }

  @Test
  void whatContradictsItselfIsNotCompiled() throws IOException {
    for (String name : FILES) {
      Files.writeString(folder.resolve(name), "people: []");
    }
    Files.writeString(
        folder.resolve("terms.yaml"), "terms: [{names: [放风筝, kite flying], broader: [kite]}]");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntriesWriter.compiled(folder))
        .withMessageContaining("term:kite-flying is said to be narrower than kite");
  }

  @Test
  void aListThatIsTooLongIsRefused() {
    List<Category> tooMany = Collections.nCopies(70_000, new Category("kites", "风筝", "Kites", ""));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntriesWriter.compiled("f1", new Entries(tooMany, List.of())))
        .withMessageContaining("70000");
  }
}
