package org.talksearch.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person asked for: a query, filters, an order, and the part of the hits to show.
///
/// @param query as typed
/// @param expression `query`, taken apart
/// @param filters values of facets: talks with any of a facet's values, for every facet named
/// @param sort the order of hits
/// @param after where the hits before these end, if not at the beginning; then `offset` is 0 and
///   the hits have no window. In the order by relevance, the kind of position tells whether the
///   hits before it went by score, or, the query telling no talk from another, by date
/// @param offset hits to leave out at the beginning, at least 0
/// @param size hits to give, 0 to [#LARGEST_SIZE]
/// @param facets facets to count
/// @param explain how much each hit says of why it was found
public record SearchRequest(
    String query,
    Expression expression,
    Map<Facet, List<String>> filters,
    Sort sort,
    Optional<Position> after,
    int offset,
    int size,
    Set<Facet> facets,
    Explain explain) {
  /// The most hits of one request.
  public static final int LARGEST_SIZE = 100;

  /// How far into the hits a request may reach at the very most: `offset + size`.
  public static final int LARGEST_WINDOW = 10_000;

  /// The most values of filters, over all facets.
  public static final int MOST_FILTER_VALUES = 64;

  private static final int DEFAULT_SIZE = 10;

  /// @throws RequestTooLargeException if a limit is passed
  /// @throws IllegalArgumentException if `offset` or `size` is negative, or `after` is not of this
  ///   order
  public SearchRequest {
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException(
          "Invalid part of the hits: " + size + " from " + offset + ". Neither can be negative.");
    }
    if (after.isPresent() && offset > 0) {
      throw new IllegalArgumentException("Hits after a position are not counted from an offset.");
    }
    if (sort != Sort.RELEVANCE && after.orElse(null) instanceof Position.Scored) {
      throw new IllegalArgumentException("A position by score is none in an order by date.");
    }
    if (size > LARGEST_SIZE) {
      throw new RequestTooLargeException(
          size + " hits are too many for one request. Ask for " + LARGEST_SIZE + " at most.");
    }
    requireWithin(LARGEST_WINDOW, offset, size);
    int values = filters.values().stream().mapToInt(List::size).sum();
    if (values > MOST_FILTER_VALUES) {
      throw new RequestTooLargeException(
          values + " filter values are too many. Give " + MOST_FILTER_VALUES + " at most.");
    }
    EnumMap<Facet, List<String>> copied = new EnumMap<>(Facet.class);
    filters.forEach((facet, wanted) -> {
      if (!wanted.isEmpty()) {
        copied.put(facet, List.copyOf(wanted));
      }
    });
    filters = Collections.unmodifiableMap(copied);
    EnumSet<Facet> counted = EnumSet.noneOf(Facet.class);
    counted.addAll(facets);
    facets = Collections.unmodifiableSet(counted);
  }

  /// Refuses hits that lie too far.
  ///
  /// @param window how far hits are given, as the number of the last one
  /// @throws RequestTooLargeException if `offset + size` is more than that
  public static void requireWithin(int window, int offset, int size) {
    long last = (long) offset + size;
    if (last > window) {
      throw new RequestTooLargeException(
          "Hits up to the "
              + last
              + "th are out of reach. Only the first "
              + window
              + " are given: narrow the search by words or filters.");
    }
  }

  /// The best ten talks for a query: no filter, no facets, no explanation.
  ///
  /// @throws RequestTooLargeException as [QueryParser#parse] does
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        QueryParser.parse(query),
        Map.of(),
        Sort.RELEVANCE,
        Optional.empty(),
        0,
        DEFAULT_SIZE,
        Set.of(),
        Explain.NOTHING);
  }

  /// The same request, narrowed to these values of a facet in place of those it had.
  public SearchRequest filteredBy(Facet facet, List<String> values) {
    EnumMap<Facet, List<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(filters);
    changed.put(facet, values);
    return new SearchRequest(
        query, expression, changed, sort, after, offset, size, facets, explain);
  }

  /// The same request in another order, from the beginning.
  public SearchRequest sortedBy(Sort order) {
    return new SearchRequest(
        query, expression, filters, order, Optional.empty(), offset, size, facets, explain);
  }

  /// The same request for another part of the hits.
  public SearchRequest page(int from, int hits) {
    return new SearchRequest(
        query, expression, filters, sort, Optional.empty(), from, hits, facets, explain);
  }

  /// The same request for the hits after a position.
  ///
  /// @throws IllegalArgumentException if it is not of this order
  public SearchRequest after(Position position) {
    return new SearchRequest(
        query, expression, filters, sort, Optional.of(position), 0, size, facets, explain);
  }

  /// The same request that counts these facets.
  public SearchRequest counting(Set<Facet> counted) {
    return new SearchRequest(
        query, expression, filters, sort, after, offset, size, counted, explain);
  }

  /// The same request, whose hits say so much of why they were found.
  public SearchRequest explained(Explain much) {
    return new SearchRequest(query, expression, filters, sort, after, offset, size, facets, much);
  }
}
