package org.talksearch.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/// Whether a person looks at what is written.
final class Screen {
  private static final int STANDARD_ERROR = 2;

  private Screen() {}

  /// Whether standard error goes to a terminal that can move its cursor. Java itself only tells
  /// about standard input and output together, which says nothing about `reindex > report.txt`.
  @SuppressWarnings("restricted") // a function of C that takes a number and gives one
  static boolean isStandardError(Map<String, String> environment) {
    if ("dumb".equals(environment.getOrDefault("TERM", "dumb"))) {
      return false;
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("isatty")
        .map(isatty ->
            linker.downcallHandle(
                isatty, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
        .map(Screen::isTerminal)
        .orElse(false);
  }

  private static boolean isTerminal(MethodHandle isatty) {
    try {
      return (int) isatty.invokeExact(STANDARD_ERROR) == 1;
    } catch (Throwable e) {
      throw new AssertionError("isatty throws nothing", e);
    }
  }
}
