package org.talksearch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/// The command line. Exit status: 0 done, 1 failed, 2 wrong usage.
public final class Main {
  /// Lucene recommends an incubator module there that makes vector search faster and every start
  /// slower; we search no vectors. Held here, since loggers that nobody holds are forgotten.
  private static final Logger VECTOR_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {}

  public static void main(String[] args) {
    VECTOR_ADVICE.setLevel(Level.SEVERE);
    // Java would write question marks for Chinese text in the C locale.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    Map<String, String> environment = System.getenv();
    Terminal terminal =
        new Terminal(
            System.out,
            System.err,
            Terminal.takesColour(System.console(), environment),
            () -> Screen.isStandardError(environment));
    System.exit(run(List.of(args), environment, terminal));
  }

  /// Runs one command to its end.
  ///
  /// @return the exit status
  static int run(List<String> args, Map<String, String> environment, Terminal terminal) {
    int status;
    try {
      status = commandLine(environment, terminal).execute(args.toArray(String[]::new));
    } catch (Error e) {
      // Picocli lets it through, and a server's threads would outlive it.
      status = new Failures(environment, terminal).failed(e);
    }
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  /// All commands, with their options and the rules that hold for each of them.
  static CommandLine commandLine(Map<String, String> environment, Terminal terminal) {
    CommandLine commands =
        new CommandLine(new TalksearchCommand())
            .addSubcommand(new ServeCommand(terminal, environment))
            .addSubcommand(new ReindexCommand(terminal))
            .addSubcommand(SearchCommand.commandLine(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ImportCommand(terminal, System.in))
            .addSubcommand(new AnalyzeCommand(terminal))
            .addSubcommand(VocabularyCommand.commandLine(terminal))
            .addSubcommand(new QueriesCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new CompletionCommand(terminal));
    Failures failures = new Failures(environment, terminal);
    return commands
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(terminal.colourScheme())
        .setParameterExceptionHandler(failures::usage)
        .setExecutionExceptionHandler(failures::failed);
  }

  /// Flushed at the end of a command, and by whoever has to be heard before.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
