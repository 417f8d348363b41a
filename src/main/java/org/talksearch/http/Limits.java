package org.talksearch.http;

/// What the server takes on, so that no client takes it away from the others.
///
/// @param searches how many searches it works on, and lets wait
/// @param rate how often one client may ask the index
/// @param requests how much one request may hold and ask for
/// @param timeouts how long a client may take
public record Limits(
    SearchLimits searches, ClientRate rate, RequestLimits requests, Timeouts timeouts) {
  /// The usual limits.
  public static final Limits DEFAULT =
      new Limits(SearchLimits.DEFAULT, ClientRate.DEFAULT, RequestLimits.DEFAULT, Timeouts.DEFAULT);

  /// These limits with other ones of searches.
  public Limits with(SearchLimits other) {
    return new Limits(other, rate, requests, timeouts);
  }

  /// These limits with another rate.
  public Limits with(ClientRate other) {
    return new Limits(searches, other, requests, timeouts);
  }

  /// These limits with other ones of requests.
  public Limits with(RequestLimits other) {
    return new Limits(searches, rate, other, timeouts);
  }

  /// These limits with other times.
  public Limits with(Timeouts other) {
    return new Limits(searches, rate, requests, other);
  }
}
