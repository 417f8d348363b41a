package org.talksearch.http;

import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.talksearch.talk.TalkId;

/// Where a client reaches this site, for what must name itself by a whole URL.
///
/// @param origin scheme, host and port, without a `/` at its end
/// @param basePath what every path begins with; empty, or from its first `/` without one at its end
record SiteAddress(String origin, String basePath) {

  /// The hosts of RFC 3986 that DNS, or a local network, can have: names and addresses, with a port
  /// or without.
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  /// What the client says it asks, if that can be a host, else where its question came in.
  static SiteAddress of(
      String scheme, Optional<String> host, InetSocketAddress reached, String basePath) {
    return new SiteAddress(
        scheme + "://" + host.filter(SiteAddress::isHost).orElseGet(() -> host(reached)), basePath);
  }

  /// Whether a text can be a host, with a port or without.
  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  private static String host(InetSocketAddress reached) {
    String address = reached.getAddress().getHostAddress();
    String bare = address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
    return bare + ":" + reached.getPort();
  }

  /// Where the site begins, without a `/` at its end.
  String root() {
    return origin + basePath;
  }

  /// @param path from its first `/`, percent-encoded
  String at(String path) {
    return root() + path;
  }

  /// The page of a talk.
  String talk(TalkId id) {
    return at(talkPath(id));
  }

  static String talkPath(TalkId id) {
    return "/talks/" + encoded(id.value());
  }

  /// Percent-encoded, to stand anywhere in a URL.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
