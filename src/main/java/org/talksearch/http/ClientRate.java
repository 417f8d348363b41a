package org.talksearch.http;

import java.net.InetAddress;
import java.util.function.Predicate;

/// How often one client may ask the index.
///
/// @param perSecond so many times a second in the long run, up to [#HIGHEST]; 0 is without limit
/// @param exempt the clients to whom no limit applies
public record ClientRate(int perSecond, Predicate<InetAddress> exempt) {
  /// The highest rate.
  public static final int HIGHEST = 100_000;

  /// The rate unless told otherwise: a person who types asks up to ten times a second, and a few
  /// may share an address; it is a small part of what a server can do.
  public static final int DEFAULT_RATE = 20;

  /// The usual rate for everybody but this machine.
  public static final ClientRate DEFAULT = of(DEFAULT_RATE);

  private static final int BURST_SECONDS = 5;

  /// @throws IllegalArgumentException if the rate is out of range
  public ClientRate {
    ServerSettings.requireWithin("rate", perSecond, 0, HIGHEST);
  }

  /// A rate for everybody but this machine.
  ///
  /// @throws IllegalArgumentException if the rate is out of range
  public static ClientRate of(int perSecond) {
    return new ClientRate(perSecond, InetAddress::isLoopbackAddress);
  }

  /// How many times a client may ask at once that has not asked for a while.
  int burst() {
    return perSecond * BURST_SECONDS;
  }

  /// After how many seconds without a question the whole burst is there again.
  int burstSeconds() {
    return BURST_SECONDS;
  }

  boolean applies(InetAddress client) {
    return perSecond > 0 && !exempt.test(client);
  }
}
