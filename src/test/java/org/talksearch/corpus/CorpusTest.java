package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Origin;

class CorpusTest {
  @TempDir Path folder;

  @Test
  void filesAreReadByPathAndEntriesByLine() throws IOException {
    write("b.txt", "1. 丙\n===\n2. 丁\n===\n");
    write("a/z.md", "# 乙\n文\n");
    write("a/b/c.jsonl", "{\"title\": \"甲\"}\n");

    assertThat(read().stream().map(entry -> entry.origin().toString()))
        .containsExactly("a/b/c.jsonl:1", "a/z.md:1", "b.txt:1", "b.txt:3");
  }

  @Test
  void whatIsNoTalkIsLeftOut() throws IOException {
    write("README.md", "# 说明\n文\n");
    write("sub/readme.zh.txt", "说明\n");
    write(".git/config.md", "# 甲\n文\n");
    write(".hidden.md", "# 甲\n文\n");
    write("empty.md", "");
    write("blank.md", " \n\n\t\n");
    Files.write(folder.resolve("picture.md"), new byte[] {'P', 'N', 'G', 0, 1, 2});

    List<CorpusEntry> entries = read();

    assertThat(entries).allMatch(entry -> entry instanceof CorpusEntry.LeftOut);
    assertThat(entries.stream().map(entry -> entry.origin().file()))
        .containsExactly(
            ".git",
            ".hidden.md",
            "README.md",
            "blank.md",
            "empty.md",
            "picture.md",
            "sub/readme.zh.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README",
        "Readme.md",
        "readme.txt",
        "README.zh",
        "readme.zh-CN.md",
        "README_zh-CN.md",
        "README-en.md",
        "README_zh_Hant.rst"
      })
  void fileThatDescribesItsFolderIsLeftOut(String name) throws IOException {
    write(name, "# 甲\n文\n");

    assertThat(read()).singleElement().isInstanceOf(CorpusEntry.LeftOut.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readme-driven-development.md",
        "readmes.md",
        "README2.md",
        "readme.io-talk.md",
        "readme-fun.md"
      })
  void talkAboutReadmesIsRead(String name) throws IOException {
    write(name, "# 甲\n文\n");

    assertThat(read()).singleElement().isInstanceOf(CorpusEntry.Parsed.class);
  }

  @Test
  void loopsOfLinksAndDeadLinksAreReported() throws IOException {
    write("a/talk.md", "# 甲\n文\n");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("dead.md"), folder.resolve("nowhere"));

    List<CorpusEntry> entries = read();

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0)).isInstanceOf(CorpusEntry.LeftOut.class);
    assertThat(entries.get(1)).isInstanceOf(CorpusEntry.Parsed.class);
    assertThat(entries.get(2)).isInstanceOf(CorpusEntry.Rejected.class);
  }

  @Test
  void textOfNoKnownEncodingIsRejectedWithItsLine() throws IOException {
    byte[] odd = {'a', '\r', '\n', 'b', '\r', (byte) 0xFF, (byte) 0x81, '\n'};
    Files.write(folder.resolve("odd.txt"), odd);
    write("z.md", "# 甲\n文\n");

    List<CorpusEntry> entries = read();

    assertThat(entries.getFirst())
        .isInstanceOfSatisfying(
            CorpusEntry.Rejected.class,
            rejected -> {
              assertThat(rejected.origin()).hasToString("odd.txt:3");
              assertThat(rejected.why())
                  .isEqualTo(
                      "The byte at offset 5 is not UTF-8, and the text is not GB18030 or Big5"
                          + " either");
              assertThat(rejected.remedy()).isEqualTo("Save the file in the encoding UTF-8.");
            });
    assertThat(entries.getLast()).isInstanceOf(CorpusEntry.Parsed.class);
  }

  @Test
  void endThatIsCutWithinACharacterIsTold() {
    byte[] cut = {'a', '\n', (byte) 0xE5, (byte) 0xAE};

    assertThat(Reading.of("cut.txt", cut).rejectedLines())
        .containsExactly("2 The byte at offset 2 is broken");
  }

  @Test
  void byteOrderMarkAndLineEndsDoNotMatter() {
    String text = "1. 甲\n===\nhttp://e.org\n一\n二\n```\n记\n```\n\n2. 乙\n===\n";
    Reading plain = Reading.of("t.txt", text);

    assertThat(Reading.of("t.txt", "\uFEFF" + text)).isEqualTo(plain);
    assertThat(Reading.of("t.txt", text.replace("\n", "\r\n"))).isEqualTo(plain);
    assertThat(Reading.of("t.txt", text.replace("\n", "\r"))).isEqualTo(plain);
    assertThat(plain.titles()).containsExactly("甲", "乙");
  }

  @Test
  void singleFile() throws IOException {
    write("README.md", "# 甲\n文\n");
    List<CorpusEntry> entries = Reading.at(folder.resolve("README.md"));

    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().origin()).hasToString("README.md:1");
  }

  @Test
  void missingFolderIsNamedInFull() {
    Path nowhere = folder.resolve("nowhere");
    Path relative = Path.of("").toAbsolutePath().relativize(nowhere);

    assertThatThrownBy(() -> Corpus.at(relative).read(CorpusState.NONE, (_, _) -> {}))
        .isInstanceOfSatisfying(
            NoSuchFileException.class,
            missing ->
                assertThat(Path.of(missing.getFile()).normalize()).isEqualTo(nowhere.normalize()));
  }

  @Test
  void folderThatMayNotBeListedIsNamed() throws IOException {
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    Files.setPosixFilePermissions(folder, Set.of());
    try {
      assumeFalse(Files.isReadable(folder), "root may list every folder");
      assertThatThrownBy(() -> Corpus.at(folder).read(CorpusState.NONE, (_, _) -> {}))
          .isInstanceOfSatisfying(
              AccessDeniedException.class,
              denied -> assertThat(denied.getFile()).isEqualTo(folder.toString()));
    } finally {
      Files.setPosixFilePermissions(folder, before);
    }
  }

  @Test
  void fileThatIsTooLongIsRejectedUnread() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("long.txt").toFile(), "rw")) {
      file.setLength((32L << 20) + 1);
    }
    write("z.md", "# 甲\n文\n");

    List<CorpusEntry> entries = read();

    assertThat(entries.getFirst())
        .isEqualTo(
            new CorpusEntry.Rejected(
                new Origin("long.txt", 1),
                "long.txt was not read",
                "It has more than 32 MiB, the most that is read of a file",
                "Split it into smaller files."));
    assertThat(entries.getLast()).isInstanceOf(CorpusEntry.Parsed.class);
  }

  @Test
  void bundledCorpusIsReadWithoutComplaint() throws IOException {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Reading.at(Path.of("corpus")).forEach(reading::add);

    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talks()).hasSizeGreaterThan(100);
    assertThat(reading.talks().stream().map(org.talksearch.talk.Talk::id)).doesNotHaveDuplicates();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<CorpusEntry> read() throws IOException {
    return Reading.at(folder);
  }
}
