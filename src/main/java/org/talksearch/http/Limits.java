package org.talksearch.http;

/// What the server takes on, so that no client takes it away from the others.
///
/// @param searches how many searches it works on, and lets wait
/// @param rate how often one client may ask the index
/// @param timeouts how long a client may take
public record Limits(SearchLimits searches, ClientRate rate, Timeouts timeouts) {
  /// The usual limits.
  public static final Limits DEFAULT =
      new Limits(SearchLimits.DEFAULT, ClientRate.DEFAULT, Timeouts.DEFAULT);

  /// These limits with other ones of searches.
  public Limits with(SearchLimits other) {
    return new Limits(other, rate, timeouts);
  }

  /// These limits with another rate.
  public Limits with(ClientRate other) {
    return new Limits(searches, other, timeouts);
  }

  /// These limits with other times.
  public Limits with(Timeouts other) {
    return new Limits(searches, rate, other);
  }
}
