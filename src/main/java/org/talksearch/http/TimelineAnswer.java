package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.Axis;
import org.talksearch.engine.Timeline;
import org.talksearch.engine.Timeline.Series;
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.engine.Timeline.Year;
import org.talksearch.engine.Trend;
import org.talksearch.http.SearchAnswer.ValueAnswer;
import org.talksearch.query.SearchRequest;

/// Talks by year, as JSON.
record TimelineAnswer(
    String query,
    int total,
    int undated,
    BigDecimal tookMillis,
    boolean partial,
    SeriesAnswer all,
    @Nullable String of,
    @Nullable Integer distinct,
    @Nullable List<ValueSeriesAnswer> values)
    implements Answer.Timed {

  static TimelineAnswer of(SearchRequest request, Optional<Axis> axis, Timeline timeline) {
    return new TimelineAnswer(
        request.query(),
        timeline.total(),
        timeline.undated(),
        SearchAnswer.millis(timeline.took()),
        timeline.partial(),
        SeriesAnswer.of(timeline.all()),
        orAbsent(axis.map(of -> of.facet().key())),
        orAbsent(axis.map(of -> timeline.distinct())),
        orAbsent(axis.map(of -> timeline.values().stream().map(ValueSeriesAnswer::of).toList())));
  }

  record SeriesAnswer(List<YearAnswer> years, TrendAnswer trend) {
    static SeriesAnswer of(Series series) {
      return new SeriesAnswer(
          series.years().stream().map(YearAnswer::of).toList(), TrendAnswer.of(series.trend()));
    }
  }

  record ValueSeriesAnswer(ValueAnswer value, List<YearAnswer> years, TrendAnswer trend) {
    static ValueSeriesAnswer of(ValueSeries series) {
      SeriesAnswer answer = SeriesAnswer.of(series.series());
      return new ValueSeriesAnswer(ValueAnswer.of(series.value()), answer.years, answer.trend);
    }
  }

  record YearAnswer(
      int year, int talks, int count, BigDecimal share, Map<String, List<String>> filters) {
    static YearAnswer of(Year year) {
      return new YearAnswer(
          year.year(),
          year.talks(),
          year.count(),
          rounded(year.share()),
          MatrixAnswer.filters(year.filters()));
    }
  }

  record TrendAnswer(String direction, BigDecimal perYear, BigDecimal score) {
    static TrendAnswer of(Trend trend) {
      return new TrendAnswer(
          trend.direction().name().toLowerCase(Locale.ROOT),
          rounded(trend.perYear()),
          rounded(trend.score()));
    }
  }

  /// To four digits that say something, never with an exponent.
  private static BigDecimal rounded(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).round(new MathContext(4, RoundingMode.HALF_EVEN));
    return rounded.setScale(Math.clamp(rounded.scale(), 0, 6), RoundingMode.HALF_EVEN);
  }
}
