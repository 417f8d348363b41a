package org.talksearch.http;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/// How the server stands behind proxies.
///
/// @param basePath what every path here begins with, such as `/talks`; empty for none
/// @param trusted the proxies whose `X-Forwarded-…` headers are believed
public record Proxying(String basePath, List<AddressRange> trusted) {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

  /// Reached at the root of a host, by clients themselves.
  public static final Proxying NONE = new Proxying("", List.of());

  /// @param basePath may end in a `/`
  /// @throws IllegalArgumentException if that is no such path
  public Proxying {
    String path = basePath.endsWith("/") ? basePath.substring(0, basePath.length() - 1) : basePath;
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "“"
              + basePath
              + "” is no base path. Write one such as /talks, of letters, digits and - . _ ~"
              + " only.");
    }
    basePath = path;
    trusted = List.copyOf(trusted);
  }

  boolean trusts(InetAddress peer) {
    return trusted.stream().anyMatch(range -> range.contains(peer));
  }
}
