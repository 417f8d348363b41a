package org.talksearch.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Keeps each client to its rate by a bucket of tokens. Remembers so many clients that asked last;
/// one that is forgotten has a full bucket again.
final class RateLimiter {
  private static final int MOST_CLIENTS = 10_000;

  /// The half of an IPv6 address that a household or a server has for itself alone.
  private static final int NETWORK_BYTES = 8;

  /// As in the draft of RateLimit header fields for HTTP (draft-ietf-httpapi-ratelimit-headers).
  private static final HttpString RATE_LIMIT = new HttpString("RateLimit");

  private static final HttpString POLICY = new HttpString("RateLimit-Policy");

  private final ClientRate rate;
  private final TimeMeter clock;
  private final LongAdder refused = new LongAdder();
  private final Map<InetAddress, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  RateLimiter(ClientRate rate, TimeMeter clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /// Takes a token for a request, and tells its client in the answer's head how many are left.
  ///
  /// @return false if there was none
  boolean admits(HttpServerExchange exchange, InetAddress client) {
    if (!rate.applies(client)) {
      return true;
    }
    ConsumptionProbe probe = take(client);
    HeaderMap head = exchange.getResponseHeaders();
    head.put(POLICY, "\"client\";q=" + rate.burst() + ";w=" + rate.burstSeconds());
    head.put(
        RATE_LIMIT,
        "\"client\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      refused.increment();
      head.put(Headers.RETRY_AFTER, Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }
    return probe.isConsumed();
  }

  /// Takes a token of a client's, if it has one.
  synchronized ConsumptionProbe take(InetAddress client) {
    return buckets
        .computeIfAbsent(network(client), address -> full())
        .tryConsumeAndReturnRemaining(1);
  }

  /// How many clients are remembered.
  synchronized int clients() {
    return buckets.size();
  }

  /// How many requests were refused so far.
  long refused() {
    return refused.sum();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }

  /// Whom an address stands for: who has an IPv6 address has the whole /64.
  private static InetAddress network(InetAddress client) {
    if (!(client instanceof Inet6Address)) {
      return client;
    }
    byte[] address = client.getAddress();
    Arrays.fill(address, NETWORK_BYTES, address.length, (byte) 0);
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new AssertionError("an address of 16 bytes is one", e);
    }
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
