package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Company;
import org.talksearch.talk.Technology;

/// The bundled vocabulary with what a user put beside a corpus.
class OwnVocabularyTest {
  @TempDir Path corpus;

  @Test
  void withoutOwnFiles_isTheBundledOne() {
    Vocabulary vocabulary = Vocabulary.besides(corpus);

    assertThat(vocabulary.fingerprint()).isEqualTo(Vocabulary.bundled().fingerprint());
    assertThat(vocabulary.ownFiles()).isEmpty();
    assertThat(vocabulary.troubles()).isEmpty();
  }

  @Test
  void addsEntriesOfEveryKind() throws IOException {
    Vocabulary vocabulary =
        besides(
            """
            categories:
              - {id: kites, zh: 风筝, en: Kites, parent: hardware}
            companies:
              - {id: kite-works, zh: 纸鸢工坊, en: Kite Works, kind: community, broader: [jd]}
            technologies:
              - {id: kite-control, zh: 风筝控制, categories: [kites], broader: [kite-works]}
            people:
              - [示例人, Example Person]
            terms:
              - [放风筝, kite flying]
            """);

    assertThat(vocabulary.troubles()).isEmpty();
    assertThat(vocabulary.company("Kite Works").map(Company::kind))
        .contains(Company.Kind.COMMUNITY);
    assertThat(vocabulary.technology("風箏控制").map(Technology::id)).contains("kite-control");
    assertThat(vocabulary.withParents("kites"))
        .extracting(Category::id)
        .containsExactly("kites", "hardware");
    assertThat(named(vocabulary, "Example Person 在京东讲 kite flying"))
        .contains("person:example-person", "jd", "term:kite-flying");
  }

  @Test
  void anEntryReplacesTheBundledOneOfItsId() throws IOException {
    Vocabulary vocabulary = besides("companies: [{id: jd, zh: 京东, aliases: [东哥家]}]");

    assertThat(vocabulary.company("东哥家").map(Company::id)).contains("jd");
    assertThat(vocabulary.company("JD.com")).isEmpty();
    assertThat(vocabulary.entities()).hasSameSizeAs(Vocabulary.bundled().entities());
  }

  @Test
  void aNameIsTakenFromTheBundledEntryThatHasIt() throws IOException {
    Vocabulary vocabulary = besides("companies: [{id: j-and-d, en: J and D, exact: [JD]}]");

    assertThat(named(vocabulary, "JD and 京东")).containsExactly("j-and-d", "jd");
    assertThat(vocabulary.company("京东").map(Company::id)).contains("jd");
  }

  @Test
  void aNameCanBeRemoved_whateverItsSpelling() throws IOException {
    assertThat(named(Vocabulary.bundled(), "spring-boot 与京东商城")).contains("spring-boot", "jd");

    Vocabulary vocabulary = besides("remove: [springboot, 京東商城]");

    assertThat(vocabulary.troubles()).isEmpty();
    assertThat(named(vocabulary, "spring-boot 与京东商城")).doesNotContain("spring-boot");
    assertThat(vocabulary.company("京东商城")).isEmpty();
    assertThat(vocabulary.company("京东")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "  - {id: a-b, zh: 甲乙, alias: AB} | 2 | An entry was not taken | has a key that means"
            + " nothing",
        "  - {id: A_B, zh: 甲乙} | 2 | An entry was not taken | other characters than",
        "  - {zh: 甲乙} | 2 | An entry was not taken | lacks its id or a name",
        "  - {id: a-b, zh: 甲乙, kind: shop} | 2 | An entry was not taken | the kind shop",
        "  - {id: a-b, zh: 甲乙, broader: [c-d]} | 2 | An entry was not taken | It names c-d",
        "  - {id: good, zh: 丙丁} | 2 | An entry was not taken | The id good is there twice",
        "  - {id: a-b, zh: 甲乙, aliases: [好的例子]} | 2 | The name 好的例子 does not stand for a-b |"
            + " It stands for good already",
        "remove: [没有这个名字] | 2 | The name 没有这个名字 was not removed | No bundled entry has it",
        "technologies: [{id: a-b, zh: 甲乙}] | 2 | An entry was not taken | stands in no category",
        "technologies: [{id: a-b, zh: 甲乙, categories: [c-d]}] | 2 | An entry was not taken | It"
            + " names c-d",
        "categories: [{id: a, zh: 甲, parent: b}, {id: b, zh: 乙, parent: a}] | 2 | An entry was not"
            + " taken | which is not there or a part of it",
        "shops: [甲] | 2 | An entry was not taken | There are no entries called shops",
        "terms: 甲 | 2 | What stands under terms was not taken | It is no list"
      })
  void aMistakeIsTold_andCostsNothingElse(String line, int at, String what, String why)
      throws IOException {
    String good = "companies:\n";
    Vocabulary vocabulary =
        line.startsWith(" ") || line.startsWith("-")
            ? besides(good + "  - {id: good, zh: 好的例子}\n  " + line.strip() + "\n")
            : besides("companies: [{id: good, zh: 好的例子}]\n" + line + "\n");

    assertThat(vocabulary.company("好的例子")).as(line).isPresent();
    assertThat(vocabulary.company("京东")).isPresent();
    assertThat(vocabulary.troubles())
        .isNotEmpty()
        .allSatisfy(trouble -> {
          assertThat(trouble.file()).isEqualTo("vocabulary/own.yaml");
          assertThat(trouble.line()).isEqualTo(line.startsWith("-") ? at + 1 : at);
          assertThat(trouble.what()).isEqualTo(what);
          assertThat(trouble.why()).contains(why);
          assertThat(trouble.remedy()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"companies: [ | 2", "- jd | 1", "just words | 1"})
  void aFileThatIsNoVocabularyIsTold_andOthersAreTaken(String text, int line) throws IOException {
    write("a.yaml", text + "\n");
    Vocabulary vocabulary = besides("companies: [{id: good, zh: 好的例子}]");

    assertThat(vocabulary.company("好的例子")).isPresent();
    assertThat(vocabulary.troubles())
        .singleElement()
        .satisfies(trouble -> {
          assertThat(trouble.file()).isEqualTo("vocabulary/a.yaml");
          assertThat(trouble.line()).isEqualTo(line);
          assertThat(trouble.what()).isEqualTo("vocabulary/a.yaml was not taken");
        });
  }

  @Test
  void aFileInAnotherEncodingIsTold() throws IOException {
    Files.createDirectories(corpus.resolve("vocabulary"));
    Files.write(
        corpus.resolve("vocabulary/own.yaml"),
        "companies: [{id: good, zh: 好的例子}]".getBytes(Charset.forName("GB18030")));

    Vocabulary vocabulary = Vocabulary.besides(corpus);

    assertThat(vocabulary.troubles())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.remedy()).contains("UTF-8"));
    assertThat(vocabulary.company("京东")).isPresent();
  }

  @Test
  void deepNestingIsTold() throws IOException {
    Vocabulary vocabulary = besides("companies: " + "[".repeat(50_000) + "]".repeat(50_000));

    assertThat(vocabulary.troubles()).isNotEmpty();
    assertThat(vocabulary.company("京东")).isPresent();
  }

  @Test
  void onlyYamlFilesOfTheFolderAreOwn_andEachChangesTheFingerprint() throws IOException {
    write("notes.md", "companies: [{id: no-one, zh: 无名}]");
    write(".hidden.yaml", "companies: [{id: no-one, zh: 无名}]");
    write("b.yml", "companies: [{id: second, zh: 第二}]");
    String before = Vocabulary.besides(corpus).fingerprint();

    Vocabulary vocabulary = besides("companies: [{id: first, zh: 第一}]");

    assertThat(vocabulary.ownFiles()).isEqualTo(List.of("vocabulary/b.yml", "vocabulary/own.yaml"));
    assertThat(vocabulary.entity("no-one")).isEqualTo(Optional.empty());
    assertThat(vocabulary.fingerprint()).isNotEqualTo(before);
  }

  private Vocabulary besides(String yaml) throws IOException {
    write("own.yaml", yaml);
    return Vocabulary.besides(corpus);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(corpus.resolve("vocabulary"));
    Files.writeString(corpus.resolve("vocabulary").resolve(name), text, UTF_8);
  }

  private static List<String> named(Vocabulary vocabulary, String text) {
    return vocabulary.candidates(text, offset -> true).stream()
        .map(found -> found.entity().id())
        .toList();
  }
}
