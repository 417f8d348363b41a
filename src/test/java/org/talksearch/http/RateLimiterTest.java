package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// One token a second, and five at once.
class RateLimiterTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RateLimiter limiter =
      new RateLimiter(
          new ClientRate(1, address -> false),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  private boolean takes(String client) {
    return limiter.take(InetAddress.ofLiteral(client)).isConsumed();
  }

  private void empty(String client) {
    for (int i = 0; i < 5; i++) {
      assertThat(takes(client)).isTrue();
    }
    assertThat(takes(client)).isFalse();
  }

  @Test
  void aClientThatWaitsMayAskAgain() {
    empty("192.0.2.7");
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
    assertThat(takes("192.0.2.7")).isFalse();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(takes("192.0.2.7")).isTrue();
    assertThat(takes("192.0.2.7")).isFalse();
    nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
    empty("192.0.2.7");
  }

  @Test
  void oneClientTakesNothingFromAnother() {
    empty("192.0.2.7");
    empty("192.0.2.8");
    empty("2001:db8::1");
  }

  @Test
  void addressesOfOneNetworkAreOneClientInIpVersion6() {
    empty("2001:db8:0:1::1");
    assertThat(takes("2001:db8:0:1:ffff::2")).isFalse();
    assertThat(takes("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void onlySoManyClientsAreRemembered() {
    empty("192.0.2.7");
    for (int i = 0; i < 9_999; i++) {
      takes("10.0." + i / 256 + "." + i % 256);
    }
    assertThat(takes("192.0.2.7")).isFalse();
    for (int i = 0; i < 20_000; i++) {
      takes("10.1." + i / 256 + "." + i % 256);
    }
    assertThat(limiter.clients()).isEqualTo(10_000);
    assertThat(takes("192.0.2.7")).isTrue();
  }

  @Test
  void aRateOutOfRangeIsRefused() {
    assertThatThrownBy(() -> ClientRate.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Invalid number for rate: -1.");
  }
}
