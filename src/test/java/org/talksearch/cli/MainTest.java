package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The commands, over the bundled corpus. The limit ends a server that ought not to have started.
@Timeout(60)
class MainTest {
  private static final String CORPUS = "corpus";

  @TempDir static Path shared;
  private static String index;

  @TempDir Path folder;

  @BeforeAll
  static void buildIndex() {
    index = shared.resolve("index").toString();
    assertThat(CommandRun.of("reindex", "--corpus", CORPUS, "--index", index).status()).isZero();
  }

  @Test
  void searchPrintsTheBestTalkFirst() {
    CommandRun run = search("京东", "docker");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(" 1. 京东618大促");
    assertThat(run.out()).containsPattern("Companies: .*京东 \\(\\d+\\)");
    assertThat(run.out()).containsPattern("Technologies: .*Docker \\(\\d+\\)");
  }

  @Test
  void namesAreEnglishWhereTheQueryIs() {
    assertThat(search("jd docker").out()).containsPattern("Companies: .*JD[^,]* \\(\\d+\\)");
  }

  @Test
  void wordsWithAHyphenInFrontAreLeftOutOfTheSearch() {
    int all = total("docker");
    int without = total("docker", "-京东");

    assertThat(without).isPositive().isLessThan(all);
  }

  @Test
  void companiesAddAndTechnologiesNarrow() {
    int jd = total("--company", "京东");
    int jdOrWeibo = total("--company", "京东", "--company", "微博");
    int jdOrWeiboWithDocker = total("--company", "京东", "--company", "微博", "--technology", "docker");

    assertThat(jdOrWeibo).isGreaterThan(jd);
    assertThat(jdOrWeiboWithDocker).isPositive().isLessThan(jdOrWeibo);
  }

  @Test
  void searchSaysWhatItDidNotTakeAsTyped() {
    assertThat(search("dokcer").out())
        .contains("“dokcer” also searched as docker. For the word as typed");
    assertThat(search("\"dokcer\"").out()).doesNotContain("also searched");
    assertThat(search("docker 橘子果园 borg").out()).contains("Few talks have all of it; these have ");
    assertThat(search("docker").out()).doesNotContain("Few talks");
  }

  @Test
  void sizeLimitsTheHits() {
    assertThat(search("docker", "--size", "2").out())
        .contains(" 2. ")
        .doesNotContain(" 3. ")
        .contains("The first 2 of ");
  }

  @Test
  void marksAreBoldOnAScreenOnly() {
    String[] args = {"search", "docker", "--corpus", CORPUS, "--index", index};

    assertThat(CommandRun.onScreen(args).out()).contains("\u001b[1mDocker\u001b[0m");
    assertThat(CommandRun.of(args).out()).doesNotContain("\u001b");
  }

  @Test
  void nothingFoundIsNoFailure() {
    CommandRun run = search("zzqqxxyy");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("No talk matches.");
  }

  @Test
  void whyATalkWasFoundIsTold() {
    CommandRun run = search("京东", "docker", "--explain", "--size", "1");

    assertThat(run.out())
        .containsPattern("(?m)^    “京东”: as typed.*, in title")
        .containsPattern("(?m)^    “docker”: as typed.*, in title")
        .contains("title.words:docker");
    assertThat(search("京东").out()).doesNotContain("as typed");
  }

  @Test
  void jsonIsWhatTheApiAnswers() {
    JsonObject json = json(search("京东 docker", "--json", "--size", "3"));

    assertThat(json.get("query").getAsString()).isEqualTo("京东 docker");
    JsonArray hits = json.getAsJsonArray("hits");
    assertThat(hits).hasSize(3);
    assertThat(hits.get(0).getAsJsonObject().get("title").getAsString()).startsWith("京东618大促");
    assertThat(json.getAsJsonObject("facets").keySet()).contains("company", "technology");
  }

  @Test
  void reindexReportsWhatItDid() {
    String fresh = folder.resolve("index").toString();

    JsonObject first = json(reindex(fresh, "--json"));
    JsonObject second = json(reindex(fresh, "--json"));
    JsonObject full = json(reindex(fresh, "--json", "--full"));

    assertThat(first.get("full").getAsString()).isEqualTo("no-index");
    assertThat(second.has("full")).isFalse();
    assertThat(first.getAsJsonArray("sources")).isNotEmpty().isEqualTo(second.get("sources"));
    int talks = first.get("talks").getAsInt();
    assertThat(talks).isGreaterThan(40);
    assertThat(first.get("added").getAsInt()).isEqualTo(talks);
    assertThat(second.get("unchanged").getAsInt()).isEqualTo(talks);
    assertThat(full.get("talks").getAsInt()).isEqualTo(talks);
  }

  @Test
  void aRunThatChangesNothingSaysSo() {
    String fresh = folder.resolve("index").toString();

    assertThat(reindex(fresh).out())
        .contains("There was no index yet")
        .doesNotContain("Nothing changed");
    assertThat(reindex(fresh).out()).contains("Nothing changed; nothing was committed.");
  }

  @Test
  void bundledCorpusHasNoProblem() {
    assertThat(reindex(index, "--strict").status()).isZero();
  }

  @Test
  void strictFailsOnAProblem() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("talks"));
    Files.writeString(corpus.resolve("good.txt"), "1. 一个演讲\n=====\n\n说的是容器。\n");
    Files.writeString(corpus.resolve("bad.jsonl"), "{\"title\": \"A talk\"}\n{nonsense\n");
    String fresh = folder.resolve("index").toString();

    CommandRun lenient = CommandRun.of("reindex", "--corpus", corpus.toString(), "--index", fresh);
    CommandRun strict =
        CommandRun.of("reindex", "--strict", "--corpus", corpus.toString(), "--index", fresh);

    assertThat(lenient.status()).isZero();
    assertThat(lenient.out()).contains("bad.jsonl:2: ").contains("Problems: 1");
    assertThat(strict.status()).isEqualTo(1);
  }

  @Test
  void emptyCorpusFails() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("empty"));

    CommandRun run =
        CommandRun.of(
            "reindex",
            "--corpus",
            corpus.toString(),
            "--index",
            folder.resolve("index").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("No talk was found in").contains("TALKSEARCH_CORPUS");
  }

  @Test
  void missingCorpusIsToldInTwoLines() {
    CommandRun run =
        CommandRun.of(
            "reindex", "--corpus", "/nowhere", "--index", folder.resolve("index").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "There is no corpus at /nowhere.",
            "Name a folder or file of talks with --corpus or TALKSEARCH_CORPUS.");
  }

  @Test
  void missingCorpusFailsAndLeavesNoIndexFolder() {
    Path fresh = folder.resolve("index");

    CommandRun run =
        CommandRun.of("search", "x", "--corpus", "no-such-folder", "--index", fresh.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("There is no corpus at").contains("--corpus");
    assertThat(fresh).doesNotExist();
  }

  @Test
  void missingIndexIsBuiltFirst() {
    String fresh = folder.resolve("index").toString();

    CommandRun run = CommandRun.of("search", "知乎 mesos", "--corpus", CORPUS, "--index", fresh);

    assertThat(run.err()).startsWith("There is no index in " + fresh);
    assertThat(run.out()).startsWith(" 1. 知乎");
  }

  @Test
  void indexOfAnotherFormIsToldAsSuchAndBuiltAnew() throws IOException {
    Path other = folder.resolve("index");
    try (Directory directory = FSDirectory.open(Files.createDirectories(other.resolve("1")));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }

    CommandRun run =
        CommandRun.of("search", "知乎 mesos", "--corpus", CORPUS, "--index", other.toString());

    assertThat(run.err())
        .startsWith("The index in " + other)
        .endsWith("is of a form that this version does not read. Building it from corpus.\n");
    assertThat(run.out()).startsWith(" 1. 知乎");
  }

  @Test
  void addressOfAnotherMachineIsToldWithTheWayOut() {
    CommandRun run =
        CommandRun.of(
            "serve",
            "--bind",
            "203.0.113.5",
            "--port",
            "0",
            "--index",
            folder.resolve("index").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("203.0.113.5", "This machine does not have that address", "TALKSEARCH_BIND")
        .doesNotContain("end what listens");
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void anErrorOfTheProgramEndsItWithStatusOneAndAMessage() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new StackOverflowError("too deep");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(broken), new PrintStream(err, true, UTF_8), false, () -> false);

    int status = Main.run(List.of("generate-completion"), Map.of(), terminal);

    assertThat(status).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("too deep").contains("Please report it");
  }

  @Test
  void everyOptionAlsoComesFromTheEnvironment() {
    CommandRun run =
        CommandRun.with(
            Map.of(
                "TALKSEARCH_CORPUS",
                CORPUS,
                "TALKSEARCH_INDEX",
                index,
                "TALKSEARCH_SIZE",
                "1",
                "TALKSEARCH_COMPANY",
                "京东",
                "TALKSEARCH_JSON",
                "true"),
            "search");

    assertThat(json(run).get("size").getAsInt()).isEqualTo(1);
    assertThat(json(run).get("total").getAsInt()).isEqualTo(total("--company", "京东"));
  }

  @Test
  void anOptionGivenGoesBeforeItsVariable() {
    CommandRun run =
        CommandRun.with(
            Map.of("TALKSEARCH_SIZE", "1"),
            "search",
            "--json",
            "--size",
            "2",
            "--corpus",
            CORPUS,
            "--index",
            index);

    assertThat(json(run).get("size").getAsInt()).isEqualTo(2);
  }

  @Test
  void anEmptyVariableIsNone() {
    CommandRun run =
        CommandRun.with(
            Map.of("TALKSEARCH_SIZE", ""), "search", "--corpus", CORPUS, "--index", index);

    assertThat(run.status()).isZero();
  }

  @Test
  void wrongUsageIsStatusTwoAndTwoLines() {
    for (String[] args :
        new String[][] {
          {},
          {"serch"},
          {"search", "--jsn", "x"},
          {"search", "--size", "many"},
          {"search", "--size", "0"},
          {"serve", "--port", "70000"},
          {"serve", "--workers", "0"},
          {"serve", "--queue", "10001"},
          {"serve", "--cors-origin", "https://example.org/"}
        }) {
      CommandRun run = CommandRun.of(args);

      assertThat(run.status()).as(run.err()).isEqualTo(2);
      assertThat(run.err().lines()).as(run.err()).hasSize(2).last().asString().contains("--help");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void anAdminTokenThatCanBeGuessedIsRefusedAndNotShown(@TempDir Path folder) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "only-15-bytes-x\n");

    CommandRun run = CommandRun.of("serve", "--admin-token-file", token.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("16 bytes").doesNotContain("only-15");
  }

  @Test
  void anAdminTokenThatIsNotThereIsToldByItsFile(@TempDir Path folder) {
    CommandRun run =
        CommandRun.of("serve", "--admin-token-file", folder.resolve("token").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(folder.resolve("token") + " is not there");
  }

  @Test
  void wrongValueOfAVariableIsToldAsSuch() {
    CommandRun run = CommandRun.with(Map.of("TALKSEARCH_PORT", "http"), "serve");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'http'").contains("TALKSEARCH_PORT");
  }

  @Test
  void queryBeyondALimitIsWrongUsage() {
    CommandRun run = search("x".repeat(600));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("512").doesNotContain("Exception");
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertThat(CommandRun.of("--version").out()).matches("talksearch \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void helpGoesToStandardOutput() {
    CommandRun run = CommandRun.of("search", "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("--technology");
  }

  @Test
  void completionKnowsEveryCommand() {
    assertThat(CommandRun.of("generate-completion").out())
        .contains("serve", "reindex", "search", "--stop-with-parent");
  }

  private static CommandRun search(String... args) {
    return run("search", index, args);
  }

  private static CommandRun reindex(String indexFolder, String... args) {
    return run("reindex", indexFolder, args);
  }

  private static CommandRun run(String command, String indexFolder, String... args) {
    List<String> all =
        new ArrayList<>(List.of(command, "--corpus", CORPUS, "--index", indexFolder));
    all.addAll(List.of(args));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static int total(String... args) {
    List<String> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(args));
    return json(search(all.toArray(String[]::new))).get("total").getAsInt();
  }

  private static JsonObject json(CommandRun run) {
    assertThat(run.err()).isEmpty();
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }
}
