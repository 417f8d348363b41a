package org.talksearch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.http.AddressRange;
import org.talksearch.http.AllowedOrigins;
import org.talksearch.http.ClientRate;
import org.talksearch.http.Proxying;
import org.talksearch.http.Recording;
import org.talksearch.http.SearchLimits;
import org.talksearch.http.ServerSettings;
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
      names = "--workers",
      paramLabel = "N",
      description = {
        "How many searches to work on at a time.",
        "Default: twice the processors, at least 4"
      })
  private int workers = SearchLimits.defaultWorkers();

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "" + SearchLimits.DEFAULT_QUEUE,
      description = {
        "How many searches may wait for that. Default: ${DEFAULT-VALUE}",
        "Further ones are refused with status 503."
      })
  private int queue;

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
      names = "--rate",
      paramLabel = "N",
      defaultValue = "" + ClientRate.DEFAULT_RATE,
      description = {
        "How many searches a second to take from one client, 0 for any number; five times as",
        "many at once. Does not hold for this machine. Default: ${DEFAULT-VALUE}"
      })
  private int rate;

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

  /// What the options ask for.
  ///
  /// @throws ParameterException if that cannot be
  ServerSettings settings() {
    try {
      return ServerSettings.at(bind, port)
          .with(new SearchLimits(workers, queue))
          .with(new AllowedOrigins(Set.copyOf(corsOrigins)))
          .with(new Proxying(basePath, trustedProxies.stream().map(AddressRange::parse).toList()))
          .with(ClientRate.of(rate))
          .with(new Recording(accessLog, Optional.ofNullable(queryLog)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
