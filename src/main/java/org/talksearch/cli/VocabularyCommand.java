package org.talksearch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "vocabulary",
    description = "Tell what the vocabulary lacks, and what of it is of no use to a corpus.")
final class VocabularyCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new VocabularyCommand())
        .addSubcommand(new DiscoverCommand(terminal))
        .addSubcommand(new CheckCommand(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say discover or check.");
  }
}
