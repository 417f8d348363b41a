package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `export --format site`, over the bundled corpus.
class SiteExportTest {
  @TempDir static Path shared;
  private static String index;

  @TempDir Path folder;

  @BeforeAll
  static void buildIndex() {
    index = shared.resolve("index").toString();
    assertThat(CommandRun.of("reindex", "--corpus", "corpus", "--index", index).status()).isZero();
  }

  @Test
  void everyTalkHasAPageThatTheListsLeadTo() throws IOException {
    Path site = folder.resolve("site");
    CommandRun run = export(site.toString(), "--query", "docker");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    Document list = page(site.resolve("list/1.html"));
    try (Stream<Path> talks = Files.list(site.resolve("talks"))) {
      assertThat(run.err()).contains(talks.count() + " talks were written to " + site);
    }
    for (String link : list.select(".listed a").eachAttr("href")) {
      Document talk = page(site.resolve("list").resolve(link).normalize());
      assertThat(talk.select("h1")).hasSize(1);
      assertThat(talk.select("script[type=application/ld+json]")).hasSize(1);
      assertThat(talk.select("script").size()).isOne();
      assertThat(talk.expectFirst("link[rel=stylesheet]").attr("href"))
          .isEqualTo("../assets/tokens.css");
    }
    assertThat(site.resolve("sitemap.xml")).doesNotExist();
    assertThat(site.resolve("search/index.json")).isNotEmptyFile();
  }

  @Test
  void withItsAddressItHasASitemapAndCanonicalLinks() throws IOException {
    Path site = folder.resolve("site");
    CommandRun run =
        export(site.toString(), "--query", "docker", "--site-url", "https://talks.example/t");
    assertThat(run.status()).as(run.err()).isZero();
    String first = page(site.resolve("list/1.html")).expectFirst(".listed a").attr("href");
    String address = "https://talks.example/t" + first.substring("..".length());
    assertThat(Files.readString(site.resolve("sitemap.xml"))).contains("<loc>" + address);
    assertThat(
            page(site.resolve("list").resolve(first).normalize())
                .expectFirst("link[rel=canonical]")
                .attr("href"))
        .isEqualTo(address);
  }

  @Test
  void aSiteIsReplacedAndNothingElseIs() throws IOException {
    Path site = folder.resolve("site");
    assertThat(export(site.toString(), "--query", "docker").status()).isZero();
    assertThat(export(site.toString(), "--query", "mysql").status()).isZero();
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("notes.txt"), "mine");
    CommandRun refused = export(mine.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("is not empty");
    assertThat(mine.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aSiteNeedsAFolderAndAnAddressOfTheWeb() {
    assertThat(export("-").status()).isEqualTo(2);
    assertThat(export().status()).isEqualTo(2);
    CommandRun run = export(folder.resolve("s").toString(), "--site-url", "ftp://x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is no address of the web");
  }

  @Test
  void moreTalksThanItsSearchHoldsAreRefused() throws IOException {
    Path corpus = folder.resolve("talks.jsonl");
    Files.write(
        corpus,
        IntStream.rangeClosed(1, 20_001)
            .mapToObj(n -> "{\"id\":\"t" + n + "\",\"title\":\"T" + n + "\"}")
            .toList());
    Path site = folder.resolve("site");
    CommandRun run =
        CommandRun.of(
            "export",
            "--format",
            "site",
            "--corpus",
            corpus.toString(),
            "--index",
            folder.resolve("index").toString(),
            site.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("20,001 talks are too many for a static site", "20,000");
    assertThat(site).doesNotExist();
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  private static CommandRun export(String... args) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("export", "--format", "site", "--corpus", "corpus", "--index", index),
                Stream.of(args))
            .toArray(String[]::new));
  }
}
