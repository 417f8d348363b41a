package org.talksearch.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time as people write it: `500ms`, `1s`, `1.5s`, `5m`, `1m30s`.
final class TimeConverter implements ITypeConverter<Duration> {
  private static final String MILLISECONDS = "ms";

  @Override
  public Duration convert(String text) {
    try {
      return text.endsWith(MILLISECONDS)
          ? Duration.ofMillis(
              Long.parseLong(text.substring(0, text.length() - MILLISECONDS.length())))
          : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new TypeConversionException(
          "“" + text + "” is no time. Write one such as 500ms, 10s or 5m.");
    }
  }
}
