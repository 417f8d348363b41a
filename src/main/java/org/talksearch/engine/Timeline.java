package org.talksearch.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;

/// How many of the talks found are of which year, in total and for values of a facet.
///
/// The years are those of which there are any talks, found or not, within the request's own filter
/// on years.
///
/// @param total talks that match
/// @param undated those of them whose year is unknown
/// @param all every talk that matches
/// @param values the values of the axis that was asked for, in its order; empty if none was
/// @param distinct how many values there are in all
/// @param took time spent in the engine
/// @param partial whether the time limit ended the search before all talks were looked at
public record Timeline(
    int total,
    int undated,
    Series all,
    List<ValueSeries> values,
    int distinct,
    Duration took,
    boolean partial) {
  public Timeline {
    values = List.copyOf(values);
  }

  /// A count for each year.
  ///
  /// @param years in order
  /// @param trend how the share went over these years
  public record Series(List<Year> years, Trend trend) {
    /// Works out the trend.
    public Series(List<Year> years) {
      this(List.copyOf(years), Trend.of(years));
    }
  }

  /// The talks that have a value.
  public record ValueSeries(Value value, Series series) {}

  /// One year.
  ///
  /// @param year as people count it
  /// @param talks all talks of the year that there are, at least 1; so that a year of which much is
  ///   known does not look like a rise
  /// @param count those of them that were found, and have the value
  /// @param filters those that find exactly the talks counted, with the query as it was
  public record Year(int year, int talks, int count, Map<Facet, List<String>> filters) {
    /// The part of the year's talks that was found, 0 to 1.
    public double share() {
      return (double) count / talks;
    }
  }
}
