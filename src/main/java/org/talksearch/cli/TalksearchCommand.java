package org.talksearch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// What stands above all commands.
@Command(
    name = "talksearch",
    description = "Searches a folder of talk abstracts and notes in Chinese and English.",
    versionProvider = Version.class,
    footer = {
      "",
      "Every option also comes from an environment variable: --port from TALKSEARCH_PORT.",
      "Exit status: 0 done, 1 failed, 2 wrong usage."
    })
@SuppressWarnings("UnusedVariable") // picocli acts on --help and --version by itself
final class TalksearchCommand implements Runnable {
  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say how to use a command.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Say which version this is.")
  private boolean version;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
