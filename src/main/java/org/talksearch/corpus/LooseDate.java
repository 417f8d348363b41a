package org.talksearch.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the days of schedules: what [EventDate] reads, seconds since 1970, `8/30/2015`, `30 August
/// 2015`, `Aug. 30, 2015`; and, where the year is known, `10/16`, `Aug.10`, `8月10日`.
final class LooseDate {
  private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\d{3})?(?:\\.0)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\d{1,2})(?:[/.-]|\\s*月\\s*)(\\d{1,2})(?![\\d:：])");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*(\\d{1,2})"
              + "(?:st|nd|rd|th)?\\b(?:,?\\s*(\\d{4}))?");
  private static final Pattern BEFORE_NAMED_MONTH =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + "\\.?,?\\s*(\\d{4})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 60;

  private LooseDate() {}

  /// Null if the text names no day and no year.
  ///
  /// @param year that of a day without one, if known
  static @Nullable EventDate of(String written, @Nullable Integer year) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      return null;
    }
    EventDate plain = EventDate.of(text);
    if (plain != null) {
      return plain;
    }
    Matcher seconds = SECONDS.matcher(text);
    if (seconds.matches()) {
      // Talks are given by day, when most of the world has the date of UTC.
      LocalDate date =
          LocalDate.ofInstant(
              Instant.ofEpochSecond(Long.parseLong(seconds.group(1))), ZoneOffset.UTC);
      return date.getYear() < 1990 ? null : new EventDate(date, date.getYear());
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.lookingAt()) {
      int last = number(yearLast, 3);
      int first = number(yearLast, 1);
      int second = number(yearLast, 2);
      // With neither above twelve, nothing tells the day from the month.
      return first > 12
          ? date(last, second, first)
          : second > 12 ? date(last, first, second) : new EventDate(null, last);
    }
    Matcher named = NAMED_MONTH.matcher(text);
    if (named.find()) {
      return date(year(named, year), month(named.group(1)), number(named, 2));
    }
    Matcher before = BEFORE_NAMED_MONTH.matcher(text);
    if (before.find()) {
      return date(year(before, year), month(before.group(2)), number(before, 1));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    return monthDay.lookingAt() ? date(year, number(monthDay, 1), number(monthDay, 2)) : null;
  }

  private static @Nullable EventDate date(@Nullable Integer year, int month, int day) {
    try {
      return year == null ? null : new EventDate(LocalDate.of(year, month, day), year);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer year(Matcher matcher, @Nullable Integer otherwise) {
    return matcher.group(3) == null ? otherwise : Integer.valueOf(number(matcher, 3));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }
}
