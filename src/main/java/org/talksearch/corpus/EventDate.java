package org.talksearch.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
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
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?!\\d).*");

  /// Reads what begins with a day (`2015-08-30 19:22`, `2015/8/30`, `2015年8月30日`) or a year. Null
  /// if it begins with neither, or with a day that the calendar lacks.
  static @Nullable EventDate of(String written) {
    Matcher day = DAY.matcher(written);
    if (day.lookingAt()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
        return new EventDate(date, date.getYear());
      } catch (DateTimeException e) {
        return null;
      }
    }
    Matcher year = YEAR.matcher(written);
    return year.lookingAt() ? new EventDate(null, Integer.parseInt(year.group(1))) : null;
  }

  /// The event of that name at that time, if known.
  static Event event(String name, @Nullable EventDate when) {
    return when == null ? new Event(name, null, null) : new Event(name, when.date(), when.year());
  }
}
