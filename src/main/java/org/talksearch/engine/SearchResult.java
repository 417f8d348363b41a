package org.talksearch.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.talksearch.query.Position;

/// The answer to one request.
///
/// @param total talks that match; every facet counts the same ones
/// @param hits those asked for, in the order asked for
/// @param next the position of the last hit, if there are further ones after it
/// @param facets one for each facet asked for, in the order of [org.talksearch.query.Facet]
/// @param understanding how the query was understood
/// @param took time spent in the engine
/// @param partial whether the time limit ended the search before all talks were looked at
public record SearchResult(
    int total,
    List<Hit> hits,
    Optional<Position> next,
    List<FacetResult> facets,
    Understanding understanding,
    Duration took,
    boolean partial) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
