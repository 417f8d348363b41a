package org.talksearch.http;

import java.net.InetAddress;
import java.util.Arrays;

/// Addresses that begin with the same bits, such as `10.0.0.0/8`.
///
/// @param network any of them
/// @param bits how many of its first bits count
public record AddressRange(InetAddress network, int bits) {

  /// @throws IllegalArgumentException if the address has fewer bits
  public AddressRange {
    if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(
          "“" + network.getHostAddress() + "” has no " + bits + " bits.");
    }
  }

  /// Reads an address, or a range as CIDR writes it. Names are not looked up.
  ///
  /// @throws IllegalArgumentException if it is neither
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      return new AddressRange(
          network,
          slash < 0
              ? network.getAddress().length * Byte.SIZE
              : Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "“" + text + "” is no address. Give one such as 10.0.0.7, 10.0.0.0/8 or 2001:db8::/32.",
          e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] one = network.getAddress();
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    int rest = Byte.SIZE - bits % Byte.SIZE;
    return one.length == other.length
        && Arrays.equals(one, 0, whole, other, 0, whole)
        && (rest == Byte.SIZE || ((one[whole] ^ other[whole]) & 0xff) >> rest == 0);
  }
}
