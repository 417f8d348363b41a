package org.talksearch.http;

/// Where the server listens.
///
/// @param host a host name or address of this machine; [#LOOPBACK] is reached from this machine
///   only, `0.0.0.0` from every other one as well
/// @param port 1 to 65535, or 0 for any free one
public record ServerSettings(String host, int port) {
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
}
