package org.talksearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.TalkId;

/// Where a client reaches this site, for what must name itself by a whole URL.
///
/// @param root scheme, host and port, without a `/` at its end
record SiteAddress(String root) {

  /// The hosts of RFC 3986 that DNS, or a local network, can have: names and addresses, with a port
  /// or without.
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  /// What the client says it asks, if that can be a host, else where its question came in.
  static SiteAddress of(HttpServerExchange exchange) {
    return of(
        exchange.getRequestHeaders().getFirst(Headers.HOST), exchange.getDestinationAddress());
  }

  static SiteAddress of(@Nullable String host, InetSocketAddress reached) {
    if (host != null && HOST.matcher(host).matches()) {
      return new SiteAddress("http://" + host);
    }
    String address = reached.getAddress().getHostAddress();
    String bare = address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
    return new SiteAddress("http://" + bare + ":" + reached.getPort());
  }

  /// @param path from its first `/`, percent-encoded
  String at(String path) {
    return root + path;
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
