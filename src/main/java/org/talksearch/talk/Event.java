package org.talksearch.talk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The occasion on which a talk was given.
///
/// @param name such as `COSCUP 2020`, or empty
/// @param date the day, if known
/// @param year the year, if known; that of `date` if there is one
public record Event(String name, @Nullable LocalDate date, @Nullable Integer year) {
  /// Nothing known of where and when.
  public static final Event UNKNOWN = new Event("", null, null);

  public Event {
    if (date != null) {
      year = date.getYear();
    }
  }
}
