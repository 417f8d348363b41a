package org.talksearch.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.http.AddressRange;
import org.talksearch.http.AllowedOrigins;
import org.talksearch.http.Proxying;
import org.talksearch.http.Recording;
import org.talksearch.http.ServerSettings;
import org.talksearch.http.Tls;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How the server is set up.
final class ServerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen; 0 takes any free port. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "A",
      defaultValue = ServerSettings.LOOPBACK,
      description = {
        "The address to listen on. Default: ${DEFAULT-VALUE}",
        "0.0.0.0 lets every machine of the network in."
      })
  private String bind;

  @Option(
      names = "--cors-origin",
      paramLabel = "O",
      description = {
        "Let pages of this origin, such as https://example.org, read the answers.",
        "May be repeated; * is every origin. Default: none"
      })
  private List<String> corsOrigins = List.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "A",
      description = {
        "Believe the X-Forwarded headers of this proxy, an address or a range such as 10.0.0.0/8.",
        "May be repeated. Default: of none"
      })
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--base-path",
      paramLabel = "P",
      defaultValue = "",
      description = "What every path begins with, such as /talks. Default: nothing")
  private String basePath;

  @Option(
      names = "--access-log",
      description = "Log each request: what, status, time, bytes, client; no query. Default: off")
  private boolean accessLog;

  @Option(
      names = "--query-log",
      paramLabel = "FILE",
      description = {
        "Write down what is searched for and how many talks it found, not who asked.",
        "“talksearch queries” reads it. Default: nothing is"
      })
  private @Nullable Path queryLog;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = {
        "Encrypt connections (HTTPS, HTTP/2) by the key and certificate of this PKCS #12 file.",
        "Its password stands in TALKSEARCH_TLS_PASSWORD or --tls-password-file."
      })
  private @Nullable Path tlsKeystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password of the key store.")
  private @Nullable Path tlsPasswordFile;

  @ArgGroup(validate = false, heading = "%nLimits:%n")
  private LimitOptions limits = new LimitOptions();

  /// What the options ask for.
  ///
  /// @param environment may hold the password of the key store
  /// @throws ParameterException if that cannot be
  /// @throws IOException if the key store or the file of its password cannot be used
  ServerSettings settings(Map<String, String> environment) throws IOException {
    try {
      ServerSettings settings =
          ServerSettings.at(bind, port)
              .with(limits.limits())
              .with(new AllowedOrigins(Set.copyOf(corsOrigins)))
              .with(
                  new Proxying(basePath, trustedProxies.stream().map(AddressRange::parse).toList()))
              .with(new Recording(accessLog, Optional.ofNullable(queryLog)));
      return tlsKeystore == null ? settings : settings.with(tls(tlsKeystore, environment));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /// How long a search may take.
  ///
  /// @throws ParameterException if that cannot be
  Duration searchTime() {
    try {
      return limits.searchTime();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Tls tls(Path keyStore, Map<String, String> environment) throws IOException {
    char[] password = password(environment);
    try {
      return Tls.of(keyStore, password);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new CommandException(
          e.getMessage()
              + "\nTo choose: --tls-keystore; --tls-password-file or TALKSEARCH_TLS_PASSWORD.",
          e);
    }
  }

  /// Never an option's value: other users of the machine see the command line.
  private char[] password(Map<String, String> environment) throws IOException {
    if (tlsPasswordFile == null) {
      return environment.getOrDefault("TALKSEARCH_TLS_PASSWORD", "").toCharArray();
    }
    return Files.readString(tlsPasswordFile).lines().findFirst().orElse("").toCharArray();
  }
}
