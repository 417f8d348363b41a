package org.talksearch.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Where the server listens, what it takes on, and whom it lets in.
///
/// @param host a host name or address of this machine; [#LOOPBACK] is reached from this machine
///   only, `0.0.0.0` from every other one as well
/// @param port 1 to 65535, or 0 for any free one
/// @param limits what it takes on
/// @param tls by which connections are encrypted; plain if none
/// @param proxying how it stands behind proxies
/// @param origins whose pages may read its answers
/// @param recording what it writes down
public record ServerSettings(
    String host,
    int port,
    Limits limits,
    Optional<Tls> tls,
    Proxying proxying,
    AllowedOrigins origins,
    Recording recording) {
  /// The address that only this machine reaches.
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LAST_PORT = 65_535;

  /// @throws IllegalArgumentException if `port` is out of range
  public ServerSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "Invalid port: " + port + ". Ports go from 0 (any free one) to " + LAST_PORT + ".");
    }
  }

  /// The usual settings at a place of one's own.
  ///
  /// @throws IllegalArgumentException if `port` is out of range
  public static ServerSettings at(String host, int port) {
    return new ServerSettings(
        host,
        port,
        Limits.DEFAULT,
        Optional.empty(),
        Proxying.NONE,
        AllowedOrigins.NONE,
        Recording.NONE);
  }

  /// These settings with other limits.
  public ServerSettings with(Limits other) {
    return new ServerSettings(host, port, other, tls, proxying, origins, recording);
  }

  /// These settings with connections encrypted.
  public ServerSettings with(Tls other) {
    return new ServerSettings(host, port, limits, Optional.of(other), proxying, origins, recording);
  }

  /// These settings behind other proxies.
  public ServerSettings with(Proxying other) {
    return new ServerSettings(host, port, limits, tls, other, origins, recording);
  }

  /// These settings with other origins let in.
  public ServerSettings with(AllowedOrigins other) {
    return new ServerSettings(host, port, limits, tls, proxying, other, recording);
  }

  /// These settings with something else written down.
  public ServerSettings with(Recording other) {
    return new ServerSettings(host, port, limits, tls, proxying, origins, other);
  }

  /// Where a browser on this machine finds the page, once the server listens on `boundPort`.
  ///
  /// @param reached the host as a URL has it
  public String address(String reached, int boundPort) {
    return (tls.isPresent() ? "https://" : "http://")
        + reached
        + ":"
        + boundPort
        + proxying.basePath()
        + "/";
  }

  /// Refuses a time out of range.
  ///
  /// @param name of the option
  /// @throws IllegalArgumentException if it is
  public static void requireWithin(
      String name, Duration time, Duration shortest, Duration longest) {
    if (time.compareTo(shortest) < 0 || time.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "Invalid time for %s: %s. Give one from %s to %s."
              .formatted(name, text(time), text(shortest), text(longest)));
    }
  }

  /// As it is written in an option: `1m30s`.
  private static String text(Duration time) {
    return time.toString().replaceFirst("^(-?)PT", "$1").toLowerCase(Locale.ROOT);
  }

  static void requireWithin(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "Invalid number for %s: %d. Give one from %d to %d."
              .formatted(name, number, least, most));
    }
  }
}
