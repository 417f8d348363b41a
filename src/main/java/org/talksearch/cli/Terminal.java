package org.talksearch.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// Where a command writes.
///
/// @param out takes results
/// @param err takes everything else
/// @param colour whether `out` is read by a person who wants bold print
/// @param errIsScreen whether `err` goes to a screen on which a line can be taken back; it may take
///   a tenth of a second to find out
record Terminal(PrintStream out, PrintStream err, boolean colour, BooleanSupplier errIsScreen) {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  /// Whether output goes to a screen, and `NO_COLOR` (no-color.org) is not set.
  static boolean takesColour(@Nullable Console console, Map<String, String> environment) {
    return console != null
        && console.isTerminal()
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  String bold(String text) {
    return colour && !text.isEmpty() ? BOLD + text + PLAIN : text;
  }

  String dim(String text) {
    return colour && !text.isEmpty() ? DIM + text + PLAIN : text;
  }

  ColorScheme colourScheme() {
    return Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF);
  }
}
