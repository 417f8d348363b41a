package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// `src/docs/command-line.md` names every command, every option and its variable.
class CommandLineDocumentationTest {
  private static final Path PAGE = Path.of("src", "docs", "command-line.md");

  @TestFactory
  Stream<DynamicTest> pageNames() throws IOException {
    String page = Files.readString(PAGE);
    CommandLine commands =
        Main.commandLine(Map.of(), new Terminal(System.out, System.err, false, () -> false));
    return withSubcommands(commands)
        .flatMap(CommandLineDocumentationTest::names)
        .distinct()
        .map(name ->
            dynamicTest(name, () -> assertThat(page).containsPattern("[` ]" + name + "[` ]")));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .flatMap(CommandLineDocumentationTest::withSubcommands));
  }

  private static Stream<String> names(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec().qualifiedName()),
        command.getCommandSpec().options().stream()
            .flatMap(CommandLineDocumentationTest::optionNames));
  }

  private static Stream<String> optionNames(OptionSpec option) {
    return option.usageHelp() || option.versionHelp()
        ? Stream.of(option.longestName())
        : Stream.of(option.longestName(), EnvironmentDefaults.variable(option));
  }
}
