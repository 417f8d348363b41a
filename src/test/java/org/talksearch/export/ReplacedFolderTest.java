package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFolderTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void name() {
    folder = parent.resolve("site");
  }

  @Test
  void aFolderIsMadeAndAnEmptyOneTaken() throws IOException {
    write("a.html", "1");
    assertThat(folder.resolve("a.html")).hasContent("1");
    assertThat(left()).containsExactly("site");
    Path empty = Files.createDirectory(parent.resolve("empty"));
    ReplacedFolder.write(empty, fresh -> Files.writeString(fresh.resolve("b.html"), "2"));
    assertThat(empty.resolve("b.html")).hasContent("2");
  }

  @Test
  void whatWasWrittenBeforeIsReplacedAsAWhole() throws IOException {
    write("a.html", "1");
    write("b.html", "2");
    assertThat(folder.resolve("a.html")).doesNotExist();
    assertThat(folder.resolve("b.html")).hasContent("2");
    assertThat(left()).containsExactly("site");
  }

  @Test
  void whatAnotherWroteIsLeftAlone() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> write("a.html", "1"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("is not empty");
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
    assertThat(left()).containsExactly("site");
  }

  @Test
  void whatAnotherPutBesideIsNotLost() throws IOException {
    write("a.html", "1");
    Files.createDirectory(folder.resolve(".git"));
    assertThatThrownBy(() -> write("a.html", "2"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(".git");
    assertThat(folder.resolve("a.html")).hasContent("1");
  }

  @Test
  void whatFailsLeavesWhatWasThere() throws IOException {
    write("a.html", "1");
    assertThatThrownBy(() ->
            ReplacedFolder.write(
                folder,
                fresh -> {
                  Files.writeString(fresh.resolve("a.html"), "2");
                  throw new IOException("No space left on device");
                }))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("a.html")).hasContent("1");
    assertThat(left()).containsExactly("site");
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    Files.createSymbolicLink(folder, real);
    write("a.html", "1");
    assertThat(real.resolve("a.html")).hasContent("1");
    assertThat(folder).isSymbolicLink();
  }

  @Test
  void aFileIsNoFolderAndItsFolderMustBeThere() throws IOException {
    Files.writeString(folder, "x");
    assertThatThrownBy(() -> write("a", "1"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> ReplacedFolder.write(parent.resolve("no/site"), fresh -> 1))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void write(String file, String content) throws IOException {
    ReplacedFolder.write(folder, fresh -> Files.writeString(fresh.resolve(file), content));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
