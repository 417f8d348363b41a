package org.talksearch.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;

/// When something was, as precisely as its source says.
///
/// @param date the day, if known
/// @param year the year
record EventDate(@Nullable LocalDate date, int year) {
  private static final Pattern DAY =
      Pattern.compile(
          "([12]\\d{3})(?:[-/.]|\\s*年\\s*)(\\d{1,2})(?:[-/.]|\\s*月\\s*)(\\d{1,2})(?!\\d).*");
  private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String WEEKDAY =
      "(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]*\\s+)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>[12]\\d{3})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY
              + "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+"
              + MONTH
              + ",?[\\s-]+(?<year>[12]\\d{3})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2([12]\\d{3})(?!\\d)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?!\\d).*");

  /// Reads what begins with a day or a year: `2015-08-30 19:22`, `2015/8/30`, `2015年8月30日`,
  /// `20150830`, `Aug 30, 2015`, `Sun, 30 Aug 2015`, `30.8.2015`. Of `3/8/2015` nobody knows which
  /// is the month, so that it tells the year alone. Null if it begins with none of these, or with a
  /// day that the calendar lacks.
  static @Nullable EventDate of(String written) {
    String start = written.strip();
    Matcher day = DAY.matcher(start);
    Matcher compact = COMPACT.matcher(start);
    Matcher named = MONTH_FIRST.matcher(start);
    Matcher yearLast = YEAR_LAST.matcher(start);
    if (day.lookingAt()) {
      return day(day.group(1), day.group(2), day.group(3));
    }
    if (compact.lookingAt()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    if (!named.lookingAt()) {
      named = DAY_FIRST.matcher(start);
    }
    if (named.lookingAt()) {
      int month = 1 + MONTHS.indexOf(named.group("month").toLowerCase(Locale.ROOT)) / 3;
      return day(named.group("year"), Integer.toString(month), named.group("day"));
    }
    if (yearLast.lookingAt()) {
      return yearLast(yearLast);
    }
    Matcher year = YEAR.matcher(start);
    return year.lookingAt() ? new EventDate(null, Integer.parseInt(year.group(1))) : null;
  }

  /// With points the day comes first; with strokes it is the one that can be no month.
  private static @Nullable EventDate yearLast(Matcher written) {
    String first = written.group(1);
    String second = written.group(3);
    String year = written.group(4);
    if (written.group(2).equals(".") || Integer.parseInt(first) > 12) {
      return day(year, second, first);
    }
    return Integer.parseInt(second) > 12
        ? day(year, first, second)
        : new EventDate(null, Integer.parseInt(year));
  }

  private static @Nullable EventDate day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new EventDate(date, date.getYear());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The event of that name at that time, if known.
  static Event event(String name, @Nullable EventDate when) {
    return when == null ? new Event(name, null, null) : new Event(name, when.date(), when.year());
  }
}
