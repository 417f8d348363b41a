package org.talksearch.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Brings the language that a source names into one spelling.
final class LanguageTag {
  /// BCP 47's own word for a language that is not known.
  private static final String UNDETERMINED = "und";

  /// Names of languages as organisers write them. `zh` is Chinese of either script.
  private static final Map<String, String> NAMED =
      named(
          """
          zh: chinese, mandarin, mandarin chinese, 中文, 汉语, 漢語, 华语, 華語, 国语, 國語, 普通话, 普通話, 中, 繁中, 简中
          zh: taiwanese, taiwanese mandarin, 台語, 臺語, 台语, 閩南語, 粤语, 粵語, cantonese
          zh-Hans: simplified chinese, chinese (simplified), 简体中文, 簡體中文, 简体, zh-chs
          zh-Hant: traditional chinese, chinese (traditional), 繁體中文, 繁体中文, 正體中文, 繁體, 正體, zh-cht
          en: english, 英文, 英语, 英語, eng, 英
          ja: japanese, 日文, 日语, 日語, 日本語, jp
          ko: korean, 韩语, 韓語, 韩文, 韓文, 한국어
          de: german, deutsch, 德语, 德語, 德文
          fr: french, français, 法语, 法語, 法文
          es: spanish, español, 西班牙语, 西班牙語, 西班牙文
          ru: russian, 俄语, 俄語, 俄文
          pt: portuguese, 葡萄牙语, 葡萄牙語
          """);

  private LanguageTag() {}

  /// `zh-Hans` or `zh-Hant` for Chinese, `en` for English of any country, other languages as BCP 47
  /// writes them. Chinese of no script or country has the script of the texts; where the source
  /// names no language, or something that is none, it is that of the texts; empty where it says
  /// that the language is not known.
  ///
  /// @param written such as `zh_CN`, `EN`, `漢語` or `English`; may be empty
  static String of(String written, String... texts) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFKC).replace('_', '-').strip();
    String known = NAMED.get(name.toLowerCase(Locale.ROOT));
    if (isUndetermined(name)) {
      return "";
    }
    Locale locale = Locale.forLanguageTag(known == null ? name : known);
    return switch (locale.getLanguage()) {
      case "" -> WrittenLanguage.of(texts);
      case "en" -> "en";
      case "zh" -> chinese(locale, texts);
      // What has more letters, such as Other, looks like a language but is none.
      default ->
          locale.getLanguage().length() > 3 ? WrittenLanguage.of(texts) : locale.toLanguageTag();
    };
  }

  /// Whether the source says itself that the language is not known.
  static boolean isUndetermined(String written) {
    return written.strip().equals(UNDETERMINED);
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

  private static Map<String, String> named(String lines) {
    Map<String, String> named = new HashMap<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(",", -1)) {
        named.put(name.strip(), line.substring(0, colon));
      }
    }
    return named;
  }
}
