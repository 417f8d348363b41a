package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisnamedTest {
  private static final String JSON =
      "[{\"title\": \"容器的网络\", \"speaker\": \"张三\", \"room\": \"A\"}]\n";
  private static final String LINES = "{\"title\": \"容器\"}\n{\"title\": \"网络\"}\n";
  private static final String XML = "<?xml version=\"1.0\"?>\n<schedule><day/></schedule>\n";
  private static final String HTML = "\n<!DOCTYPE html>\n<p>容器</p>\n";
  private static final String XHTML = "<?xml version=\"1.0\"?>\n<html><body/></html>\n";
  private static final String FRAGMENT = "---\ntitle: 容器\n---\n<p>网络</p>\n";
  private static final String TEXT = "# 容器\n\n- [网络](a)\n";
  private static final String LINK = "[网络](a) [存储]\n";
  private static final String HEAD = "{\n\"title\": \"容器\"\n}\n\n网络 {a}\nb\n";

  @ParameterizedTest
  @CsvSource({
    "csv, JSON, .csv (JSON)",
    "md, JSON, .md (JSON)",
    "html, JSON, .html (JSON)",
    "xml, JSON, .xml (JSON)",
    "tsv, LINES, .tsv (JSON)",
    "md, XML, .md (XML)",
    "json, XML, .json (XML)",
    "yml, XML, .yml (XML)",
    "html, XML, .html (XML)",
    "csv, HTML, .csv (HTML)",
    "json, HTML, .json (HTML)",
    "html, TEXT, .html (text)",
    "jsonl, TEXT, .jsonl (text)",
    "xml, TEXT, .xml (text)",
    "csv, FRAGMENT, .csv (text)",
    "png, TEXT, .png (text)",
  })
  void suffixesThatSaySomethingElseAreTold(String suffix, String content, String told) {
    assertThat(misnamed("a." + suffix, content)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "json, JSON", "JSON, JSON", "jsonl, LINES", "json, LINES", "yaml, JSON", "xml, XML",
    "html, HTML", "md, HTML", "xml, XHTML", "htm, XHTML", "html, FRAGMENT", "md, FRAGMENT",
    "md, TEXT", "md, LINK", "md, HEAD", "csv, TEXT", "yaml, TEXT", "json, LINK",
  })
  void suffixesThatSayWhatTheFileHoldsAreNot(String suffix, String content) {
    assertThat(misnamed("a." + suffix, content)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.txt", "a.rst", "json"})
  void namesMaySayNothing(String name) {
    assertThat(misnamed(name, "JSON")).isEmpty();
    assertThat(misnamed(name, "XML")).isEmpty();
  }

  @Test
  void isKnownWithoutReadingTheFileAgain(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), JSON);
    CorpusReading first = Corpus.at(folder).read(CorpusState.NONE, (_, _) -> {});
    CorpusReading second =
        Corpus.at(folder).read(CorpusState.parse(first.state().text()), (_, _) -> {});

    assertThat(second.parsed()).isZero();
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(second.files().getFirst().misnamed()).isEqualTo(".csv (JSON)");
    assertThat(second.files().getFirst().talks()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.tsv", "a.html", "a.md", "a.yaml", "a.txt", "a"})
  void jsonIsReadWhateverItsName(String name) {
    assertThat(Reading.of(name, JSON).titles()).containsExactly("容器的网络");
  }

  private static String misnamed(String name, String content) {
    String text =
        switch (content) {
          case "JSON" -> JSON;
          case "LINES" -> LINES;
          case "XML" -> XML;
          case "HTML" -> HTML;
          case "XHTML" -> XHTML;
          case "FRAGMENT" -> FRAGMENT;
          case "TEXT" -> TEXT;
          case "LINK" -> LINK;
          case "HEAD" -> HEAD;
          default -> throw new AssertionError(content);
        };
    return Misnamed.of(SourceFile.of(name, text));
  }
}
