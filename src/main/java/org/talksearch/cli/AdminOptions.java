package org.talksearch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.http.AdminToken;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Who may change things over HTTP.
final class AdminOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--admin-token-file",
      paramLabel = "FILE",
      description = {
        "Let who sends the token in this file reindex over HTTP.",
        "Default: nobody may. At least " + AdminToken.SHORTEST + " bytes."
      })
  private @Nullable Path adminTokenFile;

  /// The token; empty if nobody may change anything.
  ///
  /// @throws ParameterException if the file holds none that is good enough
  Optional<AdminToken> token() throws IOException {
    if (adminTokenFile == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AdminToken(Files.readString(adminTokenFile).strip()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
