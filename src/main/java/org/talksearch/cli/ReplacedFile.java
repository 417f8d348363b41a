package org.talksearch.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that nobody ever finds half of it: beside it, then in its place.
final class ReplacedFile {
  /// Writes the content.
  interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }

  private ReplacedFile() {}

  /// Writes a file, or takes the place of the one that is there. A device or a pipe is written to.
  ///
  /// @return what `content` returns
  static <T> T write(Path file, Content<T> content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        return content.writeTo(out);
      }
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    Path beside = beside(target);
    try {
      T result;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        result = content.writeTo(out);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// A hidden file in the same folder, with the permissions of any new file.
  private static Path beside(Path target) {
    return target.resolveSibling(
        "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
  }
}
