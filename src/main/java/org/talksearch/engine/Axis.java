package org.talksearch.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.talksearch.query.Facet;

/// A facet along which talks are counted, and which of its values.
///
/// A filter on the facet chooses among them: then only values that it takes are counted. Beside
/// that, a filter on categories leaves only the technologies in them. Categories are those of the
/// first level; under a filter on categories those right below the ones chosen, and those chosen
/// that have none below.
///
/// @param facet one of [#FACETS]
/// @param values as people write them: these, in this order, even if no talk has them. If empty,
///   the most frequent ones, by count, years by year
/// @param size the most values, 1 to [#LARGEST_SIZE]
public record Axis(Facet facet, List<String> values, int size) {
  /// What talks can be counted along.
  public static final Set<Facet> FACETS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Facet.COMPANY,
              Facet.TECHNOLOGY,
              Facet.CATEGORY,
              Facet.YEAR,
              Facet.EVENT,
              Facet.SPEAKER));

  /// The most values of one axis.
  public static final int LARGEST_SIZE = 100;

  /// @throws IllegalArgumentException if the facet is none of these, or the size out of range
  public Axis {
    if (!FACETS.contains(facet)) {
      throw new IllegalArgumentException(
          "Talks cannot be counted along " + facet.key() + ". Choose one of " + FACETS + ".");
    }
    if (size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException(
          size + " values are out of range. Ask for 1 to " + LARGEST_SIZE + ".");
    }
    values = List.copyOf(values);
  }

  /// The most frequent values of a facet.
  public static Axis of(Facet facet, int size) {
    return new Axis(facet, List.of(), size);
  }
}
