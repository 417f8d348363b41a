package org.talksearch.corpus;

import java.nio.charset.Charset;

/// How likely some bytes are as text of an encoding.
///
/// The likelihood of a character depends on what it is and on what stands beside it, roughly as
/// counted in Chinese and English texts on technology: some 400 characters make up more than four
/// fifths of Chinese, in either script. In a wrong encoding hardly any of them turn up.
///
/// @param score a logarithm, the greater the likelier; comparable between encodings for the same
///   bytes only
/// @param characters how many of the characters are not ASCII
/// @param broken how many places are not valid in the encoding
record LikelyText(double score, int characters, int broken) {
  private static final String FREQUENT =
      "的在一用数和据开是分大中了实发能以个为业有来技如务本我化与性术们时理可于方源构统人动题行对现不将过成应到这多系程何及要计作会主进讲提上模式工基生架"
          + "解场演次自介学等件下高享网服合经同通展面度新年从建地绍关目设并平问云量型台使些机最器践流后社者更区体龙出沙内析点全之代产家入法间集容力户结算也前持"
          + "重信定存验运决项而部深管国优交其需创联研文效小种活心得广供微案线品支师速相公级语测加好态处互布特引智组具原各路向规维都制领做景习么视还报常战息软包"
          + "域期团日变着所快队接端论已企三推名资专金移月事很图然功商表参求探标无储助此利带言例你讨就果角究越由起安序传控里它他长复码库正样试调类简但索司环因比升"
          + "知始增外挑保示手当整让思位随科消步员准融节或单议层群别直易任第括感协给率编础注什核完珠非未天道客络想州强请识电放情告造界转先意元共总去境说每证扩致监"
          + "两历立观限子查考框己音写策物選低值续取影回擎明列異断看确众精改近營張王李劉陳楊黄趙吳周徐孫馬朱胡林郭何高羅張刘陈杨黄赵吴孙马罗梁宋郑谢韩唐冯邓曹"
          + "開發與個資這會為將實時體學動並於對應計機網統從設進題讓專現經講議術業數麼後驗語紹關務場構軟間參運問種識訊內討產結論習試帶無簡維國寫點碼電灣測當圖單說"
          + "組決協際處還樣創標變眾領沒備師庫區據團聽戰轉態總線權許規導環雲門傳嗎員裡準該辦連續裝優認筆類證選長報項礎記製隨編觀獻歷進遊鏈幾幫隊範見夠導勢鍵層導觸";
  private static final boolean[] IS_FREQUENT = new boolean[Character.MAX_VALUE + 1];

  static {
    FREQUENT.chars().forEach(c -> IS_FREQUENT[c] = true);
  }

  private static final double BROKEN = -12;
  private static final double UNUSED = -12;
  private static final double FREQUENT_HAN = -6.2;
  private static final double OTHER_HAN = -10.5;
  private static final double KANA = -9;
  private static final double PUNCTUATION = -4.5;
  private static final double SIGN = -6;
  private static final double ACCENTED = -4.5;
  private static final double ACCENTED_BESIDE_ACCENTED = -8;

  /// A single Han character within an English word, as in `caf茅s`.
  private static final double WITHIN_WORD = -8;

  /// Bytes that form a long sequence of UTF-8 hardly do so by chance, whatever it stands for.
  private static final double LEAST_OF_UTF8 = -7;

  private static final double LEAST_AVERAGE = -9.6;
  private static final double LEAST_AVERAGE_OF_LATIN = -6.5;
  private static final int TOO_FEW_TO_AVERAGE = 40;

  static LikelyText of(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    boolean utf8 = charset.name().equals("UTF-8");
    boolean latin = charset.name().equals("windows-1252");
    double score = 0;
    int characters = 0;
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || Character.isLowSurrogate(c)) {
        continue;
      }
      characters++;
      broken += c == '\uFFFD' ? 1 : 0;
      double one = c == '\uFFFD' ? BROKEN : latin ? latin(text, i) : chinese(text, i);
      score += utf8 && c != '\uFFFD' ? Math.max(one, LEAST_OF_UTF8) : one;
    }
    return new LikelyText(
        score + (latin && score < LEAST_AVERAGE_OF_LATIN * characters ? -1e9 : 0),
        characters,
        broken);
  }

  /// Whether the text is one in the encoding at all.
  boolean plausible() {
    double least = characters <= TOO_FEW_TO_AVERAGE && broken == 0 ? OTHER_HAN : LEAST_AVERAGE;
    return score >= least * characters;
  }

  /// Whether nearly all of a text is ASCII, or Chinese with its punctuation.
  static boolean reads(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common =
          c >= ' ' ? c < 0x7F || isHan(c) || isPunctuation(c) || isAccented(c) : isWhite(c);
      odd += common ? 0 : 1;
    }
    return odd * 20 <= text.length();
  }

  private static double chinese(String text, int at) {
    char c = text.charAt(at);
    if (isHan(c)) {
      double alone = IS_FREQUENT[c] ? FREQUENT_HAN : OTHER_HAN;
      return isLetter(text, at - 1) && isLetter(text, at + 1) ? alone + WITHIN_WORD : alone;
    }
    if (isPunctuation(c)) {
      return PUNCTUATION;
    }
    if (c >= '\u3040' && c <= '\u30ff') {
      return KANA;
    }
    return isAccented(c) ? SIGN : UNUSED;
  }

  private static double latin(String text, int at) {
    char c = text.charAt(at);
    if (isAccented(c)) {
      boolean beside = isHigh(text, at - 1) || isHigh(text, at + 1);
      return beside ? ACCENTED_BESIDE_ACCENTED : ACCENTED;
    }
    if (isPunctuation(c)) {
      return isAccentedAt(text, at - 1) || isAccentedAt(text, at + 1) ? SIGN : PUNCTUATION;
    }
    return "«»°§©®™·£€×\u00a0".indexOf(c) >= 0 ? SIGN : UNUSED;
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  private static boolean isPunctuation(char c) {
    return (c >= '\u3000' && c <= '\u301f')
        || (c >= '\uff00' && c <= '\uff5f')
        || (c >= '\u2010' && c <= '\u2026');
  }

  private static boolean isAccented(char c) {
    return (c >= '\u00c0' && c <= '\u00ff' && c != '\u00d7' && c != '\u00f7')
        || "\u0160\u0161\u017d\u017e\u0152\u0153\u0178".indexOf(c) >= 0;
  }

  private static boolean isWhite(char c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetter(text.charAt(at));
  }

  private static boolean isAccentedAt(String text, int at) {
    return at >= 0 && at < text.length() && isAccented(text.charAt(at));
  }

  private static boolean isHigh(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 0x80;
  }
}
