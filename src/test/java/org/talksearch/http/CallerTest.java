package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static final InetSocketAddress REACHED =
      new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 8080);

  private static Proxying trusting(String... ranges) {
    return new Proxying("/talks", Stream.of(ranges).map(AddressRange::parse).toList());
  }

  private static Caller caller(String peer, Proxying proxying, String... headers) {
    HeaderMap all = new HeaderMap();
    all.put(new HttpString("Host"), "inside.example");
    for (int i = 0; i < headers.length; i += 2) {
      all.add(new HttpString(headers[i]), headers[i + 1]);
    }
    return Caller.of(InetAddress.ofLiteral(peer), all, "http", REACHED, proxying);
  }

  @Test
  void whatNobodyTrustedSaysIsNotBelieved() {
    Caller caller =
        caller(
            "192.0.2.7",
            trusting("10.0.0.0/8"),
            "X-Forwarded-For",
            "203.0.113.9",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Port",
            "1");
    assertThat(caller.client()).isEqualTo(InetAddress.ofLiteral("192.0.2.7"));
    assertThat(caller.site().root()).isEqualTo("http://inside.example/talks");
  }

  @Test
  void aTrustedProxyIsBelieved() {
    Caller caller =
        caller(
            "10.1.2.3",
            trusting("10.0.0.0/8"),
            "X-Forwarded-For",
            "203.0.113.9",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "talks.example",
            "X-Forwarded-Port",
            "8443");
    assertThat(caller.client()).isEqualTo(InetAddress.ofLiteral("203.0.113.9"));
    assertThat(caller.site().at("/feed.atom"))
        .isEqualTo("https://talks.example:8443/talks/feed.atom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.9                        | 203.0.113.9
          1.1.1.1, 203.0.113.9               | 203.0.113.9
          1.1.1.1, 203.0.113.9, 10.7.7.7     | 203.0.113.9
          10.7.7.7, 10.8.8.8                 | 10.7.7.7
          nonsense, 10.8.8.8                 | 10.8.8.8
          203.0.113.9, unknown               | 10.0.0.9
          203.0.113.9:51234                  | 203.0.113.9
          [2001:db8::1]:51234, 10.8.8.8      | 2001:db8::1
          2001:db8::1                        | 2001:db8::1
          ,                                  | 10.0.0.9
          localhost                          | 10.0.0.9
          """)
  void theLastHopThatIsNoTrustedProxyIsTheClient(String hops, String client) {
    assertThat(caller("10.0.0.9", trusting("10.0.0.0/8"), "X-Forwarded-For", hops).client())
        .isEqualTo(InetAddress.ofLiteral(client));
  }

  @Test
  void hopsMayStandInSeveralLines() {
    Caller caller =
        caller(
            "10.0.0.9",
            trusting("10.0.0.0/8"),
            "X-Forwarded-For",
            "1.1.1.1",
            "X-Forwarded-For",
            "203.0.113.9, 10.2.2.2");
    assertThat(caller.client()).isEqualTo(InetAddress.ofLiteral("203.0.113.9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ftp          | talks.example      | 443   | http://talks.example:443
          https        | talks.example      | 443   | https://talks.example
          https        | talks.example:8443 | 443   | https://talks.example:8443
          http, https  | a.example, b.example | 0   | https://b.example
          https        | a b                | x     | https://inside.example
          """)
  void onlyWhatCanBeAnAddressIsTaken(String scheme, String host, String port, String origin) {
    Caller caller =
        caller(
            "10.0.0.9",
            trusting("10.0.0.9"),
            "X-Forwarded-Proto",
            scheme,
            "X-Forwarded-Host",
            host,
            "X-Forwarded-Port",
            port);
    assertThat(caller.site().origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.128.0.0/9, 10.128.0.1, true",
    "10.128.0.0/9, 10.127.255.255, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::ffff:10.0.0.0, 10.0.0.0, true"
  })
  void aRangeHoldsWhatBeginsWithItsBits(String range, String address, boolean holds) {
    assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "a/8"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("“" + text + "” is no address.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"talks", "//talks", "/a//b", "/a b", "/..", "/京东", "/a?b", "/\"><script>"})
  void whatIsNoBasePathIsRefused(String path) {
    assertThatThrownBy(() -> new Proxying(path, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no base path");
  }

  @Test
  void aSlashAtTheEndOfABasePathIsTheSamePath() {
    assertThat(new Proxying("/a/b/", List.of())).isEqualTo(new Proxying("/a/b", List.of()));
    assertThat(new Proxying("/", List.of())).isEqualTo(Proxying.NONE);
  }
}
