package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import picocli.CommandLine;

/// `export` and `import`, over the bundled corpus.
class ExportImportTest {
  private static final Origin ANYWHERE = new Origin("anywhere", 1);

  @TempDir static Path shared;
  private static String index;

  @TempDir Path folder;

  @BeforeAll
  static void buildIndex() {
    index = shared.resolve("index").toString();
    assertThat(CommandRun.of("reindex", "--corpus", "corpus", "--index", index).status()).isZero();
  }

  @Test
  void theWholeCorpusExportedAndImportedIsTheSame_butForTheOrigin() {
    Path exported = folder.resolve("all.jsonl");
    CommandRun export = export(exported.toString());
    assertThat(export.status()).isZero();
    assertThat(export.out()).isEmpty();

    CommandRun imported = importInto("copy", exported.toString());

    assertThat(imported.status()).isZero();
    assertThat(imported.out()).isEqualTo(folder.resolve("copy/all.jsonl") + "\n");
    String copied = folder.resolve("index").toString();
    CommandRun run =
        CommandRun.of("reindex", "--corpus", folder.resolve("copy").toString(), "--index", copied);
    assertThat(run.status()).isZero();
    assertThat(talks(Path.of(copied))).isNotEmpty().isEqualTo(talks(Path.of(index)));
  }

  @Test
  void formatsGoToStandardOutput_andAFileTellsItsFormat() throws IOException {
    assertThat(export().out()).startsWith("{\"id\":");
    assertThat(export("--format", "csv").out()).startsWith("\uFEFFid,title,");
    assertThat(export("--format", "MD").out()).startsWith("# ");
    Path file = folder.resolve("talks.CSV");
    Files.writeString(file, "of before");

    CommandRun run = export(file.toString(), "--query", "京东 docker");

    assertThat(run.err()).matches("\\d+ talks were written to .*talks.CSV\\.\n");
    assertThat(file).content(UTF_8).startsWith("\uFEFFid,").contains("京东618大促");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    assertThat(export("--format", "xml").status()).isEqualTo(2);
  }

  @Test
  void aQueryAndFiltersNarrow_bestFirst() {
    assertThat(export("--query", "京东 docker").out()).contains("京东618大促");
    assertThat(export("--query", "京东 docker").out().lines().findFirst().orElseThrow())
        .contains("京东618大促");
    long all = export().out().lines().count();
    long some = export("--company", "京东", "--technology", "docker").out().lines().count();

    assertThat(some).isPositive().isLessThan(all);
  }

  @Test
  void aDocumentHasEachEventOnce_alsoForAQuery() {
    assertThat(
            export("--format", "md", "--query", "docker")
                .out()
                .lines()
                .filter(line -> line.startsWith("# ")))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void aReaderThatHasReadEnoughEndsItQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(new Closed()), new PrintStream(err, true, UTF_8), false, () -> false);

    int status = Main.run(List.of("export", "--index", index), Map.of(), terminal);

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(status).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    CommandRun run = export(folder.resolve("elsewhere/all.jsonl").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith(folder.resolve("elsewhere") + " is not there.");
  }

  @Test
  void importTellsWhatItUnderstood_andPrintsTheNewFile() throws IOException {
    Path notes =
        Files.writeString(
            folder.resolve("notes.jsonl"),
            """
            {"title": "容器的网络"}
            {"title": 7}
            {"id": "a", "title": "甲"}
            {"id": "a", "title": "乙"}
            """);

    CommandRun run = importInto("corpus", notes.toString());

    assertThat(run.status()).isZero();
    assertThat(run.err())
        .contains(
            "notes.jsonl",
            "    容器的网络\n",
            "    甲\n",
            "notes.jsonl:2: ",
            "notes.jsonl:4: ",
            "To do: ");
    assertThat(run.out()).isEqualTo(folder.resolve("corpus/notes.jsonl") + "\n");
    assertThat(folder.resolve("corpus/notes.jsonl"))
        .content(UTF_8)
        .contains("\"容器的网络\"", "\"id\":\"a\"")
        .doesNotContain("乙");
    assertThat(Files.readAllLines(folder.resolve("corpus/notes.jsonl"))).hasSize(2);
  }

  @Test
  void importOverwritesNothing() throws IOException {
    Path source = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"甲\"}\n");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), "mine");

    assertThat(importInto("corpus", source.toString()).out())
        .isEqualTo(corpus.resolve("a-2.jsonl") + "\n");
    assertThat(importInto("corpus", source.toString()).out())
        .isEqualTo(corpus.resolve("a-3.jsonl") + "\n");
    assertThat(corpus.resolve("a.jsonl")).hasContent("mine");
    try (Stream<Path> files = Files.list(corpus)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void namesThatACorpusWouldPassOverAreNotUsed() throws IOException {
    Path source = Files.writeString(folder.resolve("README.md"), "# 一次演讲\n\n讲容器。\n");

    assertThat(importInto("corpus", source.toString()).out())
        .isEqualTo(folder.resolve("corpus/importedREADME.jsonl") + "\n");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path source = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"甲\"}\n");

    CommandRun run = importInto("corpus", source.toString(), "--dry-run");

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("    甲\n");
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("corpus")).doesNotExist();
  }

  @Test
  void whereNothingIsUnderstood_itFails() throws IOException {
    Path binary = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 0});

    CommandRun run = importInto("corpus", binary.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("x.bin", "No talk was found");
    assertThat(importInto("corpus", folder.resolve("none").toString()).err())
        .isEqualTo(folder.resolve("none") + " is not there. Check the path and try again.\n");
  }

  @Test
  void standardInputIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            false,
            () -> false);
    byte[] input = "{\"title\": \"甲\"}\n".getBytes(UTF_8);
    int status =
        new CommandLine(new ImportCommand(terminal, new ByteArrayInputStream(input)))
            .execute("-", "--corpus", folder.resolve("corpus").toString());

    assertThat(status).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(folder.resolve("corpus/imported.jsonl") + "\n");
    assertThat(folder.resolve("corpus/imported.jsonl")).content(UTF_8).contains("甲");
  }

  private static final class Closed extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("the pipe is closed");
    }
  }

  private static CommandRun export(String... args) {
    return CommandRun.of(
        Stream.concat(Stream.of("export", "--index", index), Stream.of(args))
            .toArray(String[]::new));
  }

  private CommandRun importInto(String corpus, String... args) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("import", "--corpus", folder.resolve(corpus).toString()), Stream.of(args))
            .toArray(String[]::new));
  }

  /// By id, without origins.
  private static Map<String, Talk> talks(Path path) {
    Map<String, Talk> talks = new TreeMap<>();
    try (SearchEngine engine =
        new Wiring(Path.of("corpus"), new IndexPlace.Folder(path), List.of())
            .engine(Duration.ofMinutes(1))) {
      engine.forEach(
          SearchRequest.of(""),
          annotated -> {
            Talk talk = annotated.talk();
            talks.put(talk.id().value(), withOrigin(talk, ANYWHERE));
          });
    }
    return talks;
  }

  private static Talk withOrigin(Talk talk, Origin origin) {
    return new Talk(
        talk.id(),
        talk.number(),
        talk.title(),
        talk.alternateTitle(),
        talk.abstractText(),
        talk.alternateAbstract(),
        talk.notes(),
        talk.speakers(),
        talk.event(),
        talk.language(),
        talk.url(),
        talk.links(),
        talk.tags(),
        talk.kind(),
        origin);
  }
}
