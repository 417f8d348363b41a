package org.talksearch.engine;

import java.time.Duration;

/// The values of a facet that were found by one of their names.
///
/// @param facet first the values that the request filters by, whether they are found or not; then
///   those found that any talk has: what is called just so, what begins so, what has it farther on,
///   each by count, then by name; years by year. Of [org.talksearch.query.Facet#TECHNOLOGY] they
///   are technologies and categories, side by side. `distinct` is how many were found
/// @param took time spent in the engine
/// @param partial whether the time limit ended the counting before all talks were looked at
public record FoundValues(FacetResult facet, Duration took, boolean partial) {
  /// The most values of one answer, beside those that the request filters by.
  public static final int LARGEST_SIZE = 100;

  /// The most characters of a name to look for.
  public static final int LONGEST_TEXT = 100;
}
