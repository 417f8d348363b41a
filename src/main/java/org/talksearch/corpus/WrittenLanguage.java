package org.talksearch.corpus;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells the language of a text by its characters.
///
/// Chinese if it has at least one Han character for each two Latin words, URLs aside, since
/// engineers put English names into Chinese sentences but no Chinese into English ones. Simplified
/// and Traditional are told apart by very frequent characters that the other script lacks; as many
/// of both, or none, counts as Simplified. Japanese and Korean, known by their own letters, are
/// left unnamed, as is text without words.
final class WrittenLanguage {
  static final String SIMPLIFIED_CHINESE = "zh-Hans";
  static final String TRADITIONAL_CHINESE = "zh-Hant";

  private static final Set<Integer> SIMPLIFIED =
      characters(
          "数据实开发为业务个构统与将对来们时应过计现术进这动学题从设践讲绍问经关会机"
              + "体网户区结决产场内优运项点验间处规态测种级战语线习领维联储变着视资标复图广队"
              + "讨无团论调组创库传么国还类随长带层环础试扩软样协");
  private static final Set<Integer> TRADITIONAL =
      characters(
          "開與發個資這會來為過將實們時體學動並於對應計機網統從設進題讓專現經講議術業數"
              + "麼後驗語紹關務場構軟間參運問種識訊內討產結論習試帶無簡維國寫點碼電灣測當圖單"
              + "說組決協際處還樣創標變眾領沒備師庫區據團聽戰轉態");

  private static final Pattern URL = Pattern.compile("https?://[\\w\\-.~:/?#@!$&'*+,;=%]+");

  private int han;
  private int words;
  private int otherLetters;
  private int simplified;
  private int traditional;

  private WrittenLanguage(String... texts) {
    for (String text : texts) {
      count(URL.matcher(text).replaceAll(""));
    }
  }

  /// `zh-Hans`, `zh-Hant`, `en`, or empty if it is none of them.
  static String of(String... texts) {
    WrittenLanguage counted = new WrittenLanguage(texts);
    if (counted.otherLetters > (counted.han + counted.words) / 4) {
      return "";
    }
    if (counted.han > 0 && 2 * counted.han >= counted.words) {
      return counted.chinese();
    }
    return counted.words > 0 ? "en" : "";
  }

  /// `zh-Hans` or `zh-Hant` of texts that are known to be Chinese.
  static String chinese(String... texts) {
    return new WrittenLanguage(texts).chinese();
  }

  private String chinese() {
    return traditional > simplified ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
  }

  private void count(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = isAsciiLetter(c);
      if (letter) {
        words += inWord ? 0 : 1;
      } else if (Character.isIdeographic(c)) {
        han++;
        simplified += SIMPLIFIED.contains(c) ? 1 : 0;
        traditional += TRADITIONAL.contains(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        otherLetters++;
      }
      inWord = letter;
    }
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Set<Integer> characters(String characters) {
    return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }
}
