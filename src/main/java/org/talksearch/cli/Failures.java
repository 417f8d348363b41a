package org.talksearch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.corpus.SpillException;
import org.talksearch.engine.EngineException;
import org.talksearch.export.ExportException;
import org.talksearch.indexing.EmptiedCorpusException;
import org.talksearch.query.RequestTooLargeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Tells a person what went wrong, in one or two lines, and picks the exit status. The stack trace
/// goes to the log.
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Map<String, String> environment;
  private final Terminal terminal;

  Failures(Map<String, String> environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  int usage(ParameterException e, String[] args) {
    LOG.debug("wrong usage", e);
    CommandLine command = e.getCommandLine();
    terminal.err().println(e.getMessage() + origin(e));
    terminal
        .err()
        .println(
            "See “" + command.getCommandSpec().qualifiedName() + " --help” for what it takes.");
    return ExitCode.USAGE;
  }

  int failed(Exception e, CommandLine command, ParseResult parsed) {
    return failed(e);
  }

  int failed(Throwable e) {
    LOG.debug("failed", e);
    terminal.err().println(message(e));
    return e instanceof RequestTooLargeException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /// What happened, why, and what to do.
  static String message(@Nullable Throwable e) {
    return switch (e) {
      case EngineException failure -> String.valueOf(failure.getMessage());
      case RequestTooLargeException refused -> String.valueOf(refused.getMessage());
      case EmptiedCorpusException withheld -> String.valueOf(withheld.getMessage());
      case CommandException failure -> String.valueOf(failure.getMessage());
      case ExportException failure -> String.valueOf(failure.getMessage());
      case UncheckedIOException wrapped -> message(wrapped.getCause());
      case NoSuchFileException missing ->
          missing.getFile() + " is not there. Check the path and try again.";
      case AccessDeniedException denied ->
          denied.getFile() + " may not be opened. Check its permissions, then try again.";
      case OutOfMemoryError failure ->
          "Memory ran out: "
              + failure.getMessage()
              + ". Give Java more of it, such as with JAVA_OPTS=-Xmx2g.";
      case SpillException failure -> String.valueOf(failure.getMessage());
      case IOException failure ->
          "Reading or writing failed: "
              + failure.getMessage()
              + ". Check the disk, then try again.";
      case null, default ->
          "An unexpected failure: "
              + e
              + ". Please report it, with what TALKSEARCH_LOG_LEVEL=debug shows.";
    };
  }

  /// Says so when the wrong value stands in a variable, which the person may have forgotten.
  private String origin(ParameterException e) {
    if (e.getArgSpec() instanceof OptionSpec option) {
      String variable = EnvironmentDefaults.variable(option);
      if (e.getValue() != null && e.getValue().equals(environment.get(variable))) {
        return " (" + variable + " says so)";
      }
    }
    return "";
  }
}
