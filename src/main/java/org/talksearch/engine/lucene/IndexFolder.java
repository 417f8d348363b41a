package org.talksearch.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of an index.
///
///     index/1/              Lucene's files
///     index/CURRENT         holds `2` once index/2/ has taken the place of a damaged index/1/
///     index/damaged-TIME/   what was damaged last
///
/// A reader that follows an index would not notice another one built in the same place, hence the next number and a file
/// that is replaced in one step.
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String CURRENT = "CURRENT";
  private static final String FIRST = "1";
  private static final String DAMAGED = "damaged-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  private final Path path;

  IndexFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// Where Lucene's files of the index in force are, or will be.
  Path current() throws IOException {
    return path.resolve(currentName());
  }

  /// Where to build an index in place of a damaged one.
  Path next() throws IOException {
    return path.resolve(Integer.toString(Integer.parseInt(currentName()) + 1));
  }

  /// Makes `next` the index in force, and puts the one before aside.
  void replaceDamagedBy(Path next) throws IOException {
    Path damaged = current();
    Path written = path.resolve(CURRENT + ".new");
    Files.writeString(
        written,
        next.getFileName() + "\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    try {
      Files.move(
          written,
          path.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, path.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      for (Path older : folders(DAMAGED)) {
        delete(older);
      }
      Files.move(
          damaged, path.resolve(DAMAGED + TIME.format(LocalDateTime.now(Clock.systemUTC()))));
    } catch (IOException e) {
      // The new index is in force all the same.
      LOG.warn("{} could not be put aside ({}). Delete it by hand.", damaged, e.toString());
    }
  }

  private String currentName() throws IOException {
    try {
      String name = Files.readString(path.resolve(CURRENT), UTF_8).strip();
      return name.matches("[1-9][0-9]{0,8}") ? name : FIRST;
    } catch (NoSuchFileException e) {
      return FIRST;
    }
  }

  private List<Path> folders(String prefix) throws IOException {
    try (Stream<Path> children = Files.list(path)) {
      return children.filter(child -> child.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
