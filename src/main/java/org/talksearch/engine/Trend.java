package org.talksearch.engine;

import java.util.List;
import org.talksearch.engine.Timeline.Year;

/// Whether a share rises or falls from year to year: the Cochran-Armitage test for trend.
///
/// It weighs a year by its talks, so that the chance ups and downs of years with few talks are no
/// trend. What rose and then fell may come out as steady: ask for fewer years.
///
/// @param direction what the test says at the level of 1%
/// @param perYear by how much the share changes in a year, as part of all talks: the slope of the
///   straight line through the shares, each weighed by the year's talks
/// @param score how many standard deviations the slope is away from none; above 0 it rises
public record Trend(Direction direction, double perYear, double score) {
  /// Beyond this, chance alone goes in one of 100 cases.
  private static final double SIGNIFICANT = 2.576;

  /// Where a share goes.
  public enum Direction {
    RISING,
    FALLING,
    /// Neither, or too few talks to tell.
    STEADY
  }

  /// The trend over these years.
  static Trend of(List<Year> years) {
    double talks = 0;
    double counted = 0;
    double sum = 0;
    for (Year year : years) {
      talks += year.talks();
      counted += year.count();
      sum += (double) year.talks() * year.year();
    }
    double mean = sum / talks;
    double together = 0;
    double spread = 0;
    for (Year year : years) {
      double distance = year.year() - mean;
      together += year.count() * distance;
      spread += year.talks() * distance * distance;
    }
    double share = counted / talks;
    double variance = share * (1 - share) * spread;
    if (!(variance > 0)) {
      return new Trend(Direction.STEADY, 0, 0);
    }
    double score = together / Math.sqrt(variance);
    Direction direction =
        score >= SIGNIFICANT
            ? Direction.RISING
            : score <= -SIGNIFICANT ? Direction.FALLING : Direction.STEADY;
    return new Trend(direction, together / spread, score);
  }
}
