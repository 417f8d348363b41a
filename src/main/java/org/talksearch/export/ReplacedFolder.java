package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a folder so that nobody ever finds half of it: beside it, then in its place.
///
/// The place is taken of an empty folder, or of one that was written like this. That is known by
/// its file `.talksearch-site`, which lists what was written at the top of the folder: one that
/// holds anything else, such as `.git`, is left alone.
final class ReplacedFolder {
  static final String LIST = ".talksearch-site";
  private static final String FIRST_LINE = "Written by talksearch export. At the top of it are:";

  /// Writes the content.
  interface Content<T> {
    T writeTo(Path folder) throws IOException;
  }

  private ReplacedFolder() {}

  /// @return what `content` returns
  /// @throws ExportException if the folder holds what was not written like this
  static <T> T write(Path folder, Content<T> content) throws IOException {
    Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new NoSuchFileException(String.valueOf(parent));
    }
    check(target, folder);
    String pid = String.valueOf(ProcessHandle.current().pid());
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + pid + ".new");
    Path old = target.resolveSibling("." + target.getFileName() + "." + pid + ".old");
    try {
      Files.createDirectory(fresh);
      T result = content.writeTo(fresh);
      List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
      lines.addAll(names(fresh));
      Files.write(fresh.resolve(LIST), lines, UTF_8);
      boolean replaces = Files.exists(target);
      if (replaces) {
        Files.move(target, old);
      }
      try {
        Files.move(fresh, target);
      } catch (IOException e) {
        if (replaces) {
          Files.move(old, target);
        }
        throw e;
      }
      return result;
    } finally {
      delete(fresh);
      delete(old);
    }
  }

  private static void check(Path target, Path asWritten) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new ExportException(
          asWritten + " is a file, and a site is a folder. Name another place.");
    }
    Set<String> there = names(target);
    if (there.isEmpty()) {
      return;
    }
    Path list = target.resolve(LIST);
    List<String> written = Files.isRegularFile(list) ? Files.readAllLines(list, UTF_8) : List.of();
    if (written.isEmpty() || !written.getFirst().equals(FIRST_LINE)) {
      throw new ExportException(
          asWritten
              + " is not empty, and no earlier export of a site wrote it. Name another folder, or"
              + " empty this one.");
    }
    there.removeAll(Set.copyOf(written));
    there.remove(LIST);
    if (!there.isEmpty()) {
      throw new ExportException(
          asWritten
              + " holds what the export of a site did not write, and what would be lost: "
              + String.join(", ", there)
              + ". Move that elsewhere, or name another folder.");
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
