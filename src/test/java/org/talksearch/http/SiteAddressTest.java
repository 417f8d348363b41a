package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
  private static final InetSocketAddress REACHED =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 8080);

  @ParameterizedTest
  @ValueSource(strings = {"talks.example", "talks.example:8443", "10.0.0.1", "[::1]:80", "my_host"})
  void theHostThatAClientNamesIsTaken(String host) {
    assertThat(SiteAddress.of("http", Optional.of(host), REACHED, "").root())
        .isEqualTo("http://" + host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a/b", "a b", "a@b", "a:b", "a?b", "\"><script>", "[::1", "a:123456", "京东"})
  void whatCanBeNoHostIsNotRepeated(String host) {
    assertThat(SiteAddress.of("http", Optional.of(host), REACHED, "").root())
        .isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void anAddressOfIpVersion6StandsInBrackets() {
    InetSocketAddress reached = new InetSocketAddress(InetAddress.ofLiteral("::1"), 80);
    assertThat(SiteAddress.of("http", Optional.empty(), reached, "").root())
        .isEqualTo("http://[0:0:0:0:0:0:0:1]:80");
  }
}
