package org.talksearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.CorpusState;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Copy talks into the corpus folder as new files of JSON Lines, and print these files' names.",
      "What was understood is told first. Nothing that is there is overwritten."
    })
final class ImportCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  /// More than a corpus takes of one file; the rest need not be read to know that it is too much.
  private static final long ENOUGH_INPUT = 128L << 20;

  /// Names that a corpus would take for something else than talks.
  private static final Pattern NO_TALKS = Pattern.compile("(?i)\\..*|~.*|#.*|readme(?:[._-].*)?|");

  private final Terminal terminal;
  private final InputStream input;
  @Mixin private Folders folders;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "A file or folder of talks, of any form that a corpus may hold; “-” is standard input."
      })
  private List<Path> files;

  @Option(names = "--dry-run", description = "Only tell what was understood; write nothing.")
  private boolean dryRun;

  ImportCommand(Terminal terminal, InputStream input) {
    this.terminal = terminal;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folders.corpus()) && !Files.isDirectory(folders.corpus())) {
      throw new CommandException(
          folders.corpus()
              + " is a file, so nothing can be added to it.\n"
              + "Name a folder with --corpus or TALKSEARCH_CORPUS.");
    }
    for (Path file : files) {
      if (!file.equals(STANDARD_INPUT) && !Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    List<Understood> understood = new ArrayList<>();
    Understood.Seen seen = new Understood.Seen();
    for (Path file : files) {
      Understood found = understood(file, seen);
      terminal.err().print(found);
      understood.add(found);
    }
    if (understood.stream().allMatch(found -> found.talks().isEmpty())) {
      throw new CommandException(
          "No talk was found, so nothing was imported.\nCheck the problems above.");
    }
    if (!dryRun) {
      CorpusAddition addition = new CorpusAddition(folders.corpus());
      for (Understood found : understood) {
        addition.write(found.name(), found.talks()).forEach(terminal.out()::println);
      }
    }
    return ExitCode.OK;
  }

  private Understood understood(Path file, Understood.Seen seen) throws IOException {
    if (!file.equals(STANDARD_INPUT)) {
      return understood(file, file, seen);
    }
    Path folder = Files.createTempDirectory("talksearch-import");
    Path copy = folder.resolve("standard-input");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        copy(input, out);
      }
      return understood(file, copy, seen);
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(folder);
    }
  }

  /// @param copy where the file's material lies
  private Understood understood(Path file, Path copy, Understood.Seen seen) throws IOException {
    try (CorpusReading reading =
        Corpus.at(copy, folders.mappings()).read(CorpusState.NONE, (done, of) -> {})) {
      return Understood.of(name(file), reading, seen);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    long copied = 0;
    int count = in.read(block);
    while (count >= 0 && copied < ENOUGH_INPUT) {
      out.write(block, 0, count);
      copied += count;
      count = in.read(block);
    }
  }

  /// What to call the file in the corpus: as the source, without its suffix.
  private static String name(Path file) {
    if (file.equals(STANDARD_INPUT)) {
      return "imported";
    }
    String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 && !Files.isDirectory(file) ? name.substring(0, dot) : name;
    return NO_TALKS.matcher(stem).matches() ? "imported" + stem : stem;
  }
}
