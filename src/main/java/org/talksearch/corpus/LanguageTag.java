package org.talksearch.corpus;

import java.util.Locale;

/// Brings the language that a source names into one spelling.
final class LanguageTag {

  private LanguageTag() {}

  /// `zh-Hans` or `zh-Hant` for Chinese, `en` for English of any country, other languages as BCP 47
  /// writes them. Chinese of no script or country has the script of the texts; where the source
  /// names no language, or something that is none, it is that of the texts.
  ///
  /// @param written such as `zh_CN` or `EN`; may be empty
  static String of(String written, String... texts) {
    Locale locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "" -> WrittenLanguage.of(texts);
      case "en" -> "en";
      case "zh" -> chinese(locale, texts);
      default -> locale.toLanguageTag();
    };
  }

  private static String chinese(Locale locale, String... texts) {
    if (!locale.getScript().isEmpty()) {
      return "zh-" + locale.getScript();
    }
    return switch (locale.getCountry()) {
      case "CN", "SG" -> WrittenLanguage.SIMPLIFIED_CHINESE;
      case "TW", "HK", "MO" -> WrittenLanguage.TRADITIONAL_CHINESE;
      default -> WrittenLanguage.chinese(texts);
    };
  }
}
