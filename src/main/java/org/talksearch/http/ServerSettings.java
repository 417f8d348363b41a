package org.talksearch.http;

/// Where the server listens, what it takes on, and whom it lets in.
///
/// @param host a host name or address of this machine; [#LOOPBACK] is reached from this machine
///   only, `0.0.0.0` from every other one as well
/// @param port 1 to 65535, or 0 for any free one
/// @param searches how many searches it takes on
/// @param origins whose pages may read its answers
/// @param recording what it writes down
/// @param proxying how it stands behind proxies
/// @param rate how often one client may ask the index
public record ServerSettings(
    String host,
    int port,
    SearchLimits searches,
    AllowedOrigins origins,
    Recording recording,
    Proxying proxying,
    ClientRate rate) {
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
        SearchLimits.DEFAULT,
        AllowedOrigins.NONE,
        Recording.NONE,
        Proxying.NONE,
        ClientRate.DEFAULT);
  }

  /// These settings with other limits of searches.
  public ServerSettings with(SearchLimits other) {
    return new ServerSettings(host, port, other, origins, recording, proxying, rate);
  }

  /// These settings with other origins let in.
  public ServerSettings with(AllowedOrigins other) {
    return new ServerSettings(host, port, searches, other, recording, proxying, rate);
  }

  /// These settings with something else written down.
  public ServerSettings with(Recording other) {
    return new ServerSettings(host, port, searches, origins, other, proxying, rate);
  }

  /// These settings behind other proxies.
  public ServerSettings with(Proxying other) {
    return new ServerSettings(host, port, searches, origins, recording, other, rate);
  }

  /// These settings with another rate.
  public ServerSettings with(ClientRate other) {
    return new ServerSettings(host, port, searches, origins, recording, proxying, other);
  }

  static void requireWithin(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "Invalid number for %s: %d. Give one from %d to %d."
              .formatted(name, number, least, most));
    }
  }
}
