package org.talksearch.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.talksearch.talk.Origin;

/// What lies below a corpus folder, links followed.
final class CorpusFolder {
  /// With a language or without: `README.md`, `readme.zh.txt`, `README_zh-CN.md`.
  private static final Pattern README =
      Pattern.compile(
          "readme(?:[._-][a-z]{2}(?:[_-](?:[a-z]{2}|hans|hant))?)?(?:\\.[a-z]+)?",
          Pattern.CASE_INSENSITIVE);

  /// A file or folder below the corpus folder.
  sealed interface Found {
    /// The path below the corpus folder, with `/` between its parts.
    String name();

    /// A file to read.
    record ToRead(String name, Path file) implements Found {}

    /// Something that is not to be read, and the entry that says why.
    record Unread(CorpusEntry entry) implements Found {
      @Override
      public String name() {
        return entry.origin().file();
      }
    }
  }

  private CorpusFolder() {}

  /// Everything below the folder, by path; for a file, the file itself.
  ///
  /// @throws java.nio.file.NoSuchFileException if there is nothing at that path
  /// @throws java.nio.file.AccessDeniedException if the folder may not be listed
  /// @throws IOException if it cannot be read
  static List<Found> list(Path path) throws IOException {
    Path corpus = path.toAbsolutePath();
    if (!Files.readAttributes(corpus, BasicFileAttributes.class).isDirectory()) {
      Path name = corpus.normalize().getFileName();
      return List.of(new Found.ToRead(String.valueOf(name), corpus));
    }
    List<Found> found = new ArrayList<>();
    Files.walkFileTree(
        corpus,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Listing(corpus, found));
    found.sort(Comparator.comparing(Found::name));
    return found;
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path corpus;
    private final List<Found> found;

    private Listing(Path corpus, List<Found> found) {
      this.corpus = corpus;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(corpus) && isHidden(folder)) {
        leaveOut(folder, "It is hidden, its name begins with a dot");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        leaveOut(file, "It is hidden, its name begins with a dot");
      } else if (isReadme(file)) {
        leaveOut(file, "It describes its folder and is no talk");
      } else if (attributes.isSymbolicLink()) {
        reject(file, "It is a link to a file that does not exist", "Repair or delete the link.");
      } else if (attributes.isRegularFile()) {
        found.add(new Found.ToRead(name(file), file));
      } else {
        leaveOut(file, "It is neither a file nor a folder");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(corpus)) {
        throw problem;
      }
      if (problem instanceof FileSystemLoopException) {
        leaveOut(file, "It is a link to a folder that it lies in");
      } else {
        reject(
            file,
            problem.toString(),
            "Give the account that runs talksearch the right to read it.");
      }
      return FileVisitResult.CONTINUE;
    }

    private void leaveOut(Path file, String why) {
      String name = name(file);
      found.add(new Found.Unread(new CorpusEntry.LeftOut(new Origin(name, 1), name, why)));
    }

    private void reject(Path file, String why, String remedy) {
      String name = name(file);
      found.add(
          new Found.Unread(
              new CorpusEntry.Rejected(
                  new Origin(name, 1), name + " cannot be read", why, remedy)));
    }

    private String name(Path file) {
      List<String> parts = new ArrayList<>();
      corpus.relativize(file).forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }

    private static boolean isHidden(Path file) {
      return lastName(file).startsWith(".");
    }

    private static boolean isReadme(Path file) {
      return README.matcher(lastName(file)).matches();
    }

    private static String lastName(Path file) {
      return String.valueOf(file.getFileName());
    }
  }
}
