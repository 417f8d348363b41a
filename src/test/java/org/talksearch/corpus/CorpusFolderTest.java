package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {
  @TempDir private Path folder;

  @Test
  void linksThatLeaveTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("t.md"), "# 甲\n文\n");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("t.md"), elsewhere.resolve("t.md"));
    Files.createSymbolicLink(
        folder.resolve("up.md"), Path.of("../" + folder.getFileName() + "/../x.md"));

    assertThat(list())
        .containsExactly(
            "linked: It is a link that leads out of the corpus folder, and such links are not"
                + " followed; copy here what it leads to",
            "t.md: It is a link that leads out of the corpus folder, and such links are not"
                + " followed; copy here what it leads to",
            "up.md cannot be read: It is a link to a file that does not exist");
  }

  @Test
  void whatIsLinkedWithinTheFolderIsReadOnce() throws IOException {
    write("z/talk.md");
    write("z/README.md");
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("z"));
    Files.createSymbolicLink(folder.resolve("b.md"), folder.resolve("z/talk.md"));
    Files.createSymbolicLink(folder.resolve("z/loop"), folder);

    assertThat(list())
        .containsExactly(
            "a: It is a link to what is read in its own place",
            "b.md: It is a link to what is read in its own place",
            "z/README.md as a description",
            "z/loop: It is a link to what is read in its own place",
            "z/talk.md");
  }

  @Test
  void linkToItselfIsRejected() throws IOException {
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));

    assertThat(list()).singleElement().asString().startsWith("self cannot be read: ");
  }

  @Test
  void copiesThatEditorsMakeAreLeftOut() throws IOException {
    write("a.md");
    write("a.md~");
    write("#a.md#");
    write("~$a.docx");
    write("C#.md");

    assertThat(list())
        .containsExactly(
            "#a.md#: It is an editor's copy of another file",
            "C#.md",
            "a.md",
            "a.md~: It is an editor's copy of another file",
            "~$a.docx: It is an editor's copy of another file");
  }

  @Test
  void linksToHiddenPlacesWithinTheFolderAreFollowed() throws IOException {
    write(".data/one/talk.md");
    write(".data/two.md");
    Files.createSymbolicLink(folder.resolve("one"), folder.resolve(".data/one"));
    Files.createSymbolicLink(folder.resolve("two.md"), folder.resolve(".data/two.md"));
    Files.createSymbolicLink(folder.resolve("two-again.md"), folder.resolve("two.md"));

    assertThat(list())
        .containsExactly(
            ".data: It is hidden, its name begins with a dot",
            "one/talk.md",
            "two-again.md",
            "two.md: It is a link to what is read in its own place");
  }

  @Test
  void folderThatIsALinkIsReadAsAnyOther(@TempDir Path elsewhere) throws IOException {
    write("talk.md");
    Path link = Files.createSymbolicLink(elsewhere.resolve("corpus"), folder);

    assertThat(CorpusFolder.list(link))
        .extracting(CorpusFolder.Found::name)
        .containsExactly("talk.md");
  }

  @Test
  void namesAreOneLine() throws IOException {
    write("a\nb.md");
    write("\u001b[31m.md");

    assertThat(list()).containsExactly("a␊b.md", "␛[31m.md");
  }

  @Test
  void namesThatNoEncodingCanSpellAreFiles() throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "printf '# a\\nb\\n' | tee \"$(printf 'x\\377.md')\" > \"$(printf 'x\\376.md')\"")
            .directory(folder.toFile())
            .start();
    assumeTrue(shell.waitFor() == 0, "this file system has no such names");

    assertThat(list()).containsExactly("x\uFFFD.md", "x\uFFFD.md (2)");
    for (CorpusFolder.Found found : CorpusFolder.list(folder)) {
      assertThat(Files.readString(((CorpusFolder.Found.ToRead) found).file()))
          .isEqualTo("# a\nb\n");
    }
  }

  @Test
  void foldersThatAreTooDeepAreTold() throws IOException {
    write("d/".repeat(49) + "talk.md");
    write("e/".repeat(51) + "talk.md");

    List<String> found = list();

    assertThat(found.getFirst()).endsWith("d/talk.md");
    assertThat(found.getLast()).endsWith("cannot be read: It lies deeper than 50 folders");
    assertThat(found).hasSize(2);
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# 甲\n文\n");
  }

  private List<String> list() throws IOException {
    return CorpusFolder.list(folder).stream()
        .map(found ->
            switch (found) {
              case CorpusFolder.Found.ToRead(String name, Path _, FileStamp _) -> name;
              case CorpusFolder.Found.Description(String name, Path _, FileStamp _) ->
                  name + " as a description";
              case CorpusFolder.Found.Unread(CorpusEntry.LeftOut left) ->
                  left.what() + ": " + left.why();
              case CorpusFolder.Found.Unread(CorpusEntry.Rejected rejected) ->
                  rejected.what() + ": " + rejected.why();
              case CorpusFolder.Found.Unread(CorpusEntry other) -> other.toString();
            })
        .toList();
  }
}
