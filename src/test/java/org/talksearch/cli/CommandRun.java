package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// A command that was run within this process, and what it wrote.
record CommandRun(int status, String out, String err) {

  static CommandRun of(String... args) {
    return with(Map.of(), args);
  }

  static CommandRun with(Map<String, String> environment, String... args) {
    return with(environment, false, args);
  }

  static CommandRun onScreen(String... args) {
    return with(Map.of(), true, args);
  }

  private static CommandRun with(Map<String, String> environment, boolean colour, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            colour,
            () -> false);
    int status = Main.run(List.of(args), environment, terminal);
    return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
