package org.talksearch.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/// A language that the pages speak.
public enum Language {
  SIMPLIFIED("zh-CN", "yyyy年M月d日"),
  TRADITIONAL("zh-TW", "yyyy年M月d日"),
  ENGLISH("en", "MMMM d, yyyy");

  private static final int LONGEST_PREFERENCES = 1_000;

  private final String tag;
  private final DateTimeFormatter dates;

  /// @param dates told here, since a Java that is cut down to what it needs has no Chinese ones
  Language(String tag, String dates) {
    this.tag = tag;
    this.dates = DateTimeFormatter.ofPattern(dates, Locale.ENGLISH);
  }

  /// The BCP 47 tag.
  public String tag() {
    return tag;
  }

  String date(LocalDate date) {
    return dates.format(date);
  }

  /// The one that a reader wants most; English for those who want none of them.
  ///
  /// @param preferences as the header Accept-Language has them; may be ill-formed
  public static Language preferred(String preferences) {
    if (preferences.isBlank() || preferences.length() > LONGEST_PREFERENCES) {
      return ENGLISH;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(preferences);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> of(Locale.forLanguageTag(range.getRange())).stream())
        .findFirst()
        .orElse(ENGLISH);
  }

  private static Optional<Language> of(Locale wanted) {
    return switch (wanted.getLanguage()) {
      case "en" -> Optional.of(ENGLISH);
      case "zh" -> Optional.of(isTraditional(wanted) ? TRADITIONAL : SIMPLIFIED);
      default -> Optional.empty();
    };
  }

  private static boolean isTraditional(Locale chinese) {
    return chinese.getScript().isEmpty()
        ? List.of("TW", "HK", "MO").contains(chinese.getCountry())
        : chinese.getScript().equals("Hant");
  }
}
