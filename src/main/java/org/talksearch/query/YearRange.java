package org.talksearch.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years from one to another, both included.
///
/// @param from 0 to 9999
/// @param to `from` to 9999
public record YearRange(int from, int to) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");
  private static final int LAST = 9999;

  /// Reads `2015`, `2015..2016`, `2015..` or `..2016`; anything else, and a range that ends before
  /// it begins, is empty.
  public static Optional<YearRange> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(3);
    boolean range = matcher.group(2) != null;
    if ((first == null && last == null) || (!range && (first == null || last != null))) {
      return Optional.empty();
    }
    int from = first == null ? 0 : Integer.parseInt(first);
    int to = last != null ? Integer.parseInt(last) : range ? LAST : from;
    return from <= to ? Optional.of(new YearRange(from, to)) : Optional.empty();
  }
}
