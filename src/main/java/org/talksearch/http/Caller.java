package org.talksearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who asks, and by which address of the site: as the connection has it, or, where that comes from
/// a trusted proxy, as the proxy says.
///
/// @param client where the request came from
/// @param site where the client reaches this site
record Caller(InetAddress client, SiteAddress site) {
  private static final HttpString FORWARDED_PORT = new HttpString("X-Forwarded-Port");
  private static final Pattern SCHEME = Pattern.compile("https?");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern ENDS_IN_PORT = Pattern.compile(".*:[0-9]+");

  /// An address with a port after it, as some proxies write.
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

  static Caller of(HttpServerExchange exchange, Proxying proxying) {
    return of(
        exchange.getSourceAddress().getAddress(),
        exchange.getRequestHeaders(),
        exchange.getRequestScheme(),
        exchange.getDestinationAddress(),
        proxying);
  }

  /// @param peer the other end of the connection
  /// @param connected the scheme that the connection has
  /// @param reached this end of the connection
  static Caller of(
      InetAddress peer,
      HeaderMap headers,
      String connected,
      InetSocketAddress reached,
      Proxying proxying) {
    boolean trusted = proxying.trusts(peer);
    String scheme =
        said(headers, Headers.X_FORWARDED_PROTO, trusted)
            .filter(given -> SCHEME.matcher(given).matches())
            .orElse(connected);
    Optional<String> host =
        said(headers, Headers.X_FORWARDED_HOST, trusted)
            .filter(SiteAddress::isHost)
            .or(() -> Optional.ofNullable(headers.getFirst(Headers.HOST)))
            .map(name -> withPort(name, said(headers, FORWARDED_PORT, trusted), scheme));
    return new Caller(
        trusted ? client(peer, list(headers, Headers.X_FORWARDED_FOR), proxying) : peer,
        SiteAddress.of(scheme, host, reached, proxying.basePath()));
  }

  /// What the nearest proxy says, which is the last of the values.
  private static Optional<String> said(HeaderMap headers, HttpString name, boolean trusted) {
    List<String> values = trusted ? list(headers, name) : List.of();
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  private static List<String> list(HeaderMap headers, HttpString name) {
    HeaderValues lines = headers.get(name);
    return lines == null
        ? List.of()
        : lines.stream()
            .flatMap(line -> Stream.of(line.split(",", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
  }

  /// Each proxy adds the address that asked it at the end, so the last one that no trusted proxy
  /// has is the client's; what stands before it is the client's own word.
  private static InetAddress client(InetAddress peer, List<String> hops, Proxying proxying) {
    InetAddress client = peer;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = address(hop);
      if (address.isEmpty()) {
        return client;
      }
      client = address.get();
      if (!proxying.trusts(client)) {
        return client;
      }
    }
    return client;
  }

  private static Optional<InetAddress> address(String hop) {
    var withPort = WITH_PORT.matcher(hop);
    String bare =
        !withPort.matches()
            ? hop
            : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withPort(String host, Optional<String> port, String scheme) {
    String usual = scheme.equals("https") ? "443" : "80";
    return port.filter(given -> PORT.matcher(given).matches())
        .filter(given -> !given.equals(usual) && !ENDS_IN_PORT.matcher(host).matches())
        .map(given -> host + ":" + given)
        .orElse(host);
  }
}
